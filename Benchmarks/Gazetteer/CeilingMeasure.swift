import Gazetteer
import Geo
import Ingest

/// How well any resolver could do: the share of gold mentions with a point that have a candidate near it.
enum CeilingMeasure {
  /// 100 miles, the distance of the field's Acc@161.
  private static let nearKm = 161.0

  static func run(_ path: String, stack: PlaceStack) throws {
    let search = PlaceSearch(stack: stack)
    var lines = try TextLines(path: path, maxLineBytes: 1 << 28)
    var total = 0
    var near = 0
    var misses: [String: (count: Int, candidates: Int)] = [:]
    while let line = try lines.next() {
      let document = try JSONValue.parse(Array(line.utf8))
      let text = Array(document["text"]?.string?.unicodeScalars ?? "".unicodeScalars)
      for mention in document["mentions"]?.array ?? [] {
        guard let latitude = mention["lat"]?.double, let longitude = mention["lon"]?.double,
          let start = mention["start"]?.integer, let end = mention["end"]?.integer, start < end, end <= text.count
        else { continue }
        total += 1
        var name = String.UnicodeScalarView()
        name.append(contentsOf: text[start..<end])
        let gold = Coordinate(longitude: longitude, latitude: latitude)
        // What a reader of text knows to be a name: listed spellings, with and without words of kind.
        let candidates = search.results(for: String(name), limit: 5000).filter { $0.method <= .typeWord }
        if candidates.contains(where: { distanceKm(stack.facts($0.place).coordinate, gold) <= nearKm }) {
          near += 1
        } else {
          misses[String(name), default: (0, 0)].count += 1
          misses[String(name)]?.candidates = candidates.count
        }
      }
    }
    let share = Double(near) / Double(max(total, 1))
    print("ceiling \(path.split(separator: "/").last ?? ""): \(near) of \(total) = \(rounded(share, 4))")
    let worst = misses.sorted { $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key }
    let shown = worst.prefix(20).map { "\($0.key) \($0.value.count)x of \($0.value.candidates)" }
    print("  most frequent misses (name, times, candidates): \(shown.joined(separator: "; "))")
  }
}

/// A share with so many decimals.
func rounded(_ value: Double, _ decimals: Int) -> String {
  var factor = 1.0
  for _ in 0..<decimals { factor *= 10 }
  return String(describing: (value * factor).rounded() / factor)
}
