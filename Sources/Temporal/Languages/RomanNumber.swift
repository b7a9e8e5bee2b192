/// Numbers in Roman letters, as centuries are written.
enum RomanNumber {
  /// The value of capitals I, V, X at the start of a word, with nothing or a French ending after
  /// them; 0 where the word is something else. Cyrillic Х counts as X.
  static func value(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard word.count <= 10 else { return 0 }
    var total = 0
    var last = 0
    var index = 0
    while index < word.count {
      let value: Int
      switch word[index] {
      case 0x49: value = 1
      case 0x56: value = 5
      case 0x58: value = 10
      case 0xD0 where index + 1 < word.count && word[index + 1] == 0xA5:
        value = 10
        index += 1
      default: value = 0
      }
      if value == 0 { break }
      total += value > last && last > 0 ? value - 2 * last : value
      last = value
      index += 1
    }
    guard last > 0, total < 40 else { return 0 }
    let rest = word[index...]
    // "XXe", "XXème"
    if rest.isEmpty || rest.count <= 4 && rest.last == 0x65 { return total }
    return 0
  }
}
