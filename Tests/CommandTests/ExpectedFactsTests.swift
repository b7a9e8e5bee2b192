import Foundation
import TestSupport
import Testing

/// The layers hold the facts of `seeds/expected-facts.tsv`.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct ExpectedFactsTests {
  /// One line of the table: a place near a point, and where days are given, an event there whose
  /// span lies inside them.
  private struct Fact {
    var document: String
    var place: String
    var latitude: Double
    var longitude: Double
    var withinKm: Double
    var days: (earliest: String, latest: String)?
    var what: String

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 8, let latitude = Double(fields[2]), let longitude = Double(fields[3]),
        let withinKm = Double(fields[4])
      else { return nil }
      document = fields[0]
      place = fields[1]
      self.latitude = latitude
      self.longitude = longitude
      self.withinKm = withinKm
      days = fields[5] == "-" ? nil : (fields[5], fields[6])
      what = fields[7]
    }

    func isTold(by feature: JSONText) -> Bool {
      // An event that several reports tell stands under the first.
      let documents = (feature["source_ids"] ?? feature["document_id"])?.string?.components(separatedBy: "; ") ?? []
      guard documents.contains(document), let latitude = feature["latitude"]?.double,
        let longitude = feature["longitude"]?.double,
        distanceKm(latitude, longitude) <= withinKm
      else { return false }
      guard let days else { return true }
      guard let start = feature["date_start"]?.string, let end = feature["date_end"]?.string else {
        return false
      }
      return days.earliest <= start.prefix(10) && end.prefix(10) <= days.latest
    }

    /// On a sphere of 6371 km.
    private func distanceKm(_ toLatitude: Double, _ toLongitude: Double) -> Double {
      let degree = Double.pi / 180
      let half = { (difference: Double) in pow(sin(difference * degree / 2), 2) }
      let chord =
        half(toLatitude - latitude) + cos(latitude * degree) * cos(toLatitude * degree)
        * half(toLongitude - longitude)
      return 2 * 6371 * asin(chord.squareRoot())
    }
  }

  @Test func nineOfTenAreFound() async throws {
    let lines = try Checkout.text("seeds/expected-facts.tsv").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let facts = lines.compactMap(Fact.init)
    #expect(facts.count == lines.count, "every line has its eight columns")
    #expect(facts.count >= 40)
    let (layers, _) = try await LayerSet.seeds()
    let events = layers.properties("events")
    let mentions = layers.properties("mentions")
    let misses = facts.filter { fact in
      !(fact.days == nil ? mentions : events).contains(where: fact.isTold)
    }
    let list = misses.map { fact in
      let days = fact.days.map { "\($0.earliest)..\($0.latest)" } ?? "-"
      return "\(fact.document)  \(fact.place)  \(days)  \(fact.what)"
    }
    #expect(
      misses.count * 10 <= facts.count,
      "\(misses.count) of \(facts.count) facts are missing:\n\(list.joined(separator: "\n"))")
  }
}
