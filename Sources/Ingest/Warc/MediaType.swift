/// A media type with its charset, as `Content-Type` gives it: `text/html; charset="UTF-8"`.
struct MediaType {
  /// In small letters: `text/html`.
  let name: String
  /// In small letters.
  let charset: String?
  let parameters: String

  init(_ text: String) {
    let parts = text.utf8.split(separator: 0x3B, maxSplits: 1, omittingEmptySubsequences: false)
    name = trimmed(String(decoding: parts[0].map(lowered), as: UTF8.self))
    parameters = parts.count > 1 ? String(decoding: parts[1].map(lowered), as: UTF8.self) : ""
    charset = parameters.utf8.split(separator: 0x3B).lazy.map { trimmed(String(decoding: $0, as: UTF8.self)) }
      .first { $0.hasPrefix("charset=") }
      .map { trimmed(String($0.dropFirst(8).filter { $0 != "\"" && $0 != "'" })) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// How a document of this type is read; nil for what is no document.
  var kind: InputKind? {
    switch name {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain": .text
    case "text/markdown", "text/x-markdown": .markdown
    default: nil
    }
  }

  /// For counts of what was skipped: `image`, of few values whatever an archive holds.
  var family: String {
    let family = String(decoding: name.utf8.prefix { $0 != 0x2F }, as: UTF8.self)
    return ["application", "audio", "font", "image", "message", "multipart", "text", "video"].contains(family)
      ? family : "unknown"
  }
}
