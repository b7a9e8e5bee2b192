/// How many typing errors lie between a spelling and a place's own name: letters missing, added, wrong, or exchanged with
/// the next (optimal string alignment), after folding and without what stands between words.
///
/// Sounds say how another language would write a name; this says how a hurried hand does. "Beruit" sounds like Bayreuth
/// and is Beirut.
struct TypingDistance {
  /// More errors than this are another name.
  static let most = 2
  private static let maxLetters = 24

  private var asked: [UInt8] = []
  private var other: [UInt8] = []
  private var rows = [UInt8](repeating: 0, count: 3 * (maxLetters + 1))

  init(_ spelling: String) { Self.read(spelling, &asked) }

  /// Letters of the spelling; 0 where it has others than a to z and digits once folded.
  var letterCount: Int { asked.count }

  /// The number of errors; nil for more than `most`, and where either is not in Latin letters or too long.
  mutating func errors(to name: String) -> Int? {
    Self.read(name, &other)
    guard !asked.isEmpty, !other.isEmpty, abs(asked.count - other.count) <= Self.most else { return nil }
    let width = Self.maxLetters + 1
    let count = other.count
    for column in 0...count { rows[column] = UInt8(column) }
    var before = 0
    var twoBefore = 2 * width
    var current = width
    for row in 1...asked.count {
      rows[current] = UInt8(row)
      var least = rows[current]
      for column in 1...count {
        let isSame = asked[row - 1] == other[column - 1]
        var cost = min(
          rows[before + column - 1] + (isSame ? 0 : 1), rows[before + column] + 1, rows[current + column - 1] + 1)
        if row > 1, column > 1, asked[row - 1] == other[column - 2], asked[row - 2] == other[column - 1] {
          cost = min(cost, rows[twoBefore + column - 2] + 1)
        }
        rows[current + column] = cost
        least = min(least, cost)
      }
      if least > Self.most { return nil }
      (current, before, twoBefore) = (twoBefore, current, before)
    }
    let errors = Int(rows[before + count])
    return errors <= Self.most ? errors : nil
  }

  private static func read(_ name: String, _ letters: inout [UInt8]) {
    letters.removeAll(keepingCapacity: true)
    var name = name
    var isLatin = true
    name.withUTF8 { text in
      NameFolding.shared.fold(text) { byte in
        if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
          letters.append(byte)
        } else if byte >= 0x80 {
          isLatin = false
        }
      }
    }
    if !isLatin || letters.count > maxLetters { letters.removeAll(keepingCapacity: true) }
  }
}
