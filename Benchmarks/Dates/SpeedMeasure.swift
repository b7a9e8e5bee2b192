import Evidence
import Foundation
import Temporal

/// How fast documents are cut into tokens, and how fast their dates are then read.
enum SpeedMeasure {
  static func run(_ path: String) throws {
    let documents = try MeasuredDocument.documents(in: Data(contentsOf: URL(fileURLWithPath: path)))
    let size = documents.reduce(0) { $0 + $1.text.utf8.count }
    let repeats = max(1, 20_000_000 / max(size, 1))
    let reader = DateReader()
    let texts = documents.map { (TokenizedText($0.text), $0.publishedDate) }
    var cutting: [Double] = []
    var reading: [Double] = []
    var found = 0
    for _ in 0..<7 {
      cutting.append(
        seconds {
          for _ in 0..<repeats { for document in documents { found &+= TokenizedText(document.text).tokens.count } }
        })
      found = 0
      reading.append(
        seconds {
          for _ in 0..<repeats {
            for (text, published) in texts { found += reader.dates(in: text, published: published).count }
          }
        })
    }
    let megabytes = Double(size * repeats) / 1e6
    print(
      "cutting \(rate(megabytes, median(cutting))) MB/s, date reading alone \(rate(megabytes, median(reading))) MB/s, "
        + "both \(rate(megabytes, median(cutting) + median(reading))) MB/s; \(found / repeats) dates in "
        + "\(rate(Double(size) / 1e6, 1)) MB, read \(repeats) times in each of 7 rounds, medians")
  }

  static func seconds(_ body: () -> Void) -> Double {
    let spent = ContinuousClock().measure(body)
    return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// With one decimal.
  static func rate(_ megabytes: Double, _ seconds: Double) -> Double {
    (megabytes / max(seconds, 1e-9) * 10).rounded() / 10
  }
}
