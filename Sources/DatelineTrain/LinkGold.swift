import Evidence
import Foundation
import Training

/// Writes sentences as a gold file that `dateline eval --links` and `score_links.py` read.
enum LinkGold {
  private struct Mark: Encodable {
    var start: Int
    var end: Int
  }

  private struct Line: Encodable {
    var id: String
    var text: String
    var events: [Mark]
    var eventPlaces: [Mark]
  }

  static func lines(_ sentences: [LinkCorpus.Sentence]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = Data()
    for sentence in sentences {
      let bytes = Array(sentence.text.utf8)
      func mark(_ start: Int, _ end: Int) -> Mark {
        func points(_ offset: Int) -> Int { bytes[..<offset].count { $0 & 0xC0 != 0x80 } }
        return Mark(start: points(start), end: points(end))
      }
      data += try encoder.encode(
        Line(
          id: sentence.id, text: sentence.text, events: [mark(sentence.event.start, sentence.event.end)],
          eventPlaces: sentence.places.map { mark($0.start, $0.end) }))
      data.append(0x0A)
    }
    return data
  }
}
