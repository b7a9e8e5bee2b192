internal import Temporal

/// `2026-11-27T03:14:15Z`
enum MomentText {
  static func utc(secondsSinceEpoch seconds: Int) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(CivilDate(dayNumber: days))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
