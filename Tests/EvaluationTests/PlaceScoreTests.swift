import Evaluation
import Geo
import Testing

struct PlaceScoreTests {
  /// Document a: found and right, found and far, missed. Document b is empty and has an answer that nobody asked for.
  private static let gold = [
    Sample.gold(
      "a", [Sample.mention(0, 5, Sample.mosul), Sample.mention(10, 14, Sample.nice), Sample.mention(20, 25)]),
    Sample.gold("b"),
  ]
  private static let answers = [
    "a": Sample.answer([
      Sample.place(0, 5, Sample.nearMosul, confidence: 0.9), Sample.place(9, 14, Sample.mosul, confidence: 0.6),
    ]),
    "b": Sample.answer([Sample.place(0, 2, Sample.mosul, confidence: 0.5)]),
  ]

  @Test func countsNames() {
    let score = PlaceScore(gold: Self.gold, answers: Self.answers, countsDemonyms: false)
    let values = Sample.values(score)
    #expect(score.goldCount == 3)
    #expect(score.systemCount == 3)
    #expect(score.pointCount == 2)
    #expect(score.answeredCount == 2)
    #expect(isClose(values["recognition_exact.precision"], 1.0 / 3))
    #expect(isClose(values["recognition_exact.f1"], 1.0 / 3))
    #expect(isClose(values["recognition_overlap.recall"], 2.0 / 3))
    #expect(isClose(values["end_to_end_161.precision"], 1.0 / 3))
    #expect(isClose(values["resolution_all.acc161"], 0.5))
  }

  @Test func distancesAreThoseOfTheSphere() {
    let values = Sample.values(PlaceScore(gold: Self.gold, answers: Self.answers, countsDemonyms: false))
    let near = distanceKm(Sample.mosul, Sample.nearMosul)
    let far = distanceKm(Sample.mosul, Sample.nice)
    #expect(near > 56 && near < 57)
    #expect(isClose(values["resolution_found.mean_km"], (near + far) / 2))
    #expect(isClose(values["resolution_found.median_km"], (near + far) / 2))
  }

  @Test func missedAndUnresolvedNamesAreFarthest() {
    let gold = [
      Sample.gold("a", [Sample.mention(0, 5, Sample.mosul), Sample.mention(10, 14, Sample.nice)]), Sample.gold("c", []),
    ]
    let answers = ["a": Sample.answer([Sample.place(0, 5, nil, confidence: 0.8)])]
    let score = PlaceScore(gold: gold, answers: answers, countsDemonyms: false)
    let values = Sample.values(score)
    #expect(isClose(values["resolution_all.mean_km"], 20038))
    #expect(isClose(values["resolution_all.auc"], 1))
    #expect(isClose(values["resolution_found.acc161"], 0))
    #expect(isClose(values["end_to_end_161.f1"], 0))
    #expect(isClose(values["calibration_error_all"], 0), "without a place, the confidence of an answer is 0")
    #expect(score.answeredCount == 1)
  }

  @Test func demonymsCountWhereTheGoldHasThem() {
    let gold = [Sample.gold("a", [Sample.mention(0, 5, Sample.mosul)])]
    let answers = ["a": Sample.answer([Sample.place(0, 5, Sample.mosul, demonym: true, confidence: 1)])]
    let with = Sample.values(PlaceScore(gold: gold, answers: answers, countsDemonyms: true))
    let without = Sample.values(PlaceScore(gold: gold, answers: answers, countsDemonyms: false))
    #expect(isClose(with["recognition_exact.f1"], 1))
    #expect(isClose(without["recognition_exact.f1"], 0))
    #expect(isClose(with["resolution_all.acc161"], 1))
    #expect(isClose(without["resolution_all.acc161"], 0))
  }

  @Test func nothingAtAllIsNoNumber() {
    let values = Sample.values(PlaceScore(gold: [Sample.gold("a")], answers: [:], countsDemonyms: false))
    #expect(values["resolution_all.acc161"] == .some(nil))
    #expect(values["resolution_all.median_km"] == .some(nil))
    #expect(values["accuracy_at_80_coverage"] == .some(nil))
    #expect(isClose(values["recognition_exact.f1"], 0))
  }

  @Test func duplicatesOfTheGoldEachWantAnAnswerOfTheirOwn() {
    let gold = [Sample.gold("a", [Sample.mention(0, 5, Sample.mosul), Sample.mention(0, 5, Sample.mosul)])]
    let answers = ["a": Sample.answer([Sample.place(0, 5, Sample.mosul)])]
    let values = Sample.values(PlaceScore(gold: gold, answers: answers, countsDemonyms: false))
    #expect(isClose(values["recognition_overlap.recall"], 0.5))
    #expect(isClose(values["resolution_all.acc161"], 0.5))
  }

  /// A weight of two is the document twice.
  @Test func weightsAreRepetitions() {
    let twice = [Self.gold[0], Self.gold[1], Sample.gold("a2", Self.gold[0].mentions)]
    var answers = Self.answers
    answers["a2"] = answers["a"]
    let weighted = PlaceScore(gold: Self.gold, answers: Self.answers, countsDemonyms: false).measures(weights: [2, 1])
    let repeated = PlaceScore(gold: twice, answers: answers, countsDemonyms: false).measures(weights: [1, 1, 1])
    for (one, other) in zip(weighted, repeated) {
      #expect(one.name == other.name)
      #expect(isClose(one.value, other.value ?? -1), "\(one.name)")
    }
  }
}
