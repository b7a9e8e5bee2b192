import Events
import Evidence
import Geo
import Layers
import Pipeline
import Temporal
import TestSupport
import Testing
import Toponyms

/// Event records to write in the schemas of others.
enum SchemaSample {
  /// An event in Mosul on 10 July 2017, told by one report.
  static func record(_ type: EventType = .assault, _ subType: String = "attack") throws -> EventRecord {
    let day = try #require(CivilDate(year: 2017, month: 7, day: 10))
    let text = TokenizedText("Mosul was bombed.")
    let mention = PlaceMention(
      span: TextSpan(start: 0, end: 5), tokens: 0..<1, kind: .place, place: mosul, confidence: 0.8)
    let event = Event(
      trigger: TextSpan(start: 10, end: 16), type: type, subType: subType, places: [0], earliest: day, latest: day,
      precision: .day, dateSource: .document, confidence: 0.7, dateConfidence: 0.5,
      sentence: TextSpan(start: 0, end: 17))
    let analysis = Analysis(
      document: Document(id: "mosul.txt", text: "Mosul was bombed."), text: text, published: nil,
      mentions: [mention], dates: [], events: [event])
    var record = try #require(EventRecord.all(of: analysis).first)
    record.reports[0].source = "Ostrea"
    record.reports[0].url = "https://example.org/mosul"
    record.reports[0].published = PublishedDate(year: 2017, month: 7, day: 11, origin: .option)
    return record
  }

  static let mosul = place("geonames:99072", "Mosul", "IQ", "Iraq", "P.PPLA", .populated, 43.1189, 36.335, 12)

  static func place(
    _ id: String, _ name: String, _ country: String, _ countryName: String, _ feature: String, _ level: PlaceLevel,
    _ longitude: Double, _ latitude: Double, _ radius: Double
  ) -> ResolvedPlace {
    ResolvedPlace(
      id: id, name: name, coordinate: Coordinate(longitude: longitude, latitude: latitude), country: country,
      countryName: countryName, admin1: level >= .admin2 ? "Nineveh" : "", admin2: level > .admin2 ? "Mosul" : "",
      feature: feature, level: level, population: 0, radiusKm: radius)
  }

  /// Every type with every sub-type, told of every pair of sides.
  static func everyType() throws -> [EventRecord] {
    var records: [EventRecord] = []
    let sides: [(initiators: [String], targets: [String])] = [
      ([], []), (["ISIS"], []), (["Iraqi forces"], ["ISIS"]), (["ISIS"], ["Iraqi forces"]), (["ISIS"], ["civilians"]),
      (["ISIS", "Hayat Tahrir al-Sham"], []), (["US-led coalition"], ["ISIS"]), (["police"], ["protesters"]),
      (["gunmen"], ["tribal fighters"]), ([], ["civilians"]), (["Turkish air force"], ["PKK", "YPG"]),
      (["a name of no table"], ["another"]), (["protesters"], ["authorities"]), (["rioters"], ["police"]),
      (["Russian forces"], ["Ukrainian forces"]),
    ]
    for type in EventType.allCases {
      for subType in type.subTypes + ["no such mode"] {
        for (initiators, targets) in sides {
          var record = try record(type, subType)
          record.initiators = initiators
          record.targets = targets
          record.actors = initiators + targets
          if records.count % 4 > 0 { record.fatalities = .init(low: 3, best: 4, high: 5) }
          records.append(numbered(record, records.count))
        }
      }
    }
    return records
  }

  /// Events with every precision of date and place, every sort of toll, and none.
  static func everyPrecision() throws -> [EventRecord] {
    var records: [EventRecord] = []
    let levels: [(precision: String, feature: String)] = [
      ("site", "S.AIRB"), ("site", "P.PPLX"), ("town", "P.PPL"), ("admin2", "A.ADM2"), ("admin1", "A.ADM1"),
      ("natural", "T.DSRT"), ("country", "A.PCLI"), ("region", "H.SEA"), ("region", "L.RGN"), ("", ""),
    ]
    let spans = [0, 1, 6, 9, 30, 90, 364, 900, -1]
    let tolls: [Event.Toll?] = [nil, .init(low: 0, best: 0, high: 0), .init(low: 24, best: 36, high: 99)]
    for (precision, feature) in levels {
      for country in ["IQ", "US", "PS", "XK", "GF", ""] {
        for days in spans {
          for toll in tolls {
            var record = try record()
            var place = mosul
            place.feature = feature
            place.country = country
            record.place = precision.isEmpty ? nil : place
            record.location = precision.isEmpty ? nil : place.coordinate
            record.geoPrecision = precision
            record.latest = days < 0 ? nil : record.earliest?.adding(days: days)
            if days < 0 { record.earliest = nil }
            record.precision = days < 0 ? .unknown : days == 0 ? .day : .range
            record.fatalities = toll
            record.initiators = ["ISIS"]
            record.targets = ["civilians"]
            records.append(numbered(record, records.count))
          }
        }
      }
    }
    return records
  }

  private static func numbered(_ record: EventRecord, _ number: Int) -> EventRecord {
    var record = record
    var hash = StableHash()
    hash.append(number)
    record.id = "ev-" + hash.hexadecimal
    return record
  }

  /// The rows of a table in `Tests/Specs`, by the names of its columns.
  static func spec(_ name: String) -> [[String: String]] {
    let lines = SpecFile.lines(name)
    func cells(_ line: Substring) -> [String] {
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let header = cells(lines[0])
    return lines.dropFirst().map { line in
      // An editor may cut the tabs at the end of a line.
      let row = cells(line)
      let padded = row + Array(repeating: "", count: max(0, header.count - row.count))
      return Dictionary(uniqueKeysWithValues: zip(header, padded))
    }
  }

  /// A day as the spec tables write it; nil for an empty cell.
  static func day(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
