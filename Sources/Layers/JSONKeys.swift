/// The keys of a layer's properties as JSON, ready to copy: `{"event_id":`, `,"title":` and so on.
struct JSONKeys: ~Copyable, Sendable {
  private var bytes = ByteBuffer(capacity: 1024)
  /// Where each key begins, and where the last one ends.
  private var starts = [0]

  init(_ schema: LayerSchema) {
    for (index, field) in schema.fields.enumerated() {
      bytes.append(UInt8(ascii: index == 0 ? "{" : ","))
      bytes.append(jsonString: field.name)
      bytes.append(UInt8(ascii: ":"))
      starts.append(bytes.count)
    }
    // Keys are copied sixteen bytes at a time, so something must stand behind the last.
    bytes.reserve(ByteBuffer.step)
  }

  var count: Int { starts.count - 1 }

  /// Appends the key of a field.
  @inline(__always)
  func append(_ field: Int, to buffer: inout ByteBuffer) {
    let start = starts[field]
    buffer.append(steps: UnsafePointer(bytes.base) + start, count: starts[field + 1] - start)
  }
}

extension ByteBuffer {
  /// Bytes that `append(steps:)` copies at once.
  static let step = 16

  /// Appends a short text, a step at a time: much faster than a call of `memmove` for some ten bytes. The memory behind
  /// the text must be readable up to the end of its last step.
  @inline(__always)
  mutating func append(steps start: UnsafePointer<UInt8>, count length: Int) {
    reserve(length &+ ByteBuffer.step)
    var offset = 0
    while offset < length {
      UnsafeMutableRawPointer(base + (count &+ offset)).storeBytes(
        of: UnsafeRawPointer(start + offset).loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
      offset &+= ByteBuffer.step
    }
    setCount(count &+ length)
  }
}
