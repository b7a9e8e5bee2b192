import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Tables with a column of texts are documents, a row each.
struct TableDocumentsTests {
  @Test func `rows become documents by the names of their columns`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.csv",
      """
      Headline,Published At,Body,ID,source,Link,pages
      "Mosul, at last",2017-07-10,"Troops took
      Mosul.",7,Ostrea,https://example.org/a,3
      ,,Second text.,,,https://example.org/2019/03/23/b,
      Third,not a day,"Say ""third"".",,,,,

      """)
    let reading = folder.read("a.csv")
    #expect(reading.failures == [])
    #expect(reading.documents.map(\.id) == ["7", "a.csv#2", "a.csv#3"])
    #expect(reading.documents.map(\.text) == ["Troops took\nMosul.", "Second text.", "Say \"third\"."])
    #expect(reading.documents.map(\.title) == ["Mosul, at last", nil, "Third"])
    #expect(reading.documents[0].source == "Ostrea")
    #expect(reading.documents[0].url == "https://example.org/a")
    #expect(
      reading.documents.map(\.published) == [
        PublishedDate(year: 2017, month: 7, day: 10, origin: .field),
        PublishedDate(year: 2019, month: 3, day: 23, origin: .url), nil,
      ])
    #expect(reading.documents[1].origin.hasSuffix("/a.csv:4"))
    #expect(
      reading.warnings == [
        "a.csv:5: published \"not a day\" is not a date that exists, \(Self.expectation). Date ignored."
      ])
    #expect(reading.files[0].kind == .table)
  }

  private static let expectation =
    "expected YYYY, YYYY-MM or YYYY-MM-DD"

  @Test func `tabs, semicolons, gzip and other encodings are read as tables are`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.tsv", "text\tid\nOne, two\t1\nThree\t2\n")
    try folder.write("b.csv", "id;content\n3;\"Four; five\"\n4;Six\n")
    try folder.write("c.csv.gz", gzipStored(Array("text,id\nSeven,5\n".utf8)))
    try folder.write("d.csv", Array("text,id\nArriv".utf8) + [0xE9] + Array("e,6\n".utf8))
    let reading = folder.read("*")
    #expect(reading.failures == [])
    #expect(reading.documents.map(\.id) == ["1", "2", "3", "4", "5", "6"])
    #expect(reading.documents.map(\.text) == ["One, two", "Three", "Four; five", "Six", "Seven", "Arriv\u{E9}e"])
    #expect(reading.files[2].isCompressed)
  }

  @Test func `a bad row costs itself`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "id,text\n1,One\n2,Two,too much,of it\n3\n4,Four\n")
    var options = IngestOptions()
    options.maxRecordBytes = 200
    try folder.write("b.csv", "id,text\n1,One\n2,\"\(String(repeating: "long ", count: 80))\"\n3,Three\n")
    let reading = folder.read("a.csv", "b.csv", options: options)
    #expect(reading.documents.map(\.text) == ["One", "", "Four", "One", "Three"])
    #expect(reading.documents.map(\.id) == ["1", "3", "4", "1", "3"])
    #expect(reading.failures.count == 2)
    #expect(reading.failures.first?.hasPrefix("a.csv:3:7: 4 cells, expected the 2 of the header") == true)
    #expect(reading.failures.last?.hasPrefix("b.csv:3:") == true)
  }

  @Test func `tables of other things are told when named, and passed over in folders`() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/places.csv", "name,lat,lon\nMosul,36.3,43.1\n")
    try folder.write("in/broken.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1])
    try folder.write("in/reports.csv", "text\nTroops took Mosul.\n")
    try folder.write("only-names.csv", "text,id\n")
    let reading = folder.read("in", "in/places.csv", "only-names.csv")
    #expect(reading.documents.map(\.text) == ["Troops took Mosul."])
    #expect(reading.skipped.map(\.reason) == ["not a document type", "not a document type"])
    #expect(
      reading.failures == [
        "in/places.csv: is a table without a column of texts: no 'text' (nor 'body', 'content'); found name, lat, lon. "
          + "Name that column, or make points of its events: dateline geocode",
        "only-names.csv: holds no rows. Nothing to read; leave it out.",
      ])
  }
}
