import Geo
import Projection
import Testing

@Suite struct TransformerTests {
  /// Real places in each quarter of the Earth; the numbers are those of `cs2cs` (PROJ 9.1).
  @Test(arguments: [
    ("EPSG:32638", 43.1290, 36.3406, 332090.3457, 4023351.9842),  // Mosul
    ("EPSG:32756", 151.2153, -33.8568, 334900.5697, 6252288.7529),  // Sydney Opera House
    ("EPSG:32618", -74.0445, 40.6892, 580735.8707, 4504695.1652),  // Statue of Liberty
    ("EPSG:32723", -43.2105, -22.9519, 683476.5091, 7460687.3082),  // Rio de Janeiro
    ("EPSG:3857", 43.1290, 36.3406, 4801098.3184, 4347589.1838),  // latitude first in the register
    ("EPSG:28992", 4.8922, 52.3731, 121290.5144, 487362.2766),  // Amsterdam, an older datum
    ("EPSG:4258", 43.1290, 36.3406, 43.1290, 36.3406),
  ])
  func place(_ crs: String, _ longitude: Double, _ latitude: Double, _ x: Double, _ y: Double)
    throws
  {
    let transformer = try Transformer(to: crs)
    let coordinate = Coordinate(longitude: longitude, latitude: latitude)
    let point = try transformer.project(coordinate)
    #expect(abs(point.x - x) < 0.001 && abs(point.y - y) < 0.001, "\(point)")
    let back = try transformer.unproject(point)
    #expect(abs(back.longitude - longitude) < 1e-7 && abs(back.latitude - latitude) < 1e-7)
    var batch = [PlanePoint(x: longitude, y: latitude)]
    let failures = transformer.transform(&batch)
    #expect(failures.isEmpty)
    #expect(batch == [point])
  }

  @Test func facts() throws {
    let zone = try Transformer(to: "EPSG:32638")
    let (name, isGeographic, area, wkt) = (
      zone.name, zone.isGeographic, zone.areaOfUse, zone.wkt1ESRI
    )
    #expect(name == "WGS 84 / UTM zone 38N")
    #expect(!isGeographic)
    #expect(area == Bounds(west: 42, south: 0, east: 48, north: 84))
    #expect(wkt.hasPrefix("PROJCS[\"WGS_1984_UTM_Zone_38N\","))
    #expect(!wkt.contains("\n"))
    let coded = zone.wkt1
    #expect(coded.hasPrefix("PROJCS[\"WGS 84 / UTM zone 38N\","))
    #expect(coded.hasSuffix("AUTHORITY[\"EPSG\",\"32638\"]]"))
    #expect(!coded.contains("\n") && !coded.contains("AXIS"))
    let (mosul, newYork) = (
      zone.isInAreaOfUse(Coordinate(longitude: 43.1, latitude: 36.3)),
      zone.isInAreaOfUse(Coordinate(longitude: -74, latitude: 40.7))
    )
    #expect(mosul && !newYork)
    let degrees = try Transformer(to: "EPSG:4258").isGeographic
    #expect(degrees)
    let unknownArea = try Transformer(to: "+proj=utm +zone=38 +datum=WGS84").areaOfUse
    #expect(unknownArea == nil)
    let byName = try Transformer(to: "wgs 84 / utm zone 38n").name
    #expect(byName == name)
  }

  @Test func areaAcrossAntimeridian() throws {
    let fiji = try Transformer(to: "EPSG:3460")
    let area = fiji.areaOfUse
    #expect(area?.crossesAntimeridian == true)
    let inside = [179.4, -179.5, 0].map { longitude in
      area?.contains(Coordinate(longitude: longitude, latitude: -16.5))
    }
    #expect(inside == [true, true, false])
    let west = fiji.isInAreaOfUse(Coordinate(longitude: -179.5, latitude: -16.5))
    #expect(west)
  }

