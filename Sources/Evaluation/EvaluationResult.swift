/// What was measured on one corpus in one way.
package struct EvaluationResult: Sendable {
  package enum Subject: String, Sendable {
    case ceiling, table, places, dates, links, incidents
  }

  /// One set of answers: those to the bare text, those to given spans, or those of a file.
  package struct Reading: Sendable {
    /// `found`, `given_spans` or `answers`.
    package var name: String
    package var figures: [Figure]
    /// Places only.
    package var coverage: [CoverageCurve.Point] = []
    package var bins: [Calibration.Bin] = []

    package subscript(_ name: String) -> Figure? { figures.first { $0.name == name } }
  }

  package var subject: Subject
  /// `lgl`, or the path of a gold file.
  package var corpus: String
  /// Which models read it: `cross-corpus`, `5-fold`, `shipped models`.
  package var models: String
  /// `documents` and other whole numbers, in order.
  package var counts: [(name: String, value: Int)] = []
  package var readings: [Reading] = []
  /// What is worth a look, such as the most frequent misses.
  package var remark = ""

  package func reading(_ name: String) -> Reading? { readings.first { $0.name == name } }
}
