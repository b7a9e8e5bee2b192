internal import CZlib

/// Writes KMZ: a zip archive whose one member, `doc.kml`, is the document that `KMLWriter` writes.
///
/// The member's dates are the first that zip can say, so that the same features give the same bytes.
/// - Complexity: constant memory.
/// - SeeAlso: OGC 07-147r2, annex C; PKWARE APPNOTE 6.3.10
public struct KMZWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var tally: LayerTally
  private let text: KMLText
  private var plain = ByteBuffer(capacity: 1 << 17)
  private let deflater: Deflater
  private var checksum: UInt = 0
  private var plainCount = 0
  private var packedCount = 0

  private static let name = "doc.kml"
  private static let chunkBytes = 1 << 16

  /// - Parameter path: `-` is standard output.
  public init(
    path: String, schema: LayerSchema, style: LayerStyle? = nil, group: OutputGroup? = nil
  ) throws(LayerError) {
    text = KMLText(schema, style)
    tally = LayerTally(schema.shape)
    let file = try OutputFile(path, group: group)
    let deflater = try Deflater(path: path)
    self.file = file
    self.deflater = deflater
    self.file.buffer.append(little: UInt32(0x0403_4B50))
    appendMember()
    self.file.buffer.append(text: Self.name)
    text.appendHead(to: &plain)
  }

  /// What the local header and the directory say alike. Sizes and checksum follow the data (bit 3); names are UTF-8 (11).
  private mutating func appendMember() {
    file.buffer.append(little: UInt16(20))  // Needs version 2.0.
    file.buffer.append(little: UInt16(1 << 3 | 1 << 11))
    file.buffer.append(little: UInt16(8))  // Deflate.
    file.buffer.append(little: UInt16(0))
    file.buffer.append(little: UInt16(1 << 5 | 1))  // 1980-01-01
    appendSizes()
    file.buffer.append(little: UInt16(Self.name.utf8.count))
    file.buffer.append(little: UInt16(0))
  }

  /// Zero before the data are known.
  private mutating func appendSizes() {
    file.buffer.append(little: UInt32(truncatingIfNeeded: checksum))
    file.buffer.append(little: UInt32(truncatingIfNeeded: packedCount))
    file.buffer.append(little: UInt32(truncatingIfNeeded: plainCount))
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    try tally.add(feature, path: file.path)
    text.append(feature, to: &plain)
    if plain.count >= Self.chunkBytes { try deflate(isLast: false) }
  }

  private mutating func deflate(isLast: Bool) throws(LayerError) {
    checksum = crc32(checksum, plain.base, UInt32(plain.count))
    plainCount += plain.count
    packedCount += try deflater.deflate(plain.bytes, isLast: isLast, into: &file.buffer)
    guard plainCount <= UInt32.max, packedCount <= UInt32.max else {
      throw LayerError(path: file.path, reason: .fileTooLarge)
    }
    plain.removeAll()
    try file.flushIfFull()
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    text.appendTail(to: &plain)
    try deflate(isLast: true)
    file.buffer.append(little: UInt32(0x0807_4B50))
    appendSizes()
    let directory = file.byteCount
    file.buffer.append(little: UInt32(0x0201_4B50))
    file.buffer.append(little: UInt16(20))
    appendMember()
    for _ in 0..<3 { file.buffer.append(little: UInt16(0)) }  // Comment, disk, internal attributes.
    file.buffer.append(little: UInt32(0))
    file.buffer.append(little: UInt32(0))  // Where the member begins.
    file.buffer.append(text: Self.name)
    let directoryBytes = file.byteCount - directory
    file.buffer.append(little: UInt32(0x0605_4B50))
    for number in [0, 0, 1, 1] { file.buffer.append(little: UInt16(number)) }
    file.buffer.append(little: UInt32(truncatingIfNeeded: directoryBytes))
    file.buffer.append(little: UInt32(truncatingIfNeeded: directory))
    file.buffer.append(little: UInt16(0))
    let path = file.path
    let byteCount = try file.commit()
    return tally.summary(paths: [path], byteCount: byteCount)
  }
}
