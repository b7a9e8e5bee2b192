/// Types of what is sent.
enum MediaType {
  static let json = "application/json"
  static let geoJSON = "application/geo+json"
  static let html = "text/html; charset=utf-8"
  static let openAPI = "application/vnd.oai.openapi+json;version=3.0"
  static let schema = "application/schema+json"
  static let tile = "application/vnd.mapbox-vector-tile"
}

/// Which form of an answer is wanted.
enum AnswerForm {
  case json
  case html

  /// By the parameter `f`, else by the header `Accept`: a browser names HTML, programs name JSON or take anything.
  init(_ request: ServerRequest) throws(ServerFault) {
    switch request.value(of: "f") {
    case "json", "geojson": self = .json
    case "html": self = .html
    case nil: self = Self.prefersHTML(request.headers["accept"] ?? "") ? .html : .json
    case .some(let other): throw ServerFault(.badRequest, "f=\(other): expected json or html")
    }
  }

  private static func prefersHTML(_ accept: String) -> Bool {
    var html = 0.0
    var json = 0.0
    for part in accept.split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      switch pieces.first {
      case "text/html", "application/xhtml+xml": html = max(html, weight)
      case "application/json", "application/geo+json", "application/*", "*/*": json = max(json, weight)
      default: break
      }
    }
    return html > json || (html > 0 && html == json && !accept.contains("json"))
  }
}
