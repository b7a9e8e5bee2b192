extension Token {
  /// The index of the first of some tokens, which stand in the order of the text, that ends after byte `offset`; their
  /// number if none does. O(log n).
  @inlinable
  package static func first(of tokens: UnsafeBufferPointer<Token>, endingAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
