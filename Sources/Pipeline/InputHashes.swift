import Crypto

/// SHA-256 of each input, fed while it is read. Used on the reading task only.
final class InputHashes {
  private var hashers: [Int: SHA256] = [:]
  /// Of files that an earlier run has read.
  private var known: [Int: String] = [:]

  func update(file: Int, with bytes: UnsafeRawBufferPointer) {
    hashers[file, default: SHA256()].update(bufferPointer: bytes)
  }

  func restore(_ hashes: [String?]) {
    for (file, hash) in hashes.enumerated() { known[file] = hash }
  }

  /// Lower-case hexadecimal; nil for a file of which nothing was read.
  func hexadecimal(file: Int) -> String? { known[file] ?? hashers[file]?.finalize().hexadecimal }
}

extension SHA256Digest {
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
