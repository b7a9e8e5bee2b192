import Geo
import MapPage
import Testing

@Suite struct OutlineLabelsTests {
  private func names(_ rows: [UInt8], kind: String) -> [String] {
    String(decoding: rows, as: UTF8.self).split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
      .filter { $0.count == 6 && $0[0] == kind }.map { $0[5] }
  }

  @Test func countriesAreAlwaysNamed() {
    let rows = OutlineLabels.rows(for: [])
    #expect(names(rows, kind: "1").count == 238)
    #expect(names(rows, kind: "1").contains("Syria"))
    #expect(names(rows, kind: "3").isEmpty)
  }

  @Test func divisionsComeWithTheirTile() {
    let mosul = OutlineTiles.tile(at: Coordinate(longitude: 43.13, latitude: 36.34))
    let divisions = names(OutlineLabels.rows(for: [mosul]), kind: "3")
    #expect(divisions.contains("Ninawa"))
    #expect(!divisions.contains("Aleppo"))
  }

  @Test func namesStandInTheTileThatTheyTell() throws {
    let rows = OutlineLabels.rows(for: 0..<OutlineTiles.count)
    let lines = String(decoding: rows, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == OutlineLabels.table.bytes.count { $0 == 0x0A } - 1)
    for line in lines {
      let fields = line.split(separator: "\t")
      let place = Coordinate(
        longitude: try #require(Double(fields[3])), latitude: try #require(Double(fields[4])))
      let zoom = try #require(Int(fields[2]))
      #expect((1...10).contains(zoom))
      #expect(Int(fields[1]) == OutlineTiles.tile(at: place), "\(line)")
    }
  }
}
