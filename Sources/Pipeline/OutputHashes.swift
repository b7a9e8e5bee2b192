import Crypto
import Layers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// SHA-256 of the files of a run. Used on the writing task only.
final class OutputHashes {
  /// Of files that are hashed while they are written, so that they need not be read again.
  private var hashers: [String: SHA256] = [:]
  /// Of files that were read back.
  private var known: [String: String] = [:]

  /// Takes the bytes of a file.
  func observer(of path: String) -> (UnsafeRawBufferPointer) -> Void {
    hashers[path] = SHA256()
    return { self.hashers[path, default: SHA256()].update(bufferPointer: $0) }
  }

  /// Nil for a file that was neither observed nor read.
  func hexadecimal(of path: String) -> String? { known[path] ?? hashers[path]?.finalize().hexadecimal }

  /// Hashes what those of the files hold on the disk that were not observed.
  ///
  /// - Parameters:
  ///   - outputs: knows where the files stand now.
  ///   - jobs: files that are read side by side.
  func add(_ paths: [String], in outputs: OutputGroup, jobs: Int) async throws {
    let unknown = paths.filter { hashers[$0] == nil }
    var files = unknown.map { (path: $0, current: outputs.currentPath(of: $0)) }.makeIterator()
    try await OrderedWorkers.run(
      states: Array(repeating: (), count: jobs),
      next: { files.next() },
      work: { _, file in (file.path, Result { try Self.hash(of: file.current) }) },
      consume: { path, hash in known[path] = try hash.get() })
  }

  /// Reads a file in pieces.
  private static func hash(of path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LayerError(path: path, reason: .system(errno)) }
    defer { close(descriptor) }
    var hasher = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress!, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw LayerError(path: path, reason: .system(errno))
      }
      if count == 0 { break }
      buffer.withUnsafeBytes {
        hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
    }
    return hasher.finalize().hexadecimal
  }
}
