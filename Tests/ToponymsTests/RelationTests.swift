import Evidence
import Gazetteer
import Geo
import Testing
import Toponyms

/// Where an event is relative to a named place.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct RelationTests {
  static let mosul = Coordinate(longitude: 43.13, latitude: 36.34)

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var relation: String
    var km: Double
    /// nil: the point does not move.
    var bearing: Double?
    /// The radius must be at least this.
    var radiusKm: Double
    var testDescription: String { text }

    init(
      _ text: String, _ relation: String, km: Double = 0, bearing: Double? = nil,
      radiusKm: Double = 0
    ) {
      self.text = text
      self.relation = relation
      self.km = km
      self.bearing = bearing
      self.radiusKm = radiusKm
    }
  }

  static func mosul(in sentence: String) throws -> PlaceMention {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let text = TokenizedText(sentence)
    // Given spans are resolved, and relations are read for found ones only; so the reader must find Mosul.
    return try #require(
      reader.mentions(in: text).first { text.string($0.span) == "Mosul" }, "\(sentence)")
  }

  @Test(arguments: [
    Case(
      "A convoy was hit 50 km west of Mosul, Iraq.", "50 km west of", km: 50, bearing: 270,
      radiusKm: 12),
    Case(
      "The base lies 20 miles (32 km) south-east of Mosul, Iraq.", "20 miles (32 km) south-east of",
      km: 32.18688, bearing: 135, radiusKm: 8),
    Case(
      "They fought 10 kilometres to the north of Mosul, Iraq.", "10 kilometres to the north of",
      km: 10, bearing: 0),
    Case(
      "They fought 12 kilometers northeast of Mosul, Iraq.", "12 kilometers northeast of",
      km: 12, bearing: 45),
    Case(
      "They fought 12 km north-west of Mosul, Iraq.", "12 km north-west of", km: 12, bearing: 315),
    Case(
      "They fought 12 km south-west of Mosul, Iraq.", "12 km south-west of", km: 12, bearing: 225),
    Case(
      "They fought 1.5 miles east of Mosul, Iraq.", "1.5 miles east of", km: 2.414016, bearing: 90),
    Case(
      "They fought 500 metres south of Mosul, Iraq.", "500 metres south of", km: 0.5, bearing: 180),
    Case("They stopped 30 km from Mosul, Iraq.", "30 km from", radiusKm: 30),
    Case("The 20-mile from Mosul, Iraq.", "20-mile from", radiusKm: 32),
    Case("Troops massed near Mosul, Iraq.", "near", radiusKm: 15),
    Case("Troops massed outside Mosul, Iraq.", "outside", radiusKm: 15),
    Case("Fighting went on in western Mosul, Iraq.", "western"),
    Case("Fighting went on in Mosul, Iraq.", ""),
    Case("The west of Mosul, Iraq, was shelled.", ""),
    Case("They had 50 men of Mosul, Iraq.", ""),
    Case("It is 9000 km west of Mosul, Iraq.", ""),
  ])
  func relations(_ item: Case) throws {
    let mention = try Self.mosul(in: item.text)
    let place = try #require(mention.place)
    #expect(mention.relation == item.relation)
    #expect(place.country == "IQ")
    #expect(mention.radiusKm >= item.radiusKm)
    let plain = try #require(try Self.mosul(in: "Fighting went on in Mosul, Iraq.").place)
    let expected = item.bearing.map {
      destination(from: plain.coordinate, bearingDegrees: $0, km: item.km)
    }
    #expect(distanceKm(place.coordinate, expected ?? plain.coordinate) < 0.01)
  }

  @Test func aRelationNeedsItsWordsInTheText() throws {
    for text in ["Mosul, Iraq", "of Mosul, Iraq", "west of Mosul, Iraq", "km west of Mosul, Iraq"] {
      var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
      for mention in reader.mentions(in: TokenizedText(text)) {
        #expect(mention.relation.isEmpty, "\(text)")
      }
    }
  }
}
