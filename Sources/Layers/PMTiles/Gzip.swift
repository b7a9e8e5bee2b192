internal import CZlib

/// Compresses bytes at once, with a gzip header that holds no time, so that the same bytes give the same bytes.
package enum Gzip {
  package static func compress(_ bytes: [UInt8], path: String) throws(LayerError) -> [UInt8] {
    var stream = z_stream()
    guard dateline_deflate_init_gzip(&stream, 6) == Z_OK else {
      throw LayerError(path: path, reason: .compression("zlib has no memory"))
    }
    defer { deflateEnd(&stream) }
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
    var input = bytes  // zlib takes no pointer to constant bytes.
    let code = input.withUnsafeMutableBufferPointer { source in
      out.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard code == Z_STREAM_END else {
      throw LayerError(path: path, reason: .compression("zlib returned \(code)"))
    }
    out.removeLast(out.count - Int(stream.total_out))
    return out
  }
}
