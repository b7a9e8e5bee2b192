import Geo
import MapPage
import Testing

@Suite struct TileChoiceTests {
  private let outlines = OutlineTiles.embedded
  private let mosul = OutlineTiles.tile(at: Coordinate(longitude: 43.13, latitude: 36.34))
  private let paris = OutlineTiles.tile(at: Coordinate(longitude: 2.35, latitude: 48.86))

  @Test func tilesWithEventsComeWithTheirNeighbours() {
    let chosen = TileChoice().tiles(for: [mosul: 3], in: outlines)
    #expect(chosen == (TileChoice.neighbours(of: mosul) + [mosul]).sorted())
  }

  @Test func noEventsNoTiles() {
    #expect(TileChoice().tiles(for: [:], in: outlines).isEmpty)
  }

  @Test func theBudgetIsKeptAndGoesToTheTilesWithMostEvents() {
    var choice = TileChoice()
    choice.budget = outlines.range(of: mosul).count
    #expect(outlines.range(of: paris).count > choice.budget)
    #expect(choice.tiles(for: [mosul: 2, paris: 1], in: outlines) == [mosul])
    // The larger tile comes first but does not fit; the smaller one after it does.
    #expect(choice.tiles(for: [mosul: 1, paris: 2], in: outlines) == [mosul])
    choice.budget = outlines.range(of: paris).count
    #expect(choice.tiles(for: [mosul: 1, paris: 2], in: outlines) == [paris])
    choice.budget -= 1
    #expect(choice.tiles(for: [paris: 1], in: outlines).allSatisfy { $0 != paris })
  }

  @Test func eventsAllOverTheWorldStayWithinTheBudget() {
    let everywhere = Dictionary(uniqueKeysWithValues: (0..<OutlineTiles.count).map { ($0, 1) })
    let choice = TileChoice()
    let chosen = choice.tiles(for: everywhere, in: outlines)
    let size = chosen.reduce(0) { $0 + outlines.range(of: $1).count }
    #expect(size <= choice.budget)
    #expect(size > choice.budget * 9 / 10)
    #expect(chosen == chosen.sorted())
  }

  @Test func neighboursGoOnAcrossTheAntimeridian() {
    let fiji = OutlineTiles.tile(at: Coordinate(longitude: 179, latitude: -17))
    #expect(TileChoice.neighbours(of: fiji).contains(OutlineTiles.tile(at: Coordinate(longitude: -179, latitude: -17))))
    #expect(TileChoice.neighbours(of: fiji).count == 8)
    #expect(TileChoice.neighbours(of: 0).count == 5)
    #expect(TileChoice.neighbours(of: OutlineTiles.count - 1).count == 5)
  }
}
