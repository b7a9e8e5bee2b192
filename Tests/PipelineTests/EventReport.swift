import Evidence
import Foundation
import Pipeline
import TestSupport

/// A report of `Tests/Specs/event-reports.en.json`, or a sentence of `events.en.json` that has a `split`.
///
/// Both give the text as it is, and the events that a careful reader would record. `|` stands between answers that are
/// all right, as in `"type": "ASSAULT|TERRITORY"`. A key that is left out is not checked.
struct EventReport: Decodable, Sendable {
  enum Split: String, Decodable, CaseIterable, Sendable {
    /// For the work on the rules, and for those who read only the sums.
    case dev, held
  }

  /// One event of the text.
  struct Expected: Decodable, Sendable {
    /// The words that tell it, any of them: "strike|destroyed".
    var trigger: String
    /// A piece of the text, found once in it, to look for the trigger in; needed where its words come again.
    var within: String?
    var type: String
    var subType: String?
    /// As the text or the gazetteer names it; `places` for a list, empty for none.
    var place: String?
    var places: [String]?
    /// ISO 3166-1 alpha-2, of every place.
    var country: String?
    /// The place is named in another sentence or in a heading.
    var carried: Bool?
    var earliest: String?
    var latest: String?
    var dateSource: String?
    var modality: String
    /// Some of the actors; others may be found too.
    var actors: [String]?
    /// All who did it, and all to whom it was done, in any order.
    var initiators: [String]?
    var targets: [String]?
    /// Low, best and high; null for what the text leaves open.
    var fatalities: [Int?]?
    var injured: [Int?]?
    var quantity: Int?

    enum CodingKeys: String, CodingKey {
      case trigger, type, subType, place, places, country, carried, earliest, latest, dateSource, modality, actors
      case initiators, targets, fatalities, injured, quantity
      case within = "in"
    }
  }

  var id: String?
  var title: String?
  var text: String
  var published: String?
  var source: String?
  var split: Split?
  var expect: [Expected]
  /// Pieces of the text, each found once in it, that put no event on the map.
  var absent: [String]?

  var name: String { id ?? String(text.prefix(60)).replacingOccurrences(of: "\n", with: " ") }

  func document() throws -> Document {
    var document = Document(id: name, title: title, text: text, source: source)
    if let published {
      let numbers = published.split(separator: "-").map { Int($0) }
      guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2] else {
        throw SpecError(place: name, problem: "published is \"\(published)\"; write year-month-day")
      }
      document.published = PublishedDate(year: year, month: month, day: day, origin: .field)
    }
    return document
  }

  struct SpecError: Error, CustomStringConvertible {
    var place: String
    var problem: String
    var description: String { "\(place): \(problem)" }
  }

  static func reports() -> [EventReport] { SpecFile.cases("event-reports.en.json") }

  /// Those of the sentences that the whole reader reads; the others bring their own places and dates.
  static func sentences() -> [EventReport] { SpecFile.cases("events.en.json").filter { $0.split != nil } }
}
