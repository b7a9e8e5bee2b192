/// Where the client reached the service: links lead back the same way.
struct Site {
  let base: String

  init(_ request: ServerRequest, fallback: String) {
    let host = request.headers["host"] ?? fallback
    // The client's own text, which goes into pages: letters, digits and what ports and addresses need.
    let isPlain = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        true
      default: false
      }
    }
    base = "http://" + (isPlain && !host.isEmpty && host.utf8.count < 256 ? host : fallback)
  }

  /// The same resource in both forms.
  func pair(_ path: String, self form: AnswerForm, type: String = MediaType.json, title: String) -> [Link] {
    let json = Link(form == .json ? "self" : "alternate", type, title + " as JSON", base + path + "?f=json")
    let html = Link(form == .html ? "self" : "alternate", "text/html", title + " as HTML", base + path + "?f=html")
    return form == .json ? [json, html] : [html, json]
  }
}
