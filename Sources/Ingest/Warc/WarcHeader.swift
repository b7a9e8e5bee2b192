/// The named fields at the head of a record of a web archive (ISO 28500, 4 and 5), or of an HTTP message, whose form is
/// the same.
struct WarcHeader {
  /// The first line: `WARC/1.1`, `HTTP/1.1 200 OK`.
  private(set) var start = ""
  private var fields: [(name: String, value: String)] = []

  /// - Parameter bytes: Up to the empty line. Lines that are no field are passed over.
  init(_ bytes: ArraySlice<UInt8>) {
    var isFirst = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
      let text = trimmed(String(decoding: line, as: UTF8.self))
      if isFirst {
        start = text
        isFirst = false
      } else if line.first == 0x20 || line.first == 0x09 {
        // A value goes on in a line that begins with space.
        if let last = fields.indices.last, !text.isEmpty { fields[last].value += " " + text }
      } else if let colon = line.firstIndex(of: 0x3A) {
        let name = String(decoding: line[..<colon].map(lowered), as: UTF8.self)
        fields.append((trimmed(name), trimmed(String(decoding: line[(colon + 1)...], as: UTF8.self))))
      }
    }
  }

  /// The first field of a name, which is given in small letters; nil for none, and for an empty one.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// The block's length; nil where it is missing or no number.
  var contentLength: Int? {
    guard let text = self["content-length"], text.utf8.allSatisfy(isDigit) else { return nil }
    return Int(text)
  }

  /// Whether bytes begin as a record does.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mark = "WARC/".utf8
    return bytes.starts(with: mark) && bytes.dropFirst(mark.count).first.map(isDigit) == true
  }

  /// Where the line behind the empty line begins, if it stands before `end`; so where a head stops.
  static func end(in bytes: ArraySlice<UInt8>) -> Int? {
    var from = bytes.startIndex
    while let feed = bytes[from...].firstIndex(of: 0x0A) {
      from = feed + 1
      let rest = bytes[from...]
      if rest.first == 0x0A { return from + 1 }
      if rest.starts(with: [0x0D, 0x0A]) { return from + 2 }
    }
    return nil
  }
}
