internal import CZlib

/// Deflates a stream piece by piece, without any framing.
final class Deflater {
  private var stream = z_stream()
  private let path: String

  /// - Parameter path: of the file that the bytes are for, for messages.
  init(path: String) throws(LayerError) {
    self.path = path
    guard dateline_deflate_init_raw(&stream, 6) == Z_OK else {
      throw LayerError(path: path, reason: .compression("zlib has no memory"))
    }
  }

  deinit { deflateEnd(&stream) }

  /// Appends the compressed bytes to `target`; returns how many there were.
  func deflate(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into target: inout ByteBuffer
  ) throws(LayerError) -> Int {
    // zlib takes no pointer to constant bytes, and does not change them.
    stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.avail_in = UInt32(bytes.count)
    let before = target.count
    while true {
      let room = 1 << 16
      target.reserve(room)
      stream.next_out = target.base + target.count
      stream.avail_out = UInt32(room)
      let code = CZlib.deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
      target.setCount(target.count + room - Int(stream.avail_out))
      if code == Z_STREAM_END || (code == Z_OK && stream.avail_out > 0 && !isLast) { break }
      guard code == Z_OK || code == Z_BUF_ERROR && stream.avail_in == 0 && !isLast else {
        throw LayerError(path: path, reason: .compression("zlib returned \(code)"))
      }
      if code == Z_BUF_ERROR { break }
    }
    return target.count - before
  }
}
