/// Bytes that are part of the program, and so live as long as it does.
package struct EmbeddedBytes: Sendable {
  /// Read only, and never freed: that is why it may be shared.
  private nonisolated(unsafe) let buffer: UnsafeBufferPointer<UInt8>

  package init(start: UnsafePointer<UInt8>, count: Int) {
    buffer = UnsafeBufferPointer(start: start, count: count)
  }

  package var count: Int { buffer.count }
  package var bytes: UnsafeBufferPointer<UInt8> { buffer }

  package subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: buffer[range])
  }
}
