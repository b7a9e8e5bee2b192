import Ingest

/// Takes the features out of a GeoJSON file of any size one by one: of a collection, of an array, or one after another
/// with or without line ends between them. Memory: the largest feature and one piece of the file.
struct FeatureStream {
  /// No feature is larger; a file that seems to have one has lost a bracket.
  static let maxFeatureBytes = 256 << 20

  private enum Place { case outside, inArray, inCollection, afterCollection }

  private let path: String
  private var input: InputBytes
  private var buffer: [UInt8] = []
  /// Where the next value begins; bytes before are done.
  private var start = 0
  /// Line at `start`.
  private var line = 1
  private var place = Place.outside
  private var featureCount = 0

  init(path: String) throws(InputIssue) {
    self.path = path
    input = try InputBytes(path: path)
  }

  /// Calls `body` with the bytes of each feature, valid during the call, and the line where it begins.
  mutating func forEachFeature(
    _ body: (UnsafeBufferPointer<UInt8>, Int) throws(InputIssue) -> Void
  ) throws(InputIssue) {
    while let byte = try nextByte() {
      switch (place, byte) {
      case (.outside, 0x5B): step(to: .inArray)
      case (.inArray, 0x5D), (.afterCollection, 0x7D): step(to: .outside)
      case (.inCollection, 0x5D): step(to: .afterCollection)
      case (.inArray, 0x2C), (.inCollection, 0x2C), (.afterCollection, 0x2C): step(to: place)
      case (.afterCollection, _): try passOverMember()
      case (_, 0x7B):
        guard let end = try objectEnd() else { continue }
        featureCount += 1
        let (from, number) = (start, line)
        try buffer.withUnsafeBufferPointer { (bytes) throws(InputIssue) in
          try body(UnsafeBufferPointer(rebasing: bytes[from..<end]), number)
        }
        advance(to: end)
      default:
        throw InputIssue(
          path: path, line: line,
          message: "found \(quotedText([byte])), expected a feature. Check the file with a JSON tool.")
      }
    }
    if place != .outside { throw cutOff() }
    if featureCount == 0 {
      throw InputIssue(
        path: path, message: "holds no feature. Expected a GeoJSON FeatureCollection, or one feature a line.")
    }
  }

  private func cutOff() -> InputIssue {
    InputIssue(
      path: path, line: line,
      message:
        "the file ends inside feature \(featureCount + 1), which begins here. Fetch the file again; the features "
        + "before it were read.")
  }

  private mutating func step(to next: Place) {
    place = next
    advance(to: start + 1)
  }

  private mutating func advance(to end: Int) {
    line += buffer[start..<end].count { $0 == 0x0A }
    start = end
  }

  /// Reads on behind what is there; false at the end of the file.
  private mutating func readMore() throws(InputIssue) -> Bool {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    if buffer.count > Self.maxFeatureBytes {
      throw InputIssue(
        path: path, line: line,
        message: "a feature of over \(Self.maxFeatureBytes) bytes begins here. Look for a bracket that is never closed."
      )
    }
    return try input.read(into: &buffer) > 0
  }

  /// The byte at the next value, white space and marks between records passed over; nil at the end.
  private mutating func nextByte() throws(InputIssue) -> UInt8? {
    while true {
      var at = start
      // The byte order mark, and the record separator of RFC 8142.
      while at < buffer.count, JSONPieces.isSpace(buffer[at]) || [0x1E, 0xEF, 0xBB, 0xBF].contains(buffer[at]) {
        at += 1
      }
      advance(to: at)
      if at < buffer.count { return buffer[at] }
      if !(try readMore()) { return nil }
    }
  }

  /// Where the object at `start` ends. nil if it turns out to be a collection: then the cursor is in its array.
  private mutating func objectEnd() throws(InputIssue) -> Int? {
    var scan = ObjectScan(mayBeCollection: place == .outside)
    while true {
      let from = start
      let end = buffer.withUnsafeBufferPointer { scan.end(in: $0, from: from) }
      if let end {
        if !scan.isInFeatures { return end }
        place = .inCollection
        advance(to: end)
        return nil
      }
      if !(try readMore()) { throw cutOff() }
    }
  }

  /// Passes over a member behind the array of a collection.
  private mutating func passOverMember() throws(InputIssue) {
    while true {
      let from = start
      let end = buffer.withUnsafeBufferPointer { JSONPieces.valueEnd($0, from: from) }
      if let end {
        // A value ends before a bracket at once when none is there.
        return advance(to: max(end, from + 1))
      }
      if !(try readMore()) { throw cutOff() }
    }
  }
}
