import TestSupport
import Testing
import Training

/// Marks of event-links as they are meant, and parts that keep sources together.
struct LinkCorpusTests {
  /// A sentence, the numbers that its mark has in the file, and the words meant; none where they cannot be told.
  private static let marks: [(text: String, start: Int, end: Int, meant: String?)] = [
    // Offsets of characters.
    ("Shells fell on Douma.", 15, 20, "Douma"),
    ("Sie nannten es Mülhausen.", 15, 24, "Mülhausen"),
    ("They shelled the T-4 Airport.", 17, 28, "T-4 Airport"),
    // Numbers of words, the last one counted too.
    ("Shells fell on Douma.", 3, 3, "Douma"),
    ("Shells fell on Deir Ezzor on Monday.", 3, 4, "Deir Ezzor"),
    // Marks, hyphens and 's are words of their own, and so is white space at the start and between words.
    ("U.S.-backed troops, he said, entered Raqqa.", 9, 9, "Raqqa"),
    (" Gunmen shot at \"Kabul's\" mayor.", 5, 5, "Kabul"),
    ("He died  on May 3 in Nice.", 7, 7, "Nice"),
    ("(Reuters) - Police didn't enter Sirte...", 8, 8, "Sirte"),
    // A word without a capital, and more words than there are.
    ("Shells fell on the town of Douma.", 3, 3, nil),
    ("Shells fell on Douma.", 30, 31, nil),
  ]

  @Test(arguments: marks.indices) func marksAreReadAsMeant(_ number: Int) throws {
    let row = Self.marks[number]
    let folder = try TemporaryFolder()
    try folder.write(Self.line("a", "x", row.text, row.start, row.end), to: "links.jsonl")
    let corpus = try LinkCorpus(path: folder.file("links.jsonl"))
    #expect(corpus.sources.map(\.id) == ["a"])
    guard let meant = row.meant else {
      #expect(corpus.sentences.isEmpty)
      return
    }
    let sentence = try #require(corpus.sentences.first)
    let bytes = Array(sentence.text.utf8)
    #expect(sentence.places.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == [meant])
  }

  @Test func partsKeepSourcesTogether() throws {
    let folder = try TemporaryFolder()
    let sizes = [("e", 1), ("a", 5), ("c", 3), ("b", 3), ("d", 2)]
    let lines = sizes.flatMap { source, size in
      (0..<size).map { Self.line("\(source)\($0)", source, "They hit Hit.", 9, 12) }
    }
    try folder.write(lines.joined(), to: "links.jsonl")
    let corpus = try LinkCorpus(path: folder.file("links.jsonl"))
    #expect(corpus.parts(3) == ["a": 0, "b": 1, "c": 2, "d": 1, "e": 2])
    #expect(corpus.parts(2) == ["a": 0, "b": 1, "c": 1, "d": 0, "e": 1])
  }

  static func line(_ id: String, _ source: String, _ text: String, _ start: Int, _ end: Int) -> String {
    let escaped = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
    // The words of a mark that counts characters, as the file has them.
    let scalars = Array(text.unicodeScalars)
    var words = ""
    if start < end, end <= scalars.count { words.unicodeScalars.append(contentsOf: scalars[start..<end]) }
    return "{\"id\":\"\(id)\",\"source\":\"\(source)\",\"text\":\"\(escaped)\","
      + "\"events\":[{\"start\":0,\"end\":4}],\"event_places\":[{\"start\":\(start),\"end\":\(end),\"text\":\"\(words)\"}]}\n"
  }
}
