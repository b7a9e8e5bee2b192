import Evidence
import Gazetteer
import Geo
import Projection
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
    Case("They had 50 men of Mosul, Iraq.", ""),
    Case("It is 9000 km west of Mosul, Iraq.", ""),
  ])
  func relations(_ item: Case) throws {
    let mention = try Self.mosul(in: item.text)
    let place = try #require(mention.place)
    #expect(mention.relation == item.relation)
    #expect(mention.radiusKm >= item.radiusKm)
    // The entry stays where it is, whatever the words say.
    let plain = try #require(try Self.mosul(in: "Fighting went on in Mosul, Iraq.").place)
    #expect(place == plain)
    if let bearing = item.bearing {
      // The sphere is a judge of the ellipsoid to 0.6%.
      let expected = destination(from: plain.coordinate, bearingDegrees: bearing, km: item.km)
      #expect(distanceKm(try #require(mention.point), expected) <= item.km * 0.006)
      #expect(mention.isOffset)
    } else {
      #expect(!mention.isOffset)
      #expect(mention.relation == "western" || mention.point == nil)
    }
  }

  /// Karney's lines on the ellipsoid, not the sphere's: 50 km west of Mosul by `geod +ellps=WGS84`.
  @Test func distancesAreGeodesics() throws {
    let mention = try Self.mosul(in: "A convoy was hit 50 km west of Mosul, Iraq.")
    let place = try #require(mention.place)
    let line = Geodesic.inverse(from: place.coordinate, to: try #require(mention.point))
    #expect(Geodesic.isExact)
    #expect(abs(line.meters - 50_000) < 0.001)
    #expect(abs(line.initialBearing - 270) < 1e-6)
  }

  @Test func aRelationNeedsItsWordsInTheText() throws {
    for text in ["Mosul, Iraq", "of Mosul, Iraq", "from Mosul, Iraq", "km of Mosul, Iraq", "km west of Mosul, Iraq"] {
      var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
      for mention in reader.mentions(in: TokenizedText(text)) {
        #expect(mention.relation.isEmpty, "\(text)")
      }
    }
  }

  static func mentions(_ sentence: String) throws -> [String: PlaceMention] {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let text = TokenizedText(sentence)
    return Dictionary(
      reader.mentions(in: text).map { (text.string($0.span), $0) }, uniquingKeysWith: { one, _ in one })
  }

  @Test func aNameUnknownToTheGazetteerGetsAPlaceOnTheMap() throws {
    let found = try Self.mentions("The village of Kafr Zanbur, about 12 km south of Mosul, was shelled on Friday.")
    let village = try #require(found["Kafr Zanbur"])
    let mosul = try #require(found["Mosul"])
    #expect(village.place == nil)
    #expect(village.relation == "12 km south of Mosul")
    #expect(village.point == mosul.point && village.point != nil)
    #expect(village.radiusKm >= 3)
    #expect(village.confidence > 0 && village.confidence < mosul.confidence)
    #expect(mosul.isReference && !village.isReference)
  }

  @Test func aKnownNameKeepsItsPlace() throws {
    let found = try Self.mentions("Fighters attacked Hammam al-Alil, 25 km south of Mosul, on Friday.")
    let town = try #require(found["Hammam al-Alil"])
    #expect(town.place != nil && town.point == nil && town.relation.isEmpty && !town.isReference)
    #expect(try #require(found["Mosul"]).isReference)
  }

  @Test(arguments: [
    "He was killed in Iraq, 50 km west of Mosul.", "In Nineveh province, 12 km west of Mosul, a bomb exploded.",
    "He was born in London. Fifty kilometres west of Mosul a bomb exploded.",
    "Paris, 50 km west of Mosul.",
  ])
  func aCountryOrAPlaceFarAwayIsNotWhatTheWordsLocate(_ text: String) throws {
    #expect(try Self.mentions(text)["Mosul"]?.isReference == false)
  }

  @Test func bothNamesOfAPairKeepTheirPlaces() throws {
    let found = try Self.mentions("A bus was ambushed on the road from Ramadi to Rutba, Iraq.")
    let from = try #require(found["Ramadi"])
    let to = try #require(found["Rutba"])
    let (a, b) = (try #require(from.place), try #require(to.place))
    #expect(a.id != b.id && to.point == nil && to.isReference)
    let point = try #require(from.point)
    #expect(abs(distanceKm(point, a.coordinate) - distanceKm(point, b.coordinate)) < 1)
    #expect(from.radiusKm >= distanceKm(point, a.coordinate))
  }

  @Test func aBorderIsTheSameFromBothSides() throws {
    let one = try #require(try Self.mentions("Smugglers crossed the border between Iraq and Syria.")["Iraq"])
    let other = try #require(try Self.mentions("Smugglers crossed the border between Syria and Iraq.")["Syria"])
    #expect(one.point == other.point && one.point != nil)
    #expect(one.radiusKm == other.radiusKm)
  }

  @Test func countriesWithoutACommonBorderHaveNone() throws {
    let iraq = try #require(try Self.mentions("They spoke of the border between Iraq and Japan.")["Iraq"])
    #expect(iraq.point == nil)
  }

  /// From the town, not from the middle of the province of the same name.
  @Test func distancesAreToldFromTowns() throws {
    let homs = try #require(try Self.mentions("A convoy was hit 50 km east of Homs on Monday.")["Homs"])
    let expected = destination(
      from: Coordinate(longitude: 36.72, latitude: 34.73), bearingDegrees: 90, km: 50)
    #expect(distanceKm(try #require(homs.point), expected) < 10)
  }

  @Test func partsOfTheUnitedStatesAreOfItsMainland() throws {
    let north = try #require(try Self.mentions("Storms crossed the northern United States.")["United States"])
    let point = try #require(north.point)
    #expect(!north.isOffset && (40...49).contains(point.latitude) && (-115 ... -75).contains(point.longitude))
  }
}
