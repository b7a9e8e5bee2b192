import Geo
import MapPage
import Testing

@Suite struct OutlineTilesTests {
  private let tiles = OutlineTiles.embedded

  @Test func theIndexCoversTheFileWithoutGaps() {
    var end = tiles.range(of: 0).lowerBound
    #expect(end == 8 + 4 * (OutlineTiles.count + 1))
    for tile in 0..<OutlineTiles.count {
      #expect(tiles.range(of: tile).lowerBound == end)
      end = tiles.range(of: tile).upperBound
    }
    #expect(end == tiles.size)
    #expect((1_300...1_600).contains((0..<OutlineTiles.count).count { !tiles.range(of: $0).isEmpty }))
  }

  /// Every text decodes to its end, and says the box that its number stands for.
  @Test func everyTileHoldsItsOwnBox() throws {
    for tile in 0..<OutlineTiles.count where !tiles.range(of: tile).isEmpty {
      let west = (tile % 72 - 36) * 5
      let south = (tile / 72 - 18) * 5
      let groups = try DecodedOutlines(tiles.text(of: tile)).groups
      #expect(!groups.isEmpty)
      for group in groups {
        #expect(group.box == [west, south, west + 5, south + 5])
        #expect((0...3).contains(group.kind))
        for point in group.lines.joined() {
          let isInside =
            point.longitude >= Double(west) && point.longitude <= Double(west + 5)
            && point.latitude >= Double(south) && point.latitude <= Double(south + 5)
          if !isInside { Issue.record("tile \(tile): \(point) lies outside") }
        }
      }
    }
  }

  @Test func theSeaHasNoText() {
    #expect(tiles.text(of: OutlineTiles.tile(at: Coordinate(longitude: -40, latitude: 30))).isEmpty)
  }

  @Test(arguments: [
    (-180.0, -90.0, 0), (180, -90, 71), (180, 90, 2591), (-180, 90, 2520), (0, 0, 1332), (-0.001, -0.001, 1259),
    (43.13, 36.34, 1844), (44.999, 39.999, 1844), (45, 40, 1917), (-176, -18, 1008),
  ])
  func placesHaveTiles(longitude: Double, latitude: Double, tile: Int) {
    #expect(OutlineTiles.tile(at: Coordinate(longitude: longitude, latitude: latitude)) == tile)
  }

  @Test func landSeaAndBordersAreWhereTheSpecSays() throws {
    let world = try DecodedOutlines(OutlineTiles.world.bytes)
    #expect(world.groups.map(\.kind) == [0, 1, 2])
    let places = try SpecPlace.all()
    #expect(places.count > 40)
    for place in places {
      let detail = try DecodedOutlines(tiles.text(of: OutlineTiles.tile(at: place.point)))
      for (name, outlines) in [("world", world), ("detail", detail)] where name == "detail" || place.isInWorld {
        #expect(place.isDrawn(in: outlines), "\(name): \(place.name) is \(place.drawn)")
      }
    }
  }
}
