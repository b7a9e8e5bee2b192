/// One record of a web archive whose head is read: whether it holds a document, and the bytes of that once its block is there.
struct WarcRecord {
  /// What the head says of the block.
  enum Content {
    /// A page as the server sent it, behind the head of its answer.
    case response
    /// The document itself.
    case document(MediaType)
    /// No document, with the reason.
    case other(String)
  }

  let header: WarcHeader
  /// Bytes of the block.
  let length: Int
  /// Where the record begins, in words, and as a number.
  let place: String
  let offset: Int

  /// Kinds that an archive may have; others are counted together, so that the counts stay few.
  private static let otherTypes: Set<String> = ["warcinfo", "request", "metadata", "revisit", "continuation"]

  var content: Content {
    let type = header["warc-type"]?.lowercased() ?? ""
    let media = MediaType(header["content-type"] ?? "")
    switch type {
    case "response":
      return media.name == "application/http" || media.name.isEmpty ? .response : .other("response without HTTP")
    case "resource", "conversion":
      return media.kind == nil ? .other("content type \(media.family)") : .document(media)
    default:
      return .other(Self.otherTypes.contains(type) ? "record of type \(type)" : "record of another type")
    }
  }

  /// Why the answer of a server is no document; nil where it is one.
  static func reasonToSkip(_ head: WarcHeader, bodyLength: Int) -> String? {
    let parts = head.start.split(separator: " ")
    let status = parts.count > 1 ? String(parts[1].prefix(3)) : ""
    guard status == "200" else {
      return status.count == 3 && status.utf8.allSatisfy(isDigit) ? "HTTP status \(status)" : "HTTP status unknown"
    }
    if bodyLength <= 0 { return "empty page" }
    if let type = head["content-type"], MediaType(type).kind == nil { return "content type \(MediaType(type).family)" }
    return nil
  }

  /// The page in an answer of a server.
  func page(_ stored: ArraySlice<UInt8>, _ head: WarcHeader, _ options: IngestOptions) -> UnreadPage {
    let media = (head["content-type"] ?? header["warc-identified-payload-type"]).map(MediaType.init)
    var record = summary(limit: media?.kind == .html ? options.maxPageBytes : options.maxFileBytes)
    record.transferCoding = head["transfer-encoding"]
    record.contentCoding = head["content-encoding"]
    return UnreadPage(Array(stored), media?.kind, charset: media?.charset, record: record)
  }

  /// What is told of the record with the page or text in it.
  ///
  /// - Parameter limit: of what the page unpacks to.
  func summary(limit: Int) -> WebRecord {
    WebRecord(
      place: place, offset: offset, id: header["warc-record-id"].map(Self.bare),
      address: header["warc-target-uri"].map(Self.bare), limit: limit)
  }

  /// Without the angle brackets that version 1.0 asks for around some addresses.
  private static func bare(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
  }
}
