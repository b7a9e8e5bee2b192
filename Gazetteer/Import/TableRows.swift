import Gazetteer
import Ingest

/// Reads a table with a header into places.
///
/// Lines that begin with `#` above the header are comments. A row may be shorter than the header, as spreadsheets cut
/// empty fields at the end, but not longer.
enum TableRows {
  static func read(
    path: String, vocabulary: PlaceVocabulary, into builder: inout IndexBuilder, context: ImportContext,
    report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    var options = TableOptions()
    options.format = .delimited
    options.hasHeader = true
    var table = TableCursor(try TableReader(path: path, options: options))
    let header = table.header.names
    let aliases = vocabulary.makeAliases()
    let slots = header.map(aliases.slot)
    try check(header, slots, path, table.header.line)
    let reader = RowPlace(vocabulary: vocabulary, context: context)
    var sink = PlaceSink(path: path, context: context)
    var row = PlaceRow()
    var converted: (rows: Int, line: Int)?
    while try table.next() {
      // Spreadsheets cut empty cells at the end of a row, which is no fault.
      for fault in table.faults where fault.kind != .tooFewCells {
        switch fault.kind {
        case .notUTF8: converted = ((converted?.rows ?? 0) + 1, converted?.line ?? fault.line)
        default: if fault.isRowUsable { report(fault.issue) } else { sink.reject(fault, report) }
        }
      }
      if !table.isUsable { continue }
      row.clear()
      for (column, slot) in slots.enumerated() {
        if let slot, !table.isEmpty(column) { row.set(slot, trimmedText(table[column])) }
      }
      if let draft = reader.draft(row, shape: nil, line: table.line, unknown: &sink.unknown) {
        sink.add(draft, line: table.line, to: &builder, report)
      } else {
        sink.passOver()
      }
    }
    for fault in table.faults { sink.reject(fault, report) }
    if let converted {
      report(
        InputIssue(
          path: path, line: converted.line,
          message:
            "\(converted.rows == 1 ? "a row is" : "\(converted.rows) rows are") not UTF-8, read as Windows-1252. "
            + "Save the table as UTF-8."))
    } else if table.dialect.encoding == .windows1252 {
      report(InputIssue(path: path, message: "is not UTF-8, read as Windows-1252. Save the table as UTF-8."))
    }
    return sink.finish(report)
  }

  /// Errors: no column has the name, or none the place.
  private static func check(
    _ header: [String], _ slots: [ColumnAliases.Slot?], _ path: String, _ line: Int
  ) throws(InputIssue) {
    var found: Set<PlaceColumn> = []
    for case .column(let column, _)? in slots { found.insert(column) }
    let hasName =
      found.contains(.name) || found.contains(.placeWord)
      || slots.contains { if case .name(_, false, _)? = $0 { true } else { false } }
    let hasPoint =
      found.isSuperset(of: [.latitude, .longitude]) || found.isSuperset(of: [.labelLatitude, .labelLongitude])
      || found.contains(.wellKnownText)
    if hasName && hasPoint { return }
    throw InputIssue(
      path: path, line: line,
      message: "columns \(header.prefix(30).joined(separator: ", ")). Expected at least name, lat and lon, or the 19 "
        + "columns of a GeoNames dump.")
  }
}
