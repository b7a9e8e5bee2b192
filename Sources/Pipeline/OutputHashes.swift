import Crypto

/// SHA-256 of files while they are written, so that they need not be read again. Used on the writing task only.
final class OutputHashes {
  private var hashers: [String: SHA256] = [:]

  /// Takes the bytes of a file.
  func observer(of path: String) -> (UnsafeRawBufferPointer) -> Void {
    hashers[path] = SHA256()
    return { self.hashers[path, default: SHA256()].update(bufferPointer: $0) }
  }

  /// nil for a file that was not observed.
  func hexadecimal(of path: String) -> String? { hashers[path]?.finalize().hexadecimal }
}
