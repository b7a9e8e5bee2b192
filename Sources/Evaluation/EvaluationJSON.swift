import Layers
import Pipeline

/// The results as one JSON object: every figure with its interval, the curves and the bins of confidence.
package enum EvaluationJSON {
  package static func bytes(of results: [EvaluationResult]) -> [UInt8] {
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("program", ProgramVersion.current)
    json.field("resamples", Bootstrap.resamples)
    json.key("results")
    json.beginArray()
    for result in results { write(result, &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private static func write(_ result: EvaluationResult, _ json: inout JSONBuilder) {
    json.beginObject()
    json.field("subject", result.subject.rawValue)
    json.field("corpus", result.corpus)
    json.field("models", result.models)
    for count in result.counts { json.field(count.name, count.value) }
    if !result.remark.isEmpty { json.field("most_frequent_misses", result.remark) }
    for reading in result.readings {
      json.key(reading.name)
      json.beginObject()
      for figure in reading.figures { write(figure, &json) }
      if !reading.coverage.isEmpty { write(reading.coverage, &json) }
      if !reading.bins.isEmpty { write(reading.bins, &json) }
      json.endObject()
    }
    json.endObject()
  }

  private static func write(_ figure: Figure, _ json: inout JSONBuilder) {
    json.key(figure.name)
    json.beginObject()
    json.field("value", figure.value, decimals: 6)
    json.field("low", figure.low, decimals: 6)
    json.field("high", figure.high, decimals: 6)
    json.endObject()
  }

  private static func write(_ curve: [CoverageCurve.Point], _ json: inout JSONBuilder) {
    json.key("coverage_curve")
    json.beginArray()
    for point in curve {
      json.beginObject()
      json.field("confidence", point.confidence, decimals: 3)
      json.field("coverage", point.coverage, decimals: 6)
      json.field("accuracy", point.accuracy, decimals: 6)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ bins: [Calibration.Bin], _ json: inout JSONBuilder) {
    json.key("confidence_bins")
    json.beginArray()
    for bin in bins {
      json.beginObject()
      json.field("mentions", bin.count)
      json.field("mean_confidence", bin.count > 0 ? bin.confidence / Double(bin.count) : nil, decimals: 6)
      json.field("right", bin.count > 0 ? Double(bin.right) / Double(bin.count) : nil, decimals: 6)
      json.endObject()
    }
    json.endArray()
  }
}
