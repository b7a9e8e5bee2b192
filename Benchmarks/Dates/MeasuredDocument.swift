import Evidence
import Foundation

/// One line of a corpus: what date reading needs of it.
struct MeasuredDocument: Decodable {
  var id: String
  var text: String
  var published: String?

  static func documents(in data: Data) throws -> [MeasuredDocument] {
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A).map { try decoder.decode(MeasuredDocument.self, from: $0) }
  }

  /// `2017-07-12`, `2017-07` or `2017`.
  var publishedDate: PublishedDate? {
    let parts = (published ?? "").prefix(10).split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first else { return nil }
    return PublishedDate(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil, origin: .field)
  }
}
