import CGumbo
import Evidence

/// What a page says of itself: title, publication date, address, publisher.
///
/// Dates are taken from JSON-LD, then meta tags, then the address, then `time` elements; never one
/// that tells of a change, never a copyright year.
struct PageMetadata {
  private(set) var title: String?
  private(set) var published: PublishedDate?
  private(set) var url: String?
  private(set) var source: String?
  private var meta: [String: String] = [:]
  private var linkedDate: String?
  private var linkedPublisher: String?

  /// - Parameter isDropped: Nodes around the text, whose `time` elements belong to other pages.
  init(_ page: borrowing PageTree, isDropped: [Bool]) {
    var heading: String?
    var pageTitle: String?
    var time: (rank: Int, date: PublishedDate)?
    var isNotFirst = false
    for index in page.nodes.indices where !page.nodes[index].isText {
      switch page.nodes[index].tag {
      case GUMBO_TAG_META: takeMeta(page, index)
      case GUMBO_TAG_LINK:
        if url == nil, page.attribute("rel", of: index)?.lowercased() == "canonical" {
          url = page.attribute("href", of: index).flatMap(Self.absolute)
        }
      case GUMBO_TAG_TITLE:
        // Drawings have titles too; the page's own comes first.
        if pageTitle == nil { pageTitle = nonEmpty(page.text(of: index)) }
      case GUMBO_TAG_H1:
        if heading == nil, !isDropped[index] || !isNotFirst {
          heading = nonEmpty(page.text(of: index))
        }
        isNotFirst = true
      case GUMBO_TAG_SCRIPT:
        if page.attribute("type", of: index)?.lowercased().hasPrefix("application/ld+json") == true {
          takeLinkedData(page, index)
        }
      case GUMBO_TAG_TIME:
        if !isDropped[index], let found = timeDate(page, index), found.rank < time?.rank ?? 9 {
          time = found
        }
      default: break
      }
    }
    title = meta["og:title"] ?? heading ?? pageTitle
    url = url ?? meta["og:url"].flatMap(Self.absolute)
    source = meta["og:site_name"] ?? linkedPublisher ?? url.flatMap(Self.host)
    published =
      linkedDate.flatMap { PublishedDateText.parse($0, origin: .jsonLD) }
      ?? Self.dateNames.lazy.compactMap { [meta] in
        meta[$0].flatMap { PublishedDateText.parse($0, origin: .meta) }
      }.first
      ?? url.flatMap(urlDate) ?? time?.date
  }

  /// Names and properties of meta tags for the day of publication, most exact first.
  private static let dateNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "article.published", "published_time", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "pubdate",
    "pub_date",
    "publishdate", "publish-date", "publish_date", "publication_date", "publication-date",
    "publicationdate",
    "originalpublicationdate", "displaydate", "date.published", "bt:pubdate", "date",
  ]

  private mutating func takeMeta(_ page: borrowing PageTree, _ index: Int) {
    guard let content = page.attribute("content", of: index).map(trimmed), !content.isEmpty else {
      return
    }
    for name in ["name", "property", "itemprop"] {
      guard let key = page.attribute(name, of: index)?.lowercased() else { continue }
      if meta[key] == nil { meta[key] = content }
    }
  }

  /// A `time` element: 0 when marked as the day of publication, 1 by its class, 2 plain; nil for a
  /// change.
  private func timeDate(
    _ page: borrowing PageTree, _ index: Int
  ) -> (rank: Int, date: PublishedDate)? {
    let kind = [page.attribute("itemprop", of: index), page.attribute("class", of: index)]
      .compactMap { $0?.lowercased() }.joined(separator: " ")
    if kind.contains("modif") || kind.contains("updat") { return nil }
    let text = page.attribute("datetime", of: index) ?? page.text(of: index)
    guard let date = PublishedDateText.parse(text, origin: .time) else { return nil }
    if page.attribute("pubdate", of: index) != nil || kind.contains("datepublished") {
      return (0, date)
    }
    return (kind.contains("publi") || kind.contains("entry-date") ? 1 : 2, date)
  }

  /// JSON-LD that is not JSON is left, as search engines do: other signals follow.
  private mutating func takeLinkedData(_ page: borrowing PageTree, _ index: Int) {
    var bytes: [UInt8] = []
    for child in index..<page.nodes[index].end { bytes.append(contentsOf: page.bytes(of: child)) }
    do {
      let value = try JSONValue.parse(bytes)
      var other: String?
      walk(value, &other)
      if linkedDate == nil { linkedDate = other }
    } catch {
      return
    }
  }

  /// Takes the date of the first article; of another kind of work (not a comment or clip) only when
  /// no article has one.
  private mutating func walk(_ root: JSONValue, _ other: inout String?) {
    var pending = [root]
    while let value = pending.popLast() {
      switch value {
      case .array(let values): pending.append(contentsOf: values.reversed())
      case .object(let members):
        let types = (value["@type"]?.array ?? value["@type"].map { [$0] } ?? []).compactMap(
          \.string)
        let isArticle = types.contains {
          $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report"
        }
        let isPart = types.contains {
          [
            "Comment", "VideoObject", "ImageObject", "AudioObject", "Review", "WebSite",
            "Organization",
          ].contains($0)
        }
        if let date = value["datePublished"]?.string {
          if isArticle && linkedDate == nil { linkedDate = date }
          if !isArticle && !isPart && other == nil { other = date }
        }
        if isArticle && linkedPublisher == nil, let publisher = value["publisher"] {
          let first = publisher.array?.first ?? publisher
          linkedPublisher = (first["name"]?.string ?? first.string).flatMap(nonEmpty)
        }
        if !isPart { pending.append(contentsOf: members.reversed().map(\.value)) }
      default: continue
      }
    }
  }

  private static func absolute(_ address: String) -> String? {
    let text = trimmed(address)
    return text.hasPrefix("http://") || text.hasPrefix("https://") ? text : nil
  }

  /// The host of an address, without `www.` and port.
  static func host(_ url: String) -> String? {
    let parts = url.utf8.split(separator: 0x2F, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    var host = String(decoding: parts[2].prefix { $0 != 0x3A && $0 != 0x3F }, as: UTF8.self)
      .lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    return nonEmpty(host)
  }
}

private func nonEmpty(_ text: String) -> String? {
  let text = trimmed(text)
  return text.isEmpty ? nil : text
}
