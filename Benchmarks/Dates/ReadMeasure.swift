import Evidence
import Foundation
import Temporal

/// Prints the dates of each document in the shape of `dateline annotate`, and its story dateline.
enum ReadMeasure {
  private struct Line: Encodable {
    var id: String
    var dates: [Item]
    var dateline: Dateline?
  }
  private struct Item: Encodable {
    var start: Int
    var end: Int
    var text: String
    var type: String
    var value: String
    var mod: String?
    var edtf: String?
    var earliest: String?
    var latest: String?
    var precision: String
    var anchor: String
  }
  private struct Dateline: Encodable {
    var place: String
    var year: Int?
    var month: Int?
    var day: Int?
  }

  static func run() throws {
    let reader = DateReader()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let documents = try MeasuredDocument.documents(in: FileHandle.standardInput.readDataToEndOfFile())
    for document in documents {
      let text = TokenizedText(document.text)
      let offsets = codePoints(of: text.bytes)
      let dates = reader.dates(in: text, published: document.publishedDate).map { date in
        Item(
          start: offsets[date.span.start], end: offsets[date.span.end], text: text.string(date.span),
          type: date.type.rawValue, value: date.value, mod: date.mod, edtf: date.edtf,
          earliest: date.earliest?.description, latest: date.latest?.description,
          precision: "\(date.precision)", anchor: date.anchor.rawValue)
      }
      let dateline = StoryDateline.read(from: text).map {
        Dateline(place: text.string($0.placeSpan), year: $0.year, month: $0.month, day: $0.day)
      }
      var line = try encoder.encode(Line(id: document.id, dates: dates, dateline: dateline))
      line.append(0x0A)
      FileHandle.standardOutput.write(line)
    }
  }

  /// The number of code points before each byte.
  private static func codePoints(of bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(bytes.count + 1)
    var count = 0
    for byte in bytes {
      offsets.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    // A byte inside a character counts as its start; only the ends of spans are asked for.
    offsets.append(count)
    return offsets
  }
}
