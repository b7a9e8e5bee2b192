import Geo
import Ingest
import Layers
import Temporal

/// Encodes the rows of a block in one format: the table's cells, what was matched, the row's number, its date.
struct RowEncoder<Encoder: FeatureEncoder & ~Copyable>: ~Copyable {
  private let plan: GeocodePlan
  private var events: Encoder
  private var undated: Encoder?
  private var scratch: [UInt8] = []

  init(_ plan: GeocodePlan, _ pool: FeatureBufferPool) {
    self.plan = plan
    events = Encoder(schema: plan.events, pool: pool)
    undated = plan.undated.map { Encoder(schema: $0, pool: pool) }
  }

  /// - Parameters:
  ///   - fields: The encoded fields of the match.
  ///   - copiesCells: The row's bytes can stand in the output as they are; for CSV alone.
  mutating func write(
    _ block: TableBlock, _ row: Int, _ point: Coordinate?, _ fields: UnsafeBufferPointer<UInt8>, _ date: DateSpan?,
    copiesCells: Bool = false
  ) {
    if plan.hasDates, date == nil {
      Self.encode(block, row, point, fields, nil, copiesCells, plan, &undated!, &scratch)
    } else {
      Self.encode(block, row, point, fields, date, copiesCells, plan, &events, &scratch)
    }
  }

  private static func encode(
    _ block: TableBlock, _ row: Int, _ point: Coordinate?, _ fields: UnsafeBufferPointer<UInt8>, _ date: DateSpan?,
    _ copiesCells: Bool,
    _ plan: GeocodePlan, _ encoder: inout Encoder, _ scratch: inout [UInt8]
  ) {
    let days = date.map { (first: $0.earliest.dayNumber, last: $0.latest.dayNumber) }
    encoder.begin(point: point, time: days.map { .days($0.first, $0.last) })
    let columns = plan.header.count
    block.bytes.withUnsafeBufferPointer { table in
      if copiesCells {
        encoder.copy(UnsafeBufferPointer(rebasing: table[block.raw(row)]), count: columns)
        return
      }
      for column in 0..<columns {
        let cell = block.cell(row, column)
        switch cell.form {
        case _ where cell.isEmpty: encoder.null()
        case .plain: encoder.text(UnsafeBufferPointer(rebasing: table[cell.range]))
        case .number, .literal, .nested: encoder.json(UnsafeBufferPointer(rebasing: table[cell.range]))
        case .quoted, .escaped:
          scratch.removeAll(keepingCapacity: true)
          block.append(row, column, to: &scratch)
          scratch.withUnsafeBufferPointer { encoder.text($0) }
        case .null, .missing: encoder.null()
        }
      }
    }
    encoder.copy(fields, count: GeocodeFields.match.count)
    encoder.value(.integer(block.firstRecord + row))
    if let date, let days {
      let start = days.first * 86400
      let end = days.last * 86400 + 86399
      encoder.value(.dateTime(secondsSinceEpoch: start))
      encoder.value(.dateTime(secondsSinceEpoch: end))
      encoder.value(.text(date.precision.rawValue))
    }
    encoder.end()
  }

  mutating func take() -> GeocodeBatch.Encoded {
    GeocodeBatch.Encoded(events: events.take(), undated: undated?.take())
  }
}
