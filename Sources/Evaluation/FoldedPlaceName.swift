/// A name of a place as incidents compare it: without case, marks and anything but Latin letters and digits.
package struct FoldedPlaceName: Hashable, Sendable {
  /// ASCII letters and digits, one space between words; empty for a name without any.
  package let text: String

  package init(_ name: String) {
    var folded = ""
    var needsSpace = false
    for scalar in name.unicodeScalars where scalar.properties.canonicalCombiningClass == .notReordered {
      guard let letter = Self.letter(scalar) else {
        needsSpace = true
        continue
      }
      if needsSpace, !folded.isEmpty { folded += " " }
      needsSpace = false
      folded.unicodeScalars.append(letter)
    }
    text = folded
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "0"..."9": scalar
    case "A"..."Z": Unicode.Scalar(scalar.value | 0x20)
    case "\0"..."\u{7F}": nil
    default: letterWithMark[Character(scalar)]
    }
  }

  /// Letters with one mark. Characters are equal however they are composed, so the standard library's own rules of
  /// equality find the letter.
  private static let letterWithMark: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    for code in UInt8(ascii: "a")...UInt8(ascii: "z") {
      for mark in 0x300...0x36F as ClosedRange<UInt32> {
        guard let mark = Unicode.Scalar(mark) else { continue }
        let base = Unicode.Scalar(code)
        for letter in [base, Unicode.Scalar(code & 0xDF)] {
          var text = String(Character(letter))
          text.unicodeScalars.append(mark)
          if let character = text.first, text.count == 1 { letters[character] = base }
        }
      }
    }
    return letters
  }()
}
