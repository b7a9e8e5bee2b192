/// Front matter of a Markdown file: `key: value` lines between two lines of three hyphens at the
/// very start.
///
/// Marks of emphasis and links are taken out of the text (`MarkdownInline`); headings and bullets stay.
struct MarkdownReader {
  var text: String
  var fields = RecordFields()

  init(_ whole: String) {
    text = whole
    let bytes = Array(whole.utf8)
    guard let first = Self.line(bytes, 0), Self.isFence(bytes[first.range]) else {
      fields.title = Self.heading(bytes)
      return
    }
    var at = first.next
    var found = RecordFields()
    while let line = Self.line(bytes, at) {
      let content = bytes[line.range]
      at = line.next
      if Self.isFence(content) || content.elementsEqual("...".utf8) {
        fields = found
        let rest = bytes[at...].drop { $0 == 0x0A || $0 == 0x0D }
        text = String(decoding: rest, as: UTF8.self)
        if fields.title == nil { fields.title = Self.heading(Array(rest)) }
        return
      }
      Self.take(content, into: &found)
    }
    // No second fence: the hyphens were a rule, and all is text.
    fields.title = Self.heading(bytes)
  }

  private static func take(_ line: ArraySlice<UInt8>, into fields: inout RecordFields) {
    guard let colon = line.firstIndex(of: 0x3A), line.first != 0x20, line.first != 0x23 else {
      return
    }
    let key = trimmed(String(decoding: line[..<colon], as: UTF8.self)).lowercased()
    var value = trimmed(String(decoding: line[(colon + 1)...], as: UTF8.self))
    for quote in ["\"", "'"]
    where value.utf8.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      value = String(value.dropFirst().dropLast())
    }
    if value.isEmpty { return }
    switch key {
    case "title": fields.title = value
    case "published": fields.published = value
    case "date", "published_at", "pubdate": if fields.published == nil { fields.published = value }
    case "source", "publisher": fields.source = value
    case "url", "link", "canonical": fields.url = value
    case "id": fields.id = value
    default: return
    }
  }

  /// The first line when it is a heading of the first level.
  private static func heading(_ bytes: [UInt8]) -> String? {
    var at = 0
    while let line = line(bytes, at) {
      at = line.next
      let content = bytes[line.range]
      if content.allSatisfy(isSpace) { continue }
      guard content.starts(with: "# ".utf8) else { return nil }
      var rest = content.dropFirst(2)
      while let last = rest.last, last == 0x23 || isSpace(last) { rest.removeLast() }
      let title = trimmed(String(decoding: rest, as: UTF8.self))
      return title.isEmpty ? nil : title
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isSpace)
  }

  private static func line(_ bytes: [UInt8], _ start: Int) -> (range: Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let hasReturn = end > start && bytes[end - 1] == 0x0D
    return (start..<(hasReturn ? end - 1 : end), min(end + 1, bytes.count))
  }
}
