internal import Layers

/// The fields of a layer's tiles: its columns, the times in milliseconds that it lacks, and the count of gathered
/// points.
struct TileFields {
  private let columns: [LayerColumn]
  /// Name of the added field, and the column that it is made of.
  private let added: [(name: String, column: Int)]
  /// Numbers of the fields of the first and last moment, which gathered points have too; nil in a layer without times.
  let times: (start: Int, end: Int)?

  init(_ layer: LayerDescription) {
    columns = layer.columns
    let dates = layer.time.map { [("t_start", $0.start.name), ("t_end", $0.end.name)] } ?? []
    added = dates.compactMap { name, date in
      guard !layer.columns.contains(where: { $0.name == name }),
        let column = layer.columns.firstIndex(where: { $0.name == date })
      else { return nil }
      return (name, column)
    }
    let names = columns.map(\.name) + added.map(\.name)
    if let start = names.firstIndex(of: "t_start"), let end = names.firstIndex(of: "t_end"), !dates.isEmpty {
      times = (start, end)
    } else {
      times = nil
    }
  }

  var names: [String] { columns.map(\.name) + added.map(\.name) + [PMTilesWriter.countField] }
  /// Number of the field that counts.
  var count: Int { columns.count + added.count }

  /// Names and types as TileJSON has them.
  var named: [(String, String)] {
    columns.map { column in
      switch column.kind {
      case .text, .dateTime: (column.name, "String")
      case .integer, .real: (column.name, "Number")
      case .boolean: (column.name, "Boolean")
      }
    } + added.map { ($0.name, "Number") } + [(PMTilesWriter.countField, "Number")]
  }

  /// The values of a row that are not null. Long texts come where a reader has come near.
  func tags(_ row: LayerRow, zoom: Int) -> [(field: Int, value: [UInt8])] {
    var tags: [(field: Int, value: [UInt8])] = []
    for (index, column) in columns.enumerated() where !row.isNull(index + 2) {
      if zoom < Self.longTextZoom, PMTilesWriter.longFields.contains(column.name) { continue }
      let value: Value
      switch column.kind {
      case .integer: value = .integer(row.integer(index + 2))
      case .real: value = .number(row.real(index + 2), decimals: 6)
      case .boolean: value = .boolean(row.integer(index + 2) != 0)
      case .text: value = .text(row.text(index + 2) ?? "")
      case .dateTime:
        let text = row.text(index + 2) ?? ""
        value = .text(text.hasSuffix(".000Z") ? String(text.dropLast(5)) + "Z" : text)
      }
      if let bytes = VectorTile.encoded(value) { tags.append((index, bytes)) }
    }
    for (offset, field) in added.enumerated() {
      guard let text = row.text(field.column + 2), let time = TimeParameter.milliseconds(text),
        let bytes = VectorTile.encoded(.integer(time))
      else { continue }
      tags.append((columns.count + offset, bytes))
    }
    return tags
  }

  private static let longTextZoom = 10
}
