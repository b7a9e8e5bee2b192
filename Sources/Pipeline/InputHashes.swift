import Crypto

/// SHA-256 of each input, fed while it is read, one file after the other. Used on the reading task only.
final class InputHashes {
  /// Of the file that is read just now.
  private var hasher = SHA256()
  private var file = -1
  /// Of the files before; a million of them take 40 MB.
  private var digests: [SHA256Digest?] = []
  /// Of files that an earlier run has read.
  private var known: [Int: String] = [:]

  func update(file: Int, with bytes: UnsafeRawBufferPointer) {
    if file != self.file {
      close()
      self.file = file
    }
    hasher.update(bufferPointer: bytes)
  }

  private func close() {
    if file >= 0 {
      while digests.count <= file { digests.append(nil) }
      digests[file] = hasher.finalize()
    }
    hasher = SHA256()
  }

  func restore(_ hashes: [String?]) {
    for (file, hash) in hashes.enumerated() { known[file] = hash }
  }

  /// Lower-case hexadecimal; nil for a file of which nothing was read.
  func hexadecimal(file: Int) -> String? {
    if let hash = known[file] { return hash }
    if file == self.file { return hasher.finalize().hexadecimal }
    return file < digests.count ? digests[file]?.hexadecimal : nil
  }
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
