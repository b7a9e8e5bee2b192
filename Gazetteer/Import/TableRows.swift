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
    let head = try InputHead(path: path)
    var table = try CSVReader(path: path, dialect: head.dialect)
    var record = CSVRecord()
    guard let header = try header(&table, &record) else {
      throw InputIssue(path: path, message: "has no header line. Expected \(ImportFormat.understood).")
    }
    let aliases = vocabulary.makeAliases()
    let slots = header.map(aliases.slot)
    try check(header, slots, path, record.line)
    let reader = RowPlace(vocabulary: vocabulary, context: context)
    var sink = PlaceSink(path: path, context: context)
    var row = PlaceRow()
    while try table.read(into: &record) {
      if record.count > header.count, hasText(record, after: header.count) {
        sink.reject(
          line: record.line,
          "\(record.count) columns, expected the \(header.count) of the header. Quote fields that hold the delimiter. "
            + "Row left out.", report)
        continue
      }
      row.clear()
      for (column, slot) in slots.enumerated() {
        if let slot, !record.range(column).isEmpty { row.set(slot, trimmedText(record[column])) }
      }
      if let draft = reader.draft(row, shape: nil, line: record.line, unknown: &sink.unknown) {
        sink.add(draft, line: record.line, to: &builder, report)
      } else {
        sink.passOver()
      }
    }
    if table.convertedFields > 0 {
      report(
        InputIssue(
          path: path, line: table.firstConvertedLine,
          message:
            "\(table.convertedFields) fields were not UTF-8 and were read as Windows-1252. Save the table as UTF-8."
        ))
    }
    return sink.finish(report)
  }

  private static func header(_ table: inout CSVReader, _ record: inout CSVRecord) throws(InputIssue) -> [String]? {
    while try table.read(into: &record) {
      if record.bytes.first != 0x23 { return record.fields }
    }
    return nil
  }

  private static func hasText(_ record: CSVRecord, after count: Int) -> Bool {
    (count..<record.count).contains { !record.range($0).isEmpty }
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
