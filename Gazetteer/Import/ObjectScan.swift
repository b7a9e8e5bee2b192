/// Finds the end of an object, going on where it stopped when more bytes have come.
struct ObjectScan {
  /// Whether an array under the key `features` is to be looked for.
  let mayBeCollection: Bool
  /// The end that was found is the first element of that array, not the end of the object.
  private(set) var isInFeatures = false
  /// Bytes of the object looked at.
  private var done = 0
  private var depth = 0
  private var isInString = false
  private var stringStart = 0
  /// The last string at the first level was `features`; then the colon came too.
  private var sawKey = false
  private var sawColon = false

  init(mayBeCollection: Bool) { self.mayBeCollection = mayBeCollection }

  /// The place after the object that begins at `start`, or after the bracket of its features; nil if more bytes are
  /// needed.
  mutating func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start + done
    defer { done = at - start }
    while at < bytes.count {
      let byte = bytes[at]
      if isInString {
        if byte == 0x5C {
          // The escaped byte may not have come yet.
          if at + 1 >= bytes.count { return nil }
          at += 2
          continue
        }
        at += 1
        if byte == 0x22 {
          isInString = false
          if depth == 1, mayBeCollection {
            sawKey = bytes[(start + stringStart)..<at].elementsEqual("\"features\"".utf8)
            sawColon = false
          }
        }
        continue
      }
      switch byte {
      case 0x22:
        isInString = true
        stringStart = at - start
      case 0x7B, 0x5B:
        if depth == 1, sawColon, byte == 0x5B {
          isInFeatures = true
          at += 1
          return at
        }
        depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if depth == 0 {
          at += 1
          return at
        }
      case 0x3A: if depth == 1 { sawColon = sawKey }
      case 0x2C:
        if depth == 1 {
          sawKey = false
          sawColon = false
        }
      default: break
      }
      at += 1
    }
    return nil
  }
}
