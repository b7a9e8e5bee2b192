/// One record of a web archive whose head is read: whether it holds a document, and the document once its block is there.
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

  /// The page in an answer.
  func page(_ stored: ArraySlice<UInt8>, _ head: WarcHeader, path: String, options: IngestOptions) -> RecordStep {
    let type = head["content-type"] ?? header["warc-identified-payload-type"]
    let media = type.map(MediaType.init)
    let limit = media?.kind == .html ? options.maxPageBytes : options.maxFileBytes
    let body = HTTPBody(stored, head, limit: limit)
    if let refusal = body.refusal { return failure(refusal, path: path) }
    // Without a type the bytes are asked.
    let kind = media?.kind ?? (InputKind(sniffing: body.bytes.prefix(1 << 12)) == .html ? .html : .text)
    var step = document(body.bytes, kind, charset: media?.charset, path: path)
    if let warning = body.warning { step.remarks.insert(told(warning), at: 0) }
    return step
  }

  /// The document in the bytes of a page or text.
  func document(_ bytes: [UInt8], _ kind: InputKind, charset: String?, path: String) -> RecordStep {
    var step = WholeDocument.step(bytes, kind, path: path, declared: charset)
    step.place = "@\(offset)"
    step.remarks = step.fileRemarks.map(told)
    step.fileRemarks = []
    switch step.outcome {
    case .failure(let issue): return failure(issue.message, path: path)
    case .passedOver: return step
    case .document(var fields):
      // The page's own address may be that of the site's first page.
      fields.url = address
      fields.id = header["warc-record-id"].map(Self.bare) ?? address.map { "\($0)#\(offset)" }
      fields.source = fields.source ?? address.flatMap(PageMetadata.host)
      step.outcome = .document(fields)
      return step
    }
  }

  func failure(_ message: String, path: String) -> RecordStep { .failure(told(message), path: path) }

  /// What is said of the record, with its place.
  private func told(_ message: String) -> String {
    "the record at \(place)" + (address.map { " (\($0.prefix(200)))" } ?? "") + ": " + message
  }

  private var address: String? { header["warc-target-uri"].map(Self.bare) }

  /// Without the angle brackets that version 1.0 asks for around some addresses.
  private static func bare(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
  }
}