  @Test(arguments: [
    (
      "EPSG:999999",
      "--crs EPSG:999999: unknown reference system (PROJ: crs not found). "
        + "Give a code such as EPSG:32638; `projinfo --list-crs` lists them."
    ),
    (
      "foo",
      "--crs foo: unknown reference system (PROJ: no system has this name; "
        + "the nearest is Amersfoort). "
        + "Give a code such as EPSG:32638; `projinfo --list-crs` lists them."
    ),
    (
      "EPSG:4978",
      "--crs EPSG:4978: a geocentric system has no flat coordinates for a map. "
        + "Give a projected or a two-dimensional geographic system, such as EPSG:32638."
    ),
  ])
  func unusable(_ crs: String, _ message: String) {
    do throws(ProjectionError) {
      _ = try Transformer(to: crs)
      Issue.record("\(crs) was taken")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test(arguments: [
    "", " ", "EPSG:", "EPSG:abc", "EPSG:32638\u{0}", "EPSG:5773", "EPSG:9518", "38N",
  ])
  func refused(_ crs: String) {
    #expect(throws: ProjectionError.self) { _ = try Transformer(to: crs) }
  }

  @Test(arguments: [
    Coordinate(longitude: 43, latitude: 91), Coordinate(longitude: 43, latitude: .nan),
    Coordinate(longitude: 181, latitude: 36), Coordinate(longitude: .infinity, latitude: 36),
  ])
  func notOnEarth(_ point: Coordinate) throws {
    let transformer = try Transformer(to: "EPSG:32638")
    do throws(ProjectionError) {
      _ = try transformer.project(point)
      Issue.record("\(point) was taken")
    } catch {
      guard case .notOnEarth = error.reason else { throw error }
    }
  }

  /// Bad points are told by index and marked; their neighbours are not touched.
  @Test func batchWithBadPoints() throws {
    let transformer = try Transformer(to: "EPSG:2193")  // New Zealand
    let good = Coordinate(longitude: 174.7762, latitude: -41.2865)
    let expected = try transformer.project(good)
    var points = [
      PlanePoint(x: good.longitude, y: good.latitude), PlanePoint(x: 0, y: 91),
      PlanePoint(x: good.longitude, y: good.latitude), PlanePoint(x: .nan, y: 0),
    ]
    let failures = transformer.transform(&points)
    #expect(failures.map(\.index) == [1, 3])
    #expect(failures[0].error.reason == .notOnEarth(Coordinate(longitude: 0, latitude: 91)))
    #expect(points[0] == expected && points[2] == expected)
    #expect(!points[1].isFinite && !points[3].isFinite)
    var none: [PlanePoint] = []
    let nothing = transformer.transform(&none)
    #expect(nothing.isEmpty)
  }

  /// A system that has no coordinates for half of the Earth says so, in both ways of asking.
  @Test func pointOutsideSystem() throws {
    let orthographic = try Transformer(to: "+proj=ortho +lat_0=33 +lon_0=44 +datum=WGS84")
    let farSide = Coordinate(longitude: -136, latitude: -33)
    do throws(ProjectionError) {
      _ = try orthographic.project(farSide)
      Issue.record("the far side was given coordinates")
    } catch {
      #expect(error.reason == .notInSystem(farSide))
    }
    var points = [PlanePoint(x: 95, y: 95), PlanePoint(x: -136, y: -33), PlanePoint(x: 44, y: 33)]
    let failures = orthographic.transform(&points)
    #expect(failures.map(\.index) == [0, 1])
    #expect(failures[1].error.reason == .notInSystem(farSide))
    #expect(abs(points[2].x) < 1e-6 && abs(points[2].y) < 1e-6)
    do throws(ProjectionError) {
      _ = try orthographic.unproject(PlanePoint(x: 1e9, y: 1e9))
      Issue.record("a point off the disc was given a longitude")
    } catch {
      #expect(error.reason == .notInvertible(PlanePoint(x: 1e9, y: 1e9)))
    }
  }
}
