import Evaluation
import Gazetteer
import Geo
import TestSupport
import Testing

/// The scores of the gazetteer alone, over the embedded core.
struct GazetteerScoreTests {
  @Test func ceilingCountsNamesWithACandidateNearTheGoldPoint() throws {
    var first = GoldDocument(id: "a", text: "«Mosul», Zzyqxtown, Mosul")
    first.mentions = [
      Sample.mention(1, 6, Sample.mosul), Sample.mention(9, 18, Sample.mosul),
      // No Mosul lies on the Equator south of Ghana; spans without a point or outside of the text do not count.
      Sample.mention(20, 25, Coordinate(longitude: 0, latitude: 0)), Sample.mention(20, 25),
      Sample.mention(20, 99, Sample.mosul), Sample.mention(6, 6, Sample.mosul),
    ]
    let score = CandidateCeiling(gold: [first, GoldDocument(id: "b", text: "")], stack: try PlaceStack.core())
    #expect(score.mentionCount == 3)
    #expect(isClose(Sample.values(score)["ceiling_161"], 1.0 / 3))
    #expect(score.misses.map(\.name) == ["Mosul", "Zzyqxtown"])
    #expect(score.misses.map(\.count) == [1, 1])
    #expect(Sample.values(score, weights: [0, 1])["ceiling_161"] == .some(nil))
  }

  @Test func tablesAreScoredByDistance() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id,where_coordinates,adm_2,adm_1,country,latitude,longitude,where_prec
      1,Mosul town,,Nineveh,Iraq,36.34,43.13,1
      2,Mosul town,,Nineveh,Iraq,36.34,43.33,2
      3,Zzyqxtown,,,,36.34,43.13,3
      4,Nineveh province,,Nineveh,Iraq,36.0,42.5,4

      """, to: "table.csv")
    let score = try TableScore(path: folder.file("table.csv"), stack: try PlaceStack.core())
    let values = Sample.values(score)
    #expect(score.documentCount == 4)
    #expect(score.pointCount == 3)
    #expect(isClose(values["answered"], 2.0 / 3))
    #expect(isClose(values["within_5km"], 1.0 / 3), "the second row is given 19 km east of the town")
    #expect(isClose(values["within_25km"], 2.0 / 3))
    #expect(isClose(values["within_161km"], 2.0 / 3))
    #expect(isClose(values["area_within_161km"], 1))
  }

  @Test(arguments: [
    (0.73043, 3, "0.730"), (0.9996, 3, "1.000"), (0.05, 1, "0.1"), (1234.5, 0, "1235"), (-0.0004, 3, "0.000"),
    (-0.0126, 2, "-0.01"), (3.6, 2, "3.60"),
  ]) func numbersHaveTheirDecimals(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(FixedDecimal.text(value, decimals) == text)
  }

  @Test func noNumberIsADash() {
    #expect(FixedDecimal.text(nil, 3) == "–")
    #expect(FixedDecimal.text(.nan, 3) == "–")
  }
}
