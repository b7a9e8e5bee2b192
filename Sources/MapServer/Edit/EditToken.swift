#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What an editor must show to change anything: a secret that the program makes, or keeps in a file of its owner's.
package struct EditToken: Sendable {
  package let text: String

  private static let randomBytes = 24
  private static let fewest = 16
  private static let most = 500

  /// Why a file gives no token: what was found and what to do.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// A new one: 192 bits from the system's generator, as hexadecimal digits.
  package init() {
    var generator = SystemRandomNumberGenerator()
    let digits = (0..<Self.randomBytes).map { _ in
      let byte = UInt8.random(in: 0...255, using: &generator)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    self.init(text: digits.joined())
  }

  private init(text: String) { self.text = text }

  /// The one in a file, which is made for its owner alone where there is none.
  package init(file path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      self.init()
      try Self.store(text + "\n", to: descriptor, path)
    } else if errno == EEXIST {
      self.init(text: try Self.stored(path))
    } else {
      throw Failure(description: "\(path): \(String(cString: strerror(errno))). Give another --token-file.")
    }
  }

  /// Whether a text is the token; takes as long for a nearly right one as for any of its length.
  package func equals(_ other: some StringProtocol) -> Bool {
    let (own, given) = (Array(text.utf8), Array(other.utf8))
    guard own.count == given.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(own, given) { difference |= one ^ other }
    return difference == 0
  }

  private static func store(_ line: String, to descriptor: Int32, _ path: String) throws(Failure) {
    defer { close(descriptor) }
    let bytes = Array(line.utf8)
    guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count, fsync(descriptor) == 0
    else {
      let words = String(cString: strerror(errno))
      unlink(path)
      throw Failure(description: "\(path): \(words). Give another --token-file.")
    }
  }

  private static func stored(_ path: String) throws(Failure) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(description: "\(path): \(String(cString: strerror(errno))). Give another --token-file.")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Failure(description: "\(path): others may read the token. Make it yours alone: chmod 600 \(path)")
    }
    var buffer = [UInt8](repeating: 0, count: most + 2)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    let bytes = buffer.prefix(max(0, count)).filter { $0 != 0x0A && $0 != 0x0D }
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard (fewest...most).contains(bytes.count), isPlain else {
      throw Failure(
        description: "\(path): no token. Expected \(fewest) to \(most) letters, digits, - _ . in one line; remove the "
          + "file to have one made.")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
