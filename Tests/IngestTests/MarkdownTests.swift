import Ingest
import TestSupport
import Testing

/// Marks of Markdown do not touch the names.
@Suite struct MarkdownTests {
  @Test(arguments: [
    ("The flag flew over **Hit** on Monday.", "The flag flew over Hit on Monday."),
    ("The *town* of __Ana__ and _Rawa_.", "The town of Ana and Rawa."),
    ("See [the camp at Hit](https://example.org/a_b) now.", "See the camp at Hit now."),
    ("![A street in Hit](street.png)", "A street in Hit"),
    ("* 10 June: Hit falls.", "* 10 June: Hit falls."),
    ("## 2014", "## 2014"), ("a snake_case_name stays", "a snake_case_name stays"),
    ("`code` and 2 * 3 * 4", "code and 2 * 3 * 4"), ("[not a link] (x)", "[not a link] (x)"),
    ("**bold and [linked](u)**", "bold and linked"), ("[open", "[open"), ("***", "***"),
  ])
  func inlineMarks(_ source: String, _ expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "Text.\n\n" + source)
    let document = try #require(folder.read("a.md").documents.first)
    #expect(document.text == "Text.\n\n" + expected)
  }
}
