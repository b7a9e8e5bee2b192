import CGumbo
import Evidence

/// Reads one HTML page: its main text and what it says of itself.
struct PageReader {
  var fields = RecordFields()
  var published: PublishedDate?
  var warning: String?
  /// Why there is no document; nil when there is.
  var refusal: String?

  /// - Parameter declared: The encoding that came with the page; before what the page says itself.
  init(_ bytes: [UInt8], declared: String? = nil) {
    let decoded = TextDecoder(bytes, declared: declared, ownLabel: PageCharset.label)
    warning = decoded.warning
    if let refusal = decoded.refusal {
      self.refusal = refusal
      return
    }
    var utf8 = Array(decoded.text.utf8)
    PageNesting.clamp(&utf8)
    let page = PageTree(utf8)
    let finder = MainTextFinder(page)
    var text = PageText.write(page, under: finder.root, isDropped: finder.isDropped)
    if text.isEmpty {
      // Nothing but margins and links: then those are the page.
      let none = [Bool](repeating: false, count: page.nodes.count)
      let silent = none.indices.map {
        PageTags.silent.contains(UInt32(page.nodes[$0].tag.rawValue))
      }
      text = PageText.write(page, under: 0, isDropped: silent)
    }
    if text.isEmpty {
      refusal =
        "no text found in this page. Save the page as a browser shows it, or pass its text as .txt."
      return
    }
    let metadata = PageMetadata(page, isDropped: finder.isDropped)
    fields.text = text
    fields.title = metadata.title
    fields.source = metadata.source
    fields.url = metadata.url
    published = metadata.published
  }
}
