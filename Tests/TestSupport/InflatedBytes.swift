import CZlib

/// How bytes are wrapped that zlib has made smaller.
package enum DeflateWrapping {
  case gzip
  /// Nothing around them, as in a zip archive.
  case none
}

/// What such bytes hold, of at most so many; nil where they are damaged, cut off or longer.
package func inflated(_ bytes: [UInt8], _ wrapping: DeflateWrapping = .gzip, most: Int = 1 << 22) -> [UInt8]? {
  var stream = z_stream()
  let isOpen = wrapping == .gzip ? dateline_inflate_init_gzip(&stream) : dateline_inflate_init_raw(&stream)
  guard isOpen == Z_OK else { return nil }
  defer { inflateEnd(&stream) }
  var input = bytes
  var out = [UInt8](repeating: 0, count: most)
  let end = input.withUnsafeMutableBufferPointer { source in
    out.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      return inflate(&stream, Z_FINISH)
    }
  }
  return end == Z_STREAM_END ? Array(out.prefix(Int(stream.total_out))) : nil
}
