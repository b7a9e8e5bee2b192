import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct PageTests {
  private func read(_ html: String) throws -> Document {
    let folder = try TemporaryFolder()
    try folder.write("a.html", html)
    return try #require(folder.read("a.html").documents.first)
  }

  private static let paragraph =
    "The town of Alpha fell on Monday after a siege of three weeks, the army said, and its people fled over the river."

  private static let page = """
    <!doctype html><html><head><title>Town falls | Example</title>
    <meta property="og:title" content="Town falls"><meta property="og:site_name" content="Example News">
    <link rel=canonical href="https://www.example.org/world/town"></head>
    <body class="has-sidebar"><nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>
    <div class="cookie-banner"><p>We use cookies to make this page better for you and for us.</p></div>
    <div id=wrap><div class="main-content"><h1>Town falls</h1>
    <p>\(paragraph)</p><script>var x = "not text"</script>
    <ul><li>Two bridges were blown up.</li><li>The hospital was hit&nbsp;again.</li></ul>
    <figure><img alt=""><figcaption>Smoke over Alpha.</figcaption></figure>
    <h2>What next</h2><p>Fighting may move to <b>Beta</b>, a town on the border,<br>where thousands live in camps.</p>
    <table><tr><th>Town<th>Dead<tr><td>Alpha<td>12</table>
    <p><a href=/x>Read: another article about something else</a></p>
    <h3>Related stories</h3><div class="relatedLinks"><p>A story about Gamma that nobody should see.</p></div></div>
    <aside><p>Delta in the margin.</p></aside></div>
    <section id=comments><p>I disagree about Epsilon and say so at great length, again and again.</p></section>
    <footer>Copyright 2019 Example News, Zeta</footer></body></html>
    """

  @Test func findsTheMainText() throws {
    let document = try read(Self.page)
    #expect(
      document.text == """
        Town falls

        \(Self.paragraph)

        Two bridges were blown up.
        The hospital was hit again.

        Smoke over Alpha.

        What next

        Fighting may move to Beta, a town on the border,
        where thousands live in camps.

        Town\tDead
        Alpha\t12
        """)
    #expect(document.title == "Town falls")
    #expect(document.source == "Example News")
    #expect(document.url == "https://www.example.org/world/town")
    #expect(document.published == nil)
  }

  @Test func takesTheArticleAmongOthers() throws {
    let teaser = "<article class=teaser><h2>Other</h2><p>Another story about Gamma.</p></article>"
    let document = try read(
      "<body>\(teaser)<article><header><h1>Head</h1><p>Stand-first.</p></header><p>\(Self.paragraph)</p></article>\(teaser)"
    )
    #expect(document.text == "Head\n\nStand-first.\n\n\(Self.paragraph)")
    #expect(document.title == "Head")
  }

  @Test func keepsAPageInsideOneForm() throws {
    #expect(
      try read("<form id=aspnetForm><div><p>\(Self.paragraph)</p></div></form>").text
        == Self.paragraph)
  }

  @Test(arguments: [
    (
      #"<script type="application/ld+json">{"@graph":[{"@type":"WebSite","datePublished":"2001-01-01"},{"@type":"NewsArticle","dateModified":"2018-01-01","datePublished":"2017-07-10T23:00:00+03:00"}]}</script><meta name=date content=2016-01-01>"#,
      "2017-7-10 json-ld"
    ),
    (
      #"<script type="application/ld+json">{broken</script><meta property="article:published_time" content="2017-07-11T00:00:00Z">"#,
      "2017-7-11 meta"
    ),
    (
      #"<meta property="article:modified_time" content="2018-01-01"><meta name="DC.date.issued" content="2017-07-12">"#,
      "2017-7-12 meta"
    ),
    (
      #"<meta name=pubdate content="Mon, 10 Jul 2017 14:02:00 GMT"><link rel=canonical href="https://e.org/2016/01/02/x">"#,
      "2017-7-10 meta"
    ),
    (#"<link rel=canonical href="https://e.org/news/2017/07/09/town">"#, "2017-7-9 url"),
    (#"<meta property="og:url" content="https://e.org/2017/jul/town">"#, "2017-7 url"),
    (
      #"<p>x <time class=updated datetime=2018-02-02>now</time> <time datetime="2017-07-08T10:00">then</time></p>"#,
      "2017-7-8 time"
    ),
    (
      #"<p><time datetime="2017-01-01">a</time><time itemprop=datePublished datetime="2017-07-07">b</time></p>"#,
      "2017-7-7 time"
    ),
    (
      #"<aside><time datetime="2017-07-08">other story</time></aside><footer>Copyright 2019</footer>"#,
      "none"
    ),
    (
      #"<meta name=copyright content=2019><meta name="last-modified" content="2018-01-01">"#, "none"
    ),
  ])
  func readsTheDayOfPublication(head: String, expected: String) throws {
    let date = try read("<html><body>\(head)<p>\(Self.paragraph)</p>").published
    let shown = date.map {
      "\($0.year)" + ($0.month.map { "-\($0)" } ?? "") + ($0.day.map { "-\($0)" } ?? "")
        + " \($0.origin.rawValue)"
    }
    #expect(shown ?? "none" == expected)
  }

  @Test func takesTheHostForWantOfASource() throws {
    let document = try read(
      "<link rel=canonical href=https://www.example.org:80/x><p>\(Self.paragraph)")
    #expect(document.source == "example.org")
  }

  /// Neither the stack nor the clock may run out.
  @Test(arguments: [
    "<div>", "<b>", "<span>", "<table><tr><td>", "<ul><li>", "<div><!-- > --><span>",
  ])
  func survivesDeepNesting(tag: String) throws {
    let html = String(repeating: tag, count: 100_000) + "<p>\(Self.paragraph)</p>"
    #expect(try read(html).text == Self.paragraph)
  }
}
