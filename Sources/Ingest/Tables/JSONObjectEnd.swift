/// Finds where a JSON value ends by its brackets and quotes alone, so that a broken object is passed over and the next
/// one read. More bytes may be added behind those it has seen.
struct JSONObjectEnd {
  private var depth = 0
  private var inString = false
  private var at: Int

  /// - Parameter start: Where the opening bracket stands.
  init(from start: Int) { at = start }

  /// The place behind the closing bracket; nil when the bytes end before it.
  mutating func find(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = at
    var depth = depth
    var inString = inString
    defer {
      self.at = at
      self.depth = depth
      self.inString = inString
    }
    while at < bytes.count {
      let byte = bytes[at]
      if inString {
        if byte == 0x5C {
          // The escaped byte may not be here yet.
          if at &+ 1 >= bytes.count { return nil }
          at &+= 2
          continue
        }
        if byte == 0x22 { inString = false }
      } else if byte == 0x22 {
        inString = true
      } else if byte == 0x7B || byte == 0x5B {
        depth &+= 1
      } else if byte == 0x7D || byte == 0x5D {
        depth &-= 1
        if depth <= 0 {
          at &+= 1
          return at
        }
      }
      at &+= 1
    }
    return nil
  }

  /// Moves with bytes that are taken away in front.
  mutating func rebase(by count: Int) { at -= count }
}
