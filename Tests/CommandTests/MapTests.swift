import Foundation
import TestSupport
import Testing

/// `map.html`: the same events as the layers, in a page that asks nobody for anything. What it does in a browser is tested
/// by `make test-map`.
@Suite struct MapTests {
  /// The page and the data inside it.
  private struct Page {
    var html: String
    var data: JSONText

    init(_ layers: LayerSet) throws {
      html = String(decoding: try #require(layers.files["map.html"], "no map.html"), as: UTF8.self)
      let opening = "<script type=\"application/json\" id=\"dateline-data\">"
      let start = try #require(html.range(of: opening)).upperBound
      let end = try #require(html.range(of: "</script>", range: start..<html.endIndex)).lowerBound
      data = try JSONText(String(html[start..<end]))
    }

    /// Rows by the names of their fields.
    func rows(_ rows: JSONText?) -> [[String: JSONText]] {
      let names = data["fields"]?.array.compactMap(\.string) ?? []
      return rows?.array.map { Dictionary(uniqueKeysWithValues: zip(names, $0.array)) } ?? []
    }
  }

  @Test func holdsTheEventsOfTheLayers() async throws {
    let (layers, _) = try await LayerSet.seeds()
    let page = try Page(layers)
    for (name, rows) in [
      ("events", page.rows(page.data["rows"])), ("events_undated", page.rows(page.data["lists"]?["undated"])),
    ] {
      let features = layers.properties(name)
      #expect(rows.count == features.count)
      for (row, feature) in zip(rows, features) {
        for field in ["event_id", "title", "latitude", "longitude", "quote", "place", "date_edtf", "confidence"] {
          #expect(row[field] == feature[field], "\(name): \(field)")
        }
      }
      #expect(rows.allSatisfy { $0.count == page.data["fields"]?.array.count })
    }
    let dated = page.rows(page.data["rows"])
    #expect(zip(dated, layers.properties("events")).allSatisfy { $0["t_start"] == $1["t_start"] })
  }

  @Test func marksWordsAndSaysWhy() async throws {
    let (layers, _) = try await LayerSet.seeds("--no-merge")
    let page = try Page(layers)
    var mentions = 0
    for row in page.rows(page.data["rows"]) {
      let quote = Array(try #require(row["quote"]?.string).unicodeScalars)
      func words(_ kind: String) -> String? {
        guard let start = row["\(kind)_start"]?.int, let end = row["\(kind)_end"]?.int else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: quote[start..<end])
        return String(text)
      }
      // The title is the trigger with a capital and the place.
      let trigger = try #require(words("trigger"))
      #expect(row["title"]?.string?.lowercased().hasPrefix(trigger.lowercased()) == true)
      if let mention = words("mention") {
        mentions += 1
        #expect(mention == row["place_text"]?.string)
      }
      guard row["place"]?.string != nil else { continue }
      #expect(row["reason"]?.string?.isEmpty == false)
      let first = try #require(row["candidates"]?.array.first?.array)
      #expect(first.count == 6)
    }
    #expect(mentions > 50)
  }

  @Test func isLeftOutWhereItIsNotWanted() async throws {
    let (with, _) = try await LayerSet.seeds()
    let (without, _) = try await LayerSet.seeds("--no-map")
    #expect(without.files["map.html"] == nil)
    for (name, bytes) in without.files where name != "manifest.json" {
      #expect(with.files[name] == bytes, "\(name) depends on the map")
    }
    let stream = try await Dateline.run(["export", "seeds/02-raqqa-falls.txt", "-o", "-", "--format", "geojson"])
    #expect(!stream.stdout.contains("<!doctype"))
  }

  @Test func noTextEndsTheData() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      """
      {"id":"</script><script>x()</script>","text":"Troops captured Raqqa <!-- on Oct. 17, 2017 </script><b>{{script}}.","title":"{{data}}"}

      """, to: "a.jsonl")
    let (layers, result) = try await LayerSet.export(["a.jsonl"], workingDirectory: folder.path)
    #expect(result.exitCode == 0)
    let page = try Page(layers)
    #expect(page.html.components(separatedBy: "</script>").count == 3)
    #expect(!page.html.contains("<!--"))
    let row = try #require(page.rows(page.data["rows"]).first)
    #expect(row["document_id"]?.string == "</script><script>x()</script>")
  }

  /// A mistake here and the browser runs nothing at all.
  @Test func policyKnowsStyleAndScript() async throws {
    let (layers, _) = try await LayerSet.seeds()
    let html = try Page(layers).html
    for (opening, closing, kind) in [
      ("<style>", "</style>", "style-src"), ("<script type=\"module\">", "</script>", "script-src"),
    ] {
      let start = try #require(html.range(of: opening, options: .backwards)).upperBound
      let end = try #require(html.range(of: closing, range: start..<html.endIndex)).lowerBound
      let digits = Array(SHA256Text.digest(Data(html[start..<end].utf8)))
      let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...($0 + 1)]), radix: 16)! }
      let hash = Data(bytes).base64EncodedString()
      #expect(html.contains("\(kind) 'sha256-\(hash)'"), "\(kind)")
    }
    #expect(!html.contains("{{"))
  }
}
