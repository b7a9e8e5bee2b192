import Evidence
import Ingest
import Testing

@Suite struct ManifestTests {
  @Test func readsAManifest() throws {
    let manifest = try InputManifest(
      bytes: Array(
        """
        Published,File,source,extra,title
        2017-07,a.txt,CNN,x,
        2017-02-30,sub/b.txt,,,T
        ,,nobody,,
        2018,a.txt,again,,
        2019,c.txt

        """.utf8), path: "in/manifest.csv")
    #expect(manifest.rows.map(\.file) == ["a.txt", "sub/b.txt", "c.txt"])
    #expect(manifest.row(for: "in/a.txt")?.published?.month == 7)
    #expect(manifest.row(for: "./in/sub/b.txt")?.title == "T")
    #expect(manifest.row(for: "elsewhere/a.txt")?.source == "CNN")
    #expect(manifest.row(for: "d.txt") == nil)
    #expect(
      manifest.issues.map(\.description) == [
        "in/manifest.csv:3: published \"2017-02-30\" is not a date that exists, expected YYYY, YYYY-MM or YYYY-MM-DD. Date ignored.",
        "in/manifest.csv:4: no file is named. Row left out.",
        "in/manifest.csv:5: a.txt is already in line 2. Row left out.",
      ])
    let error = #expect(throws: InputIssue.self) {
      _ = try InputManifest(bytes: Array("a,b\n".utf8), path: "m.csv")
    }
    #expect(
      error?.description
        == "m.csv:1: no column 'file'. The first line must name the columns: file,published,source")
  }

  @Test func tellsOfBrokenRows() throws {
    let manifest = try InputManifest(
      bytes: Array("file,published\na.txt,\"2017\nb.txt,2018\nc.txt,2019,x\n".utf8), path: "m.csv")
    #expect(manifest.rows.map(\.file) == ["a.txt", "b.txt"])
    #expect(manifest.issues.map(\.line) == [2, 2, 4])
  }
}
