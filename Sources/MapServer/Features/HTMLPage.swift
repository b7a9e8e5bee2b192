/// A plain page: readable in any browser, with nothing that runs.
struct HTMLPage {
  private var text: String

  init(_ title: String, path: [(title: String, href: String)]) {
    let trail = path.map { "<a href=\"\(Self.escaped($0.href))\">\(Self.escaped($0.title))</a>" }
    text = """
      <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>\(Self.escaped(title))</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:1rem auto;
      padding:0 1rem;color:#1b1f24;background:#fff}a{color:#0b57a4}table{border-collapse:collapse}th,td{text-align:start;
      vertical-align:top;padding:.25rem .75rem;border-bottom:1px solid #d5d9de}.wide{overflow-x:auto}
      @media(prefers-color-scheme:dark){body{color:#e4e7eb;background:#14171a}a{color:#7db7f0}th,td{border-color:#3a4046}}
      </style><nav aria-label="Where you are">\(trail.joined(separator: " / "))</nav><h1>\(Self.escaped(title))</h1>

      """
  }

  mutating func paragraph(_ words: String) { if !words.isEmpty { text += "<p>\(Self.escaped(words))</p>\n" } }

  mutating func list(_ links: [(title: String, href: String, note: String)]) {
    text += "<ul>"
    for link in links {
      text +=
        "<li><a href=\"\(Self.escaped(link.href))\">\(Self.escaped(link.title))</a> \(Self.escaped(link.note))</li>"
    }
    text += "</ul>\n"
  }

  /// - Parameter links: the address behind the first cell of each row; empty for none.
  mutating func table(_ head: [String], _ rows: [[String]], links: [String] = []) {
    text += "<div class=\"wide\"><table><thead><tr>"
    for cell in head { text += "<th scope=\"col\">\(Self.escaped(cell))</th>" }
    text += "</tr></thead><tbody>"
    for (index, row) in rows.enumerated() {
      text += "<tr>"
      for (column, cell) in row.enumerated() {
        let shown = Self.escaped(cell)
        let linked = column == 0 && index < links.count
        text +=
          "<td dir=\"auto\">" + (linked ? "<a href=\"\(Self.escaped(links[index]))\">\(shown)</a>" : shown) + "</td>"
      }
      text += "</tr>"
    }
    text += "</tbody></table></div>\n"
  }

  consuming func answer() -> ServerAnswer {
    var answer = ServerAnswer(type: MediaType.html, Array((text + "</html>\n").utf8))
    answer.headers.append(
      ("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"))
    return answer
  }

  static func escaped(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case UInt8(ascii: "'"): out += "&#39;".utf8
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
