import Events
import Evidence
import Geo
import Pipeline
import Temporal
import Testing
import Toponyms

@Suite struct EventFilterTests {
  /// An event in Mosul from 1 to 10 July 2017 with confidence below 1, or without place and date.
  static func event(isPlaced: Bool = true, isDated: Bool = true) throws -> EventRecord {
    let text = TokenizedText("Mosul was bombed.")
    let place = ResolvedPlace(
      id: "geonames:99072", name: "Mosul",
      coordinate: Coordinate(longitude: 43.13, latitude: 36.34),
      country: "IQ", countryName: "Iraq", admin1: "Nineveh", admin2: "", feature: "P.PPLA",
      level: .populated, population: 1_500_000, radiusKm: 12)
    let mention = PlaceMention(
      span: TextSpan(start: 0, end: 5), tokens: 0..<1, kind: .place, place: place, confidence: 0.8)
    let type = try #require(EventType.allCases.first)
    let event = Event(
      trigger: TextSpan(start: 10, end: 16), type: type, subType: "a-sub-type",
      places: isPlaced ? [0] : [],
      earliest: isDated ? CivilDate(year: 2017, month: 7, day: 1) : nil,
      latest: isDated ? CivilDate(year: 2017, month: 7, day: 10) : nil, confidence: 0.7, dateConfidence: 0.9,
      sentence: TextSpan(start: 0, end: 17))
    let analysis = Analysis(
      document: Document(id: "a", text: "Mosul was bombed."), text: text, published: nil,
      mentions: [mention], dates: [], events: [event])
    return try #require(EventRecord.all(of: analysis).first)
  }

  static func accepts(
    _ event: EventRecord, _ change: (inout ExportOptions) -> Void
  ) -> Bool {
    var options = ExportOptions()
    change(&options)
    return EventFilter(options: options).accepts(event)
  }

  @Test func withoutOptionsAllPass() throws {
    for isPlaced in [true, false] {
      for isDated in [true, false] {
        #expect(Self.accepts(try Self.event(isPlaced: isPlaced, isDated: isDated)) { _ in })
      }
    }
  }

  @Test(arguments: [
    // since, until (days of July 2017, 0 for none), accepted
    (1, 0, true), (10, 0, true), (11, 0, false), (0, 1, true), (0, 10, true), (5, 6, true),
    (1, 10, true),
    (11, 20, false), (10, 10, true), (0, 31, true),
  ])
  func daysThatTouch(_ since: Int, _ until: Int, _ isAccepted: Bool) throws {
    let event = try Self.event()
    #expect(
      Self.accepts(event) {
        $0.since = CivilDate(year: 2017, month: 7, day: since)
        $0.until = CivilDate(year: 2017, month: 7, day: until)
      } == isAccepted)
  }

  @Test func daysBefore() throws {
    let june = try #require(CivilDate(year: 2017, month: 6, day: 30))
    #expect(try !Self.accepts(Self.event()) { $0.until = june })
    // What has no date lies in no span of days.
    #expect(try !Self.accepts(Self.event(isDated: false)) { $0.since = june })
    #expect(try !Self.accepts(Self.event(isDated: false)) { $0.until = june })
  }

  @Test func boxes() throws {
    let iraq = Bounds(west: 38.8, south: 29, east: 48.6, north: 37.4)
    #expect(try Self.accepts(Self.event()) { $0.bounds = iraq })
    #expect(try !Self.accepts(Self.event(isPlaced: false)) { $0.bounds = iraq })
    let pacific = Bounds(west: 150, south: -60, east: -120, north: 60)
    #expect(try !Self.accepts(Self.event()) { $0.bounds = pacific })
    let notThePacific = Bounds(west: -120, south: -60, east: 150, north: 60)
    #expect(try Self.accepts(Self.event()) { $0.bounds = notThePacific })
  }

  @Test func countriesAndTypes() throws {
    let event = try Self.event()
    #expect(Self.accepts(event) { $0.countries = ["IQ", "SY"] })
    #expect(!Self.accepts(event) { $0.countries = ["SY"] })
    #expect(try !Self.accepts(Self.event(isPlaced: false)) { $0.countries = ["IQ"] })
    #expect(Self.accepts(event) { $0.types = [event.type.rawValue] })
    #expect(Self.accepts(event) { $0.types = ["a-sub-type"] })
    #expect(!Self.accepts(event) { $0.types = ["another"] })
  }

  @Test func confidence() throws {
    let event = try Self.event()
    #expect(event.confidence > 0 && event.confidence < 1)
    #expect(Self.accepts(event) { $0.minConfidence = event.confidence })
    #expect(!Self.accepts(event) { $0.minConfidence = event.confidence + 0.001 })
  }
}
