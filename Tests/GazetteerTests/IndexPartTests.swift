import Evidence
import Gazetteer
import Geo
import TestSupport
import Testing

/// Rows that workers read in parts, as those of a dump, give the index that the same rows give one by one.
@Suite struct IndexPartTests {
  struct Row {
    var number: UInt32
    var names: [String]
    var latitude: Int32
    var longitude: Int32
    var feature: String
    var admin1: String
    var population: UInt32
  }

  /// - Parameter repeats: Whether ids come again; names are unique, for single entries keep equal strings once.
  static func rows(_ count: Int, repeats: Bool) -> [Row] {
    var random = SplitMix(seed: 11)
    let features = ["P.PPL", "P.PPLA", "A.ADM1", "H.LK", "S.AIRP", "P.PPLC", "L.LCTY"]
    return (0..<count).map { number in
      Row(
        number: UInt32((repeats ? number % (count * 2 / 3) : number) * 37 % 9973 + 1),
        names: (0..<Int.random(in: 1...5, using: &random)).map { "Tell\(number)\("abcdef".prefix($0 + 1)) Umm" },
        latitude: Int32.random(in: -90_000_000...90_000_000, using: &random),
        longitude: Int32.random(in: -180_000_000...180_000_000, using: &random),
        feature: features.randomElement(using: &random) ?? "P.PPL",
        admin1: ["IQ.15", "IQ.16", "IQ.99", ""].randomElement(using: &random) ?? "",
        population: UInt32.random(in: 0...90_000, using: &random))
    }
  }

  private static let divisions: [String: UInt32] = ["IQ.15": 99738, "IQ.16": 99739]

  static func part(_ rows: some Sequence<Row>) -> IndexPart {
    var part = IndexPart()
    for row in rows {
      var name = row.names[0]
      name.withUTF8 { name in
        let place = part.add(
          IndexPart.Row(
            number: row.number, name: name, latitudeE6: row.latitude, longitudeE6: row.longitude,
            feature: PackedFeature.packed(row.feature), country: packedCountry("IQ"),
            admin1: row.admin1.isEmpty ? 0 : WordKey(row.admin1).value, admin2: 0, population: row.population))
        for (index, text) in row.names.enumerated() {
          var text = text
          text.withUTF8 { part.addName($0, kind: index == 0 ? .primary : .alternate, to: place) }
        }
      }
    }
    return part
  }

  private static func add(_ row: Row, to builder: inout IndexBuilder) {
    let isDivision = row.feature == "A.ADM1"
    let place = builder.add(
      IndexBuilder.Entry(
        id: "geonames:\(row.number)", name: row.names[0],
        coordinate: Coordinate(longitude: Double(row.longitude) / 1e6, latitude: Double(row.latitude) / 1e6),
        feature: row.feature, country: "IQ", admin1: isDivision ? row.number : divisions[row.admin1],
        population: Int(row.population)))
    for (index, name) in row.names.enumerated() {
      builder.addName(name, kind: index == 0 ? .primary : .alternate, to: place)
    }
  }

  static func builder() -> IndexBuilder {
    var builder = IndexBuilder()
    for (code, number) in divisions { builder.addDivisionCode(code, number: number) }
    return builder
  }

  @Test(arguments: [(0, false), (1, false), (900, false), (900, true)])
  func partsGiveTheBytesOfSingleRows(_ count: Int, _ repeats: Bool) throws {
    let rows = Self.rows(count, repeats: repeats)
    var single = Self.builder()
    for row in rows { Self.add(row, to: &single) }
    let expected = try single.finish(about: [])
    var random = SplitMix(seed: 12)
    for _ in 0..<6 {
      // Parts of any size, empty ones too, and single rows between them.
      var builder = Self.builder()
      var rest = rows[...]
      while !rest.isEmpty {
        let size = Int.random(in: 0...300, using: &random)
        builder.append(SealedPart(Self.part(rest.prefix(size))))
        rest = rest.dropFirst(size)
        for row in rest.prefix(size % 3) { Self.add(row, to: &builder) }
        rest = rest.dropFirst(size % 3)
      }
      #expect(builder.placeCount == count)
      #expect(try builder.finish(about: []) == expected)
    }
    try PlaceIndex(bytes: expected, path: "parts").verify()
  }

  /// A worker reads block after block into one part.
  @Test func aPartCanBeUsedAgain() throws {
    let rows = Self.rows(300, repeats: false)
    var part = Self.part(rows[..<200])
    part.clear()
    #expect(part.placeCount == 0)
    var (reused, fresh) = (Self.builder(), Self.builder())
    reused.append(SealedPart(part))
    reused.append(SealedPart(Self.part(rows)))
    fresh.append(SealedPart(Self.part(rows)))
    #expect(try reused.finish(about: []) == fresh.finish(about: []))
  }

  /// Divisions may come after the places that name their codes, from the input or from another index.
  @Test func divisionCodesAreResolvedAtTheEnd() throws {
    var rows = Self.rows(3, repeats: false)
    for (index, code) in ["IQ.15", "IQ.16", "IQ.99"].enumerated() {
      rows[index].admin1 = code
      rows[index].feature = "P.PPL"
    }
    var builder = IndexBuilder()
    builder.append(SealedPart(Self.part(rows)))
    builder.addDivision(hash: WordKey("IQ.15").value, number: 5)
    builder.knownDivisions = try PlaceIndexTests.stack(Self.builder())
    let stack = try PlaceIndexTests.stack(builder)
    let divisions = try rows.map { stack.facts(try #require(stack.place(geonames: $0.number))).admin1 }
    #expect(divisions == [5, 99739, 0])
  }

  /// Numbers of places in earlier parts lie below those of the open one, and wrap inside it.
  @Test func namesFindPlacesOfEarlierParts() throws {
    let rows = Self.rows(12, repeats: false)
    var builder = Self.builder()
    Self.add(rows[0], to: &builder)
    builder.append(SealedPart(Self.part(rows[1..<4])))
    builder.append(SealedPart(Self.part(rows[4..<5])))
    for row in rows[5..<7] { Self.add(row, to: &builder) }
    for place in 0..<7 { builder.addName("Alias\(place)", kind: .alternate, to: UInt32(place)) }
    builder.append(SealedPart(Self.part(rows[7...])))
    for place in [0, 3, 6, 11] {
      // The last number before an open part is one below 0 in it.
      builder.addName("Second Alias\(place)", kind: .nickname, to: UInt32(place))
      builder.addName("Second Alias\(place)", kind: .historic, to: UInt32(place))
    }
    let stack = try PlaceIndexTests.stack(builder)
    for (place, row) in rows.enumerated() {
      let id = "geonames:\(row.number)"
      #expect(try PlaceIndexTests.found(stack, "alias\(place)") == (place < 7 ? [id: .alternate] : [:]))
      let isSecond = [0, 3, 6, 11].contains(place)
      #expect(try PlaceIndexTests.found(stack, "second alias\(place)") == (isSecond ? [id: .nickname] : [:]))
      let count = row.names.count + (place < 7 ? 1 : 0) + (isSecond ? 2 : 0)
      #expect(stack.facts(try #require(stack.place(id: id))).nameCount == count)
    }
  }
}
