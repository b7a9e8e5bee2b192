package import Gazetteer
package import Ingest

/// `countryInfo.txt` of GeoNames: 19 columns, `#` comments above them.
///
/// The file has no points, so that it adds to countries which a dump brings: the codes of two and three letters and the
/// English name as spellings, the continent as parent, and a population where the dump has none.
package struct CountryInfoReader {
  package static func recognises(_ head: InputHead) -> Bool {
    head.mostLines { fields in
      guard fields.count >= 17 else { return false }
      if fields[0].elementsEqual("ISO".utf8) { return true }
      return fields[0].count == 2 && fields[1].count == 3
        && (fields[0] + fields[1]).allSatisfy { $0 &- 0x41 < 26 }
        && fields[16].allSatisfy { $0 &- 0x30 <= 9 }
    }
  }

  /// GeoNames numbers of the continents, from its readme.
  private static let continents: [String: UInt32] = [
    "AF": 6_255_146, "AS": 6_255_147, "EU": 6_255_148, "NA": 6_255_149, "SA": 6_255_150, "OC": 6_255_151,
    "AN": 6_255_152,
  ]

  /// Codes that are English words or pronouns in capitals too: a headline's "IN" is not India.
  private static let words: Set<String> = [
    "AM", "AS", "AT", "BE", "BY", "DO", "HM", "IN", "IS", "IT", "MA", "ME", "MY", "NO", "SO", "TO", "AND", "ARE", "CAN",
  ]

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    // Comments, and the header that some copies have without its mark.
    let skips = { (line: UnsafeBufferPointer<UInt8>) in line[0] == 0x23 || line.starts(with: "ISO\tISO3".utf8) }
    return try RowScan.read(path, columns: "a row of 19 columns", skips: skips, report: report) { fields, counts in
      add(fields, &builder, context, &counts).map { .fault($0) } ?? .used
    }
  }

  /// - Returns: What is wrong with the row; nil when it was used.
  private static func add(
    _ fields: borrowing ByteFields, _ builder: inout IndexBuilder, _ context: ImportContext,
    _ counts: inout ImportCounts
  ) -> String? {
    // Editors cut the empty columns at the end.
    guard (17...19).contains(fields.count) else { return "\(fields.count) columns, expected 19." }
    guard fields[0].count == 2, fields[1].count == 3, (Array(fields[0]) + fields[1]).allSatisfy({ $0 &- 0x41 < 26 })
    else { return "codes \(fields.quoted(0)) and \(fields.quoted(1)), expected two and three capitals." }
    guard let country = geoNamesNumber(fields[16]) else {
      return "geonameid \(fields.quoted(16)) is no GeoNames number."
    }
    let name = fields[4]
    if let fault = NameFault.of(name) { return "the name \(quotedText(name)) \(fault)." }
    guard let population = peopleCount(fields.text(7)) else { return "population \(fields.quoted(7)) is no number." }
    context.addCountry(code: fields.text(0), name: fields.text(4), number: country, population: population)
    builder.addSpelling(
      IndexBuilder.Spelling(
        geonames: country, name: name, language: LanguageCode.packed("en".utf8), flags: 0, fromYear: 0, toYear: 0,
        kind: .form))
    counts.names += 1
    for column in 0...1 where !words.contains(fields.text(column)) {
      builder.addSpelling(
        IndexBuilder.Spelling(
          geonames: country, name: fields[column], language: 0, flags: SpellingKind.short, fromYear: 0, toYear: 0,
          kind: .abbreviation))
      counts.names += 1
    }
    if let continent = continents[fields.text(8)] { builder.addParent(continent, ofGeoNames: country) }
    return nil
  }
}
