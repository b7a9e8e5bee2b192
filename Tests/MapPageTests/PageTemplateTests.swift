import Crypto
import Foundation
import MapPage
import Testing

/// The page in its two forms. What it does in a browser is tested in Tests/Map.
@Suite struct PageTemplateTests {
  private func text(_ form: PageForm) -> String {
    let template = PageTemplate(form)
    return String(decoding: template.head + template.tail, as: UTF8.self)
  }

  private func between(_ start: String, _ end: String, in text: String) throws -> String {
    let from = try #require(text.range(of: start), "\(start) is missing").upperBound
    let to = try #require(text.range(of: end, range: from..<text.endIndex), "\(end) is missing").lowerBound
    return String(text[from..<to])
  }

  @Test func theFileAsksNobody() {
    let page = text(.offline)
    #expect(!page.contains("connect-src") && !page.contains("dateline-live") && !page.contains("fetch("))
    #expect(!page.contains("{{") && !page.contains("Authorization"))
  }

  @Test func theServedPageAsksItsOwnServiceAlone() throws {
    let page = text(.served(state: "a\"b<c&d"))
    let policy = try between("http-equiv=\"Content-Security-Policy\" content=\"", "\">", in: page)
    #expect(policy.hasPrefix("default-src 'none'; ") && policy.hasSuffix("; form-action 'none'; connect-src 'self'"))
    #expect(page.contains("<meta name=\"dateline-live\" content=\"a&quot;b&lt;c&amp;d\">"))
    #expect(page.contains("edits/corrections"))
  }

  @Test(arguments: [PageForm.offline, .served(state: "1")])
  func theHashesAreThoseOfStyleAndScript(_ form: PageForm) throws {
    let page = text(form)
    let policy = try between("Content-Security-Policy\" content=\"", "\">", in: page)
    for (name, start, end) in [("style", "<style>", "</style>"), ("script", "<script type=\"module\">", "</script>")] {
      let hash = Data(SHA256.hash(data: Data(try between(start, end, in: page).utf8))).base64EncodedString()
      #expect(policy.contains("\(name)-src 'sha256-\(hash)'"), "\(name)")
    }
  }
}
