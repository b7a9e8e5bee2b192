package import Gazetteer
package import Ingest

/// `alternateNamesV2.txt` of GeoNames: names of places in all languages, ten columns, no header.
///
/// alternateNameId, geonameid, isolanguage, alternate name, isPreferredName, isShortName, isColloquial, isHistoric,
/// from, to; the older `alternateNames.txt` lacks the last two (https://download.geonames.org/export/dump/readme.txt).
/// Speed counts here, with 16 million rows: nothing is allocated for a row.
package struct AlternateNamesReader {
  package static func recognises(_ head: InputHead) -> Bool {
    head.mostLines { fields in
      guard (8...10).contains(fields.count), isNumber(fields[0]), isNumber(fields[1]) else { return false }
      return fields[4..<8].allSatisfy { $0.isEmpty || $0 == [0x31] || $0 == [0x30] }
    }
  }

  private static func isNumber(_ field: [UInt8]) -> Bool {
    !field.isEmpty && field.allSatisfy { $0 &- 0x30 <= 9 }
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    try RowScan.read(path, columns: "a row of ten columns", report: report) { fields, counts in
      switch spelling(of: fields) {
      case .spelling(let spelling):
        builder.addSpelling(spelling)
        counts.names += 1
        return .used
      case .unused: return .unused
      case .fault(let why): return .fault(why)
      }
    }
  }

  private enum Row {
    case spelling(IndexBuilder.Spelling)
    case unused
    /// What was found and what was expected.
    case fault(String)
  }

  /// Pseudo-languages whose rows are no names: postal codes, links, codes of other lists, phonetic spellings.
  private static let unusedLanguages: Set<UInt64> = Set(
    ["post", "link", "wkdt", "unlc", "phon", "piny", "tcid"].map { LanguageCode.packed($0.utf8) })
  private static let abbreviations: Set<UInt64> = Set(
    ["iata", "icao", "faac", "abbr"].map { LanguageCode.packed($0.utf8) })
  /// Names of the French Revolution.
  private static let revolution = LanguageCode.packed("fr_1793".utf8)

  @inline(__always)
  private static func spelling(of fields: borrowing ByteFields) -> Row {
    guard (8...10).contains(fields.count) else {
      return .fault("\(fields.count) columns, expected the 10 of alternateNamesV2.")
    }
    guard let place = geoNamesNumber(fields[1]) else {
      return .fault("geonameid \(fields.quoted(1)) is no GeoNames number.")
    }
    let tag = fields[2]
    let language = LanguageCode.packed(tag)
    // Pseudo-languages have four letters; languages two or three.
    let isPseudo = tag.count == 4
    if isPseudo && unusedLanguages.contains(language) { return .unused }
    let name = fields[3]
    if let fault = NameFault.of(name) { return .fault("the name \(quotedText(name)) \(fault).") }
    var flags: UInt8 = 0
    for flag in 0..<4 {
      let field = fields[4 + flag]
      if field.count == 1, field[0] == 0x31 {
        flags |= 1 << UInt8(flag)
      } else if !field.isEmpty && !(field.count == 1 && field[0] == 0x30) {
        return .fault("\(fields.quoted(4 + flag)) in column \(5 + flag), expected 1 or nothing.")
      }
    }
    if language == revolution { flags |= SpellingKind.historic }
    let isAbbreviation = isPseudo && abbreviations.contains(language)
    guard let kind = SpellingKind.of(name, flags: flags, isAbbreviation: isAbbreviation) else { return .unused }
    return .spelling(
      IndexBuilder.Spelling(
        geonames: place, name: name, language: language, flags: flags, fromYear: YearText.year(fields[8]),
        toYear: YearText.year(fields[9]), kind: kind))
  }
}
