import Geo
import Ingest
import Layers
import Temporal

/// Makes features of rows, for the formats that are not encoded by the workers.
struct RowFeatures {
  private let plan: GeocodePlan

  init(_ plan: GeocodePlan) { self.plan = plan }

  /// - Parameter match: The values of the fields of the match.
  func feature(
    _ block: TableBlock, _ row: Int, _ point: Coordinate?, _ match: [Value], _ date: DateSpan?
  ) -> Feature {
    var values = (0..<plan.header.count).map { Value.text(orNull: block.text(row, $0)) }
    let number = block.firstRecord + row
    values += match
    values.append(.integer(number))
    let days = date.map { (first: $0.earliest.dayNumber, last: $0.latest.dayNumber) }
    if let date, let days {
      values += [
        .dateTime(secondsSinceEpoch: days.first * 86400), .dateTime(secondsSinceEpoch: days.last * 86400 + 86399),
        .text(date.precision.rawValue),
      ]
    }
    return Feature(
      id: "row-\(number)", geometry: point, values: values, time: days.map { .days($0.first, $0.last) })
  }
}

extension LayerFormat {
  /// Whether workers write its bytes; the other formats are given features one by one.
  var isEncoded: Bool { self == .geojson || self == .csv }
}
