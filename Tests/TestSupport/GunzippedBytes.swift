import CZlib

/// What one gzip member holds, of at most so many bytes; nothing where it is damaged.
package func gunzipped(_ bytes: [UInt8], most: Int = 1 << 22) -> [UInt8] {
  var stream = z_stream()
  guard dateline_inflate_init_gzip(&stream) == Z_OK else { return [] }
  defer { inflateEnd(&stream) }
  var input = bytes
  var out = [UInt8](repeating: 0, count: most)
  input.withUnsafeMutableBufferPointer { source in
    out.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      _ = inflate(&stream, Z_FINISH)
    }
  }
  return Array(out.prefix(Int(stream.total_out)))
}
