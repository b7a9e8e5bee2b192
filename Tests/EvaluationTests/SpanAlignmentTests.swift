import Evaluation
import Testing

struct SpanAlignmentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var gold: [(Int, Int)]
    var system: [(Int, Int)]
    var expected: [Int?]
    var testDescription: String { why }
  }

  static let cases = [
    Case(why: "nothing at all", gold: [], system: [], expected: []),
    Case(why: "no answers", gold: [(0, 3)], system: [], expected: [nil]),
    Case(why: "no gold", gold: [], system: [(0, 3)], expected: []),
    Case(why: "touching is no overlap", gold: [(0, 3)], system: [(3, 5)], expected: [nil]),
    Case(why: "longest overlap wins", gold: [(0, 10)], system: [(0, 3), (3, 10)], expected: [1]),
    Case(
      why: "one answer serves one gold span, the longer", gold: [(0, 3), (3, 10)], system: [(0, 10)],
      expected: [nil, 0]),
    Case(
      why: "equal overlaps go to the first gold span", gold: [(0, 3), (3, 6)], system: [(0, 6)], expected: [0, nil]),
    Case(why: "equal overlaps take the first answer", gold: [(0, 6)], system: [(3, 6), (0, 3)], expected: [0]),
    Case(
      why: "two equal gold spans, two equal answers", gold: [(1, 4), (1, 4)], system: [(1, 4), (1, 4)],
      expected: [0, 1]),
    Case(why: "two equal gold spans, one answer", gold: [(1, 4), (1, 4)], system: [(1, 4)], expected: [0, nil]),
    Case(why: "a span that ends before it begins", gold: [(5, 2)], system: [(0, 9)], expected: [nil]),
    Case(
      why: "a long answer before many short ones", gold: [(50, 60)],
      system: [(0, 100), (10, 12), (20, 22), (30, 32), (55, 57)], expected: [0]),
  ]

  @Test(arguments: cases) func aligns(_ sample: Case) {
    let alignment = SpanAlignment(
      gold: sample.gold.map { CodePointSpan($0.0, $0.1) }, system: sample.system.map { CodePointSpan($0.0, $0.1) })
    #expect(alignment.answers == sample.expected)
    #expect(alignment.count == sample.expected.count { $0 != nil })
  }
}
