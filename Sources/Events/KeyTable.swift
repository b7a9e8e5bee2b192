import Evidence

/// An open-addressing table from word keys to entry numbers, at most half full.
///
/// A token costs one probe in the common case, where a `Dictionary` costs a hash and a comparison more.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt16]
  private var mask: Int

  /// Numbers 1... for the entries; 0 is "not here". No key may be 0: marks have that key.
  init(_ entries: [(key: WordKey, number: UInt16)]) {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
    for entry in entries {
      precondition(entry.key.value != 0, "a word of the event tables is empty")
      var slot = Int(truncatingIfNeeded: entry.key.value) & mask
      while keys[slot] != 0 && keys[slot] != entry.key.value { slot = (slot + 1) & mask }
      keys[slot] = entry.key.value
      values[slot] = entry.number
    }
  }

  func number(of key: WordKey) -> UInt16 {
    guard key.value != 0 else { return 0 }
    var slot = Int(truncatingIfNeeded: key.value) & mask
    while keys[slot] != 0 {
      if keys[slot] == key.value { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The number of each token, 0 for unknown words and marks. One pass, O(tokens).
  func write(
    numbersOf tokens: UnsafeBufferPointer<Token>, to output: UnsafeMutableBufferPointer<UInt16>
  ) {
    keys.withUnsafeBufferPointer { keys in
      values.withUnsafeBufferPointer { values in
        for index in 0..<tokens.count {
          let key = tokens[index].key.value
          var number: UInt16 = 0
          if key != 0 {
            var slot = Int(truncatingIfNeeded: key) & mask
            while keys[slot] != 0 {
              if keys[slot] == key {
                number = values[slot]
                break
              }
              slot = (slot + 1) & mask
            }
          }
          output.initializeElement(at: index, to: number)
        }
      }
    }
  }
}
