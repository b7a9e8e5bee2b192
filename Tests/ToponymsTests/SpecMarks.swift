import Foundation

/// Rewrites the `known_failure` marks of a spec file by what fails now: `make bless`.
///
/// Each case begins on a line of its own with `  {"text": `; everything else in the file stays as it is.
enum SpecMarks {
  private static let mark = ",\n   \"known_failure\": true"
  private static let opening = "\n  {\"text\": "

  struct Unreadable: Error, CustomStringConvertible {
    var description: String
  }

  /// - Parameter failing: for each case of the file, in order, whether it fails.
  static func write(_ failing: [Bool], to file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    var parts = text.replacingOccurrences(of: mark, with: "").components(separatedBy: opening)
    guard parts.count == failing.count + 1 else {
      throw Unreadable(
        description:
          "\(file.path): \(parts.count - 1) lines begin a case, expected \(failing.count). "
          + "Begin each case on a line of its own.")
    }
    for (number, isFailing) in failing.enumerated() where isFailing {
      guard let end = parts[number + 1].lastIndex(of: "}") else { continue }
      parts[number + 1].insert(contentsOf: mark, at: end)
    }
    try parts.joined(separator: opening).write(to: file, atomically: true, encoding: .utf8)
  }
}
