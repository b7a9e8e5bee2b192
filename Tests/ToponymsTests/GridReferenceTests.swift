import Evidence
import Geo
import Projection
import TestSupport
import Testing
import Toponyms

/// References that this file writes from random points, with the tables of NGA.STND.0037, are read back to the points.
struct GridReferenceTests {
  private static let bands = Array("CDEFGHJKLMNPQRSTUVWX")
  private static let columns = [Array("ABCDEFGH"), Array("JKLMNPQR"), Array("STUVWXYZ")]
  private static let rows = [Array("ABCDEFGHJKLMNPQRSTUV"), Array("FGHJKLMNPQRSTUVABCDE")]

  private struct Written {
    var zone: Int
    var band: Character
    var plane: PlanePoint
  }

  /// The zone of a point, with the exceptions of Norway and Svalbard.
  private static func zone(_ point: Coordinate) -> Int {
    let usual = min(60, Int((point.longitude + 180) / 6) + 1)
    if point.latitude >= 56, point.latitude < 64, point.longitude >= 3, point.longitude < 12 { return 32 }
    guard point.latitude >= 72, point.longitude >= 0, point.longitude < 42 else { return usual }
    return point.longitude < 9 ? 31 : point.longitude < 21 ? 33 : point.longitude < 33 ? 35 : 37
  }

  private static func written(_ point: Coordinate) throws -> Written {
    let zone = zone(point)
    let band = bands[min(19, Int((point.latitude + 80) / 8))]
    let transformer = try Transformer(to: "EPSG:\((point.latitude < 0 ? 32700 : 32600) + zone)")
    return Written(zone: zone, band: band, plane: try transformer.project(point))
  }

  private static func digits(_ meters: Double, _ count: Int) -> String {
    let all = String(Int(meters) % 100_000)
    return String((String(repeating: "0", count: 5 - all.count) + all).prefix(count))
  }

  private static func mgrs(_ written: Written, digits count: Int, style: Int) -> String {
    let column = columns[(written.zone - 1) % 3][Int(written.plane.x / 100_000) - 1]
    let row = rows[1 - written.zone % 2][Int(written.plane.y / 100_000) % 20]
    let east = digits(written.plane.x, count)
    let north = digits(written.plane.y, count)
    switch style {
    case 0: return "\(written.zone)\(written.band)\(column)\(row)\(east)\(north)"
    case 1: return "\(written.zone)\(written.band)\(column)\(row) \(east) \(north)"
    case 2: return "\(written.zone)\(written.band) \(column)\(row) \(east) \(north)"
    default: return "\(written.zone)\(written.band) \(column)\(row) \(east)\(north)"
    }
  }

  private static func read(_ text: String) -> WrittenCoordinate? {
    CoordinateReader().coordinates(in: TokenizedText(text)).first
  }

  /// Random points, then points at the edges of zones and bands, in Norway and around Svalbard.
  private static let points: [Coordinate] = {
    var random = SplitMix(seed: 38)
    func point(_ longitude: ClosedRange<Double>, _ latitude: ClosedRange<Double>) -> Coordinate {
      Coordinate(
        longitude: Double.random(in: longitude, using: &random), latitude: Double.random(in: latitude, using: &random))
    }
    var points = (0..<120).map { _ in point(-180...179.999, -79.99...83.99) }
    points += (0..<40).map { _ in point(2...13, 55.5...64.5) }
    points += (0..<40).map { _ in point(-1...43, 71.5...83.99) }
    for number in 0..<30 {
      let edge = Double(number * 12 - 174)
      points.append(
        Coordinate(longitude: edge + (number % 2 == 0 ? 0.00001 : -0.00001), latitude: Double(number * 5 - 75)))
    }
    for latitude in stride(from: -72.0, through: 72, by: 8) {
      points.append(Coordinate(longitude: 43.13, latitude: latitude + 0.00001))
      points.append(Coordinate(longitude: -70.65, latitude: latitude - 0.00001))
    }
    return points
  }()

  @Test func militaryReferencesAreReadBack() throws {
    for (number, point) in Self.points.enumerated() {
      let written = try Self.written(point)
      for count in 1...5 {
        let reference = Self.mgrs(written, digits: count, style: (number + count) % 4)
        let hit = try #require(Self.read("Grid reference \(reference) was hit."), "\(reference) of \(point)")
        #expect(hit.notation == .mgrs)
        let found = try #require(hit.coordinate)
        let meters = Geodesic.inverse(from: point, to: found).meters
        // Within the square, whose scale is a little off its 0.9996.
        #expect(meters <= hit.radiusKm * 1002 + 0.01, "\(reference): \(meters) m from \(point)")
        #expect(abs(hit.radiusKm - [0, 7.071, 0.7071, 0.07071, 0.007071, 0.001][count]) < 0.001 * hit.radiusKm + 1e-6)
      }
    }
  }

  @Test func pointsOfZonesAreReadBack() throws {
    for point in Self.points {
      let written = try Self.written(point)
      let metres = "\(Int(written.plane.x.rounded())) \(Int(written.plane.y.rounded()))"
      var references = ["UTM \(written.zone)\(written.band) \(metres)"]
      // "S" is taken for the band between 32 and 40 degrees north where the northing fits it.
      if !(3_500_000...4_500_000).contains(written.plane.y) || point.latitude > 0 {
        references.append("UTM zone \(written.zone)\(point.latitude < 0 ? "S" : "N") \(metres)")
      }
      for reference in references {
        let hit = try #require(Self.read("It is at \(reference) now."), "\(reference) of \(point)")
        #expect(hit.notation == .utm)
        let found = try #require(hit.coordinate)
        #expect(Geodesic.inverse(from: point, to: found).meters < 1, "\(reference) of \(point)")
      }
    }
  }

  /// Each of the 24 letters as band, column and row: what does not exist is not read, and nothing crashes.
  @Test func squaresThatDoNotExist() {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var count = 0
    for zone in [0, 1, 2, 3, 32, 38, 60, 61, 99] {
      for band in letters {
        for column in letters {
          for row in letters where (Int(row.asciiValue ?? 0) + Int(column.asciiValue ?? 0)) % 5 == 0 {
            if let hit = Self.read("\(zone)\(band)\(column)\(row) 12345 67890"), let point = hit.coordinate {
              count += 1
              #expect((1...60).contains(zone))
              #expect(point.isValid)
              #expect(Self.bands.contains(band))
              #expect(Self.columns[(zone - 1) % 3].contains(column))
              let south = Double(Self.bands.firstIndex(of: band) ?? 0) * 8 - 80
              #expect((south - 0.01...south + (band == "X" ? 12 : 8) + 0.01).contains(point.latitude))
            }
          }
        }
      }
    }
    // A band has about nine of the twenty rows and eight columns at most.
    #expect(count > 200)
  }
}
