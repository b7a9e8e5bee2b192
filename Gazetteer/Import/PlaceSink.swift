import Gazetteer
import Geo
import Ingest

/// Checks the places of one file and adds them to the builder.
struct PlaceSink {
  let path: String
  let context: ImportContext
  private(set) var counts = ImportCounts()
  var unknown = UnknownTexts()
  /// Hashes of the ids of this file.
  private var seen: Set<Int> = []

  init(path: String, context: ImportContext) {
    self.path = path
    self.context = context
  }

  mutating func reject(line: Int, _ message: String, _ report: (InputIssue) -> Void) {
    counts.rows += 1
    counts.rejected += 1
    report(InputIssue(path: path, line: line, message: message))
  }

  /// A row that is no row of the table.
  mutating func reject(_ fault: TableFault, _ report: (InputIssue) -> Void) {
    counts.rows += 1
    counts.rejected += 1
    report(fault.issue)
  }

  /// Counts a row that says nothing an index holds.
  mutating func passOver() {
    counts.rows += 1
    counts.unused += 1
  }

  mutating func add(
    _ draft: PlaceDraft, line: Int, to builder: inout IndexBuilder, _ report: (InputIssue) -> Void
  ) {
    if let fault = NameFault.of(draft.name) {
      return reject(line: line, "the name \(quotedText(draft.name)) \(fault). Row left out.", report)
    }
    guard let point = draft.point, point.isValid else {
      let found = draft.point == nil ? "is no point" : "is not on Earth"
      return reject(
        line: line,
        "\(quotedText(draft.name)) with \(draft.pointText) \(found), expected degrees on WGS 84. Row left out.", report)
    }
    guard context.admitsFeature(draft.feature) else {
      return reject(
        line: line, "feature \(quotedText(draft.feature)) is one too many, expected codes. Row left out.", report)
    }
    let id = id(of: draft, line: line, report)
    let place = builder.add(
      IndexBuilder.Entry(
        id: id, name: draft.name, coordinate: point, feature: draft.feature, country: draft.country,
        admin1: draft.admin1, admin2: draft.admin2, population: draft.population, radiusKm: draft.radiusKm,
        bounds: draft.bounds))
    counts.rows += 1
    counts.places += 1
    let isGeoNames = draft.geonames != 0 && id == "geonames:\(draft.geonames)"
    addNames(of: draft, to: place, geonames: isGeoNames ? draft.geonames : 0, line: line, &builder)
  }

  /// The id to use, told where two rows have the same.
  private mutating func id(of draft: PlaceDraft, line: Int, _ report: (InputIssue) -> Void) -> String {
    var id = draft.id.isEmpty ? "\(path):\(line)" : draft.id
    if draft.geonames != 0 {
      let number = "geonames:\(draft.geonames)"
      if draft.id.isEmpty || draft.id == number {
        id = number
      } else if seen.insert(number.hashValue).inserted {
        return number
      }
      // Several records may point to one number: the first is it, the others keep their own ids.
    }
    if !seen.insert(id.hashValue).inserted {
      report(
        InputIssue(
          path: path, line: line,
          message: "id \(quotedText(id)) stands in a row above too, expected another one. This row replaces that one."))
    }
    return id
  }

  private mutating func addNames(
    of draft: PlaceDraft, to place: UInt32, geonames: UInt32, line: Int, _ builder: inout IndexBuilder
  ) {
    builder.addName(draft.name, kind: draft.isHistoric ? .historic : .primary, to: place)
    counts.names += 1
    var known: Set<String> = draft.names.isEmpty ? [] : [draft.name]
    for name in draft.names {
      guard known.insert(name.text).inserted else { continue }
      if NameFault.of(name.text) != nil {
        unknown.note(.name, name.text, line: line)
        continue
      }
      var text = name.text
      let isOver = draft.isHistoric || name.toYear != 0
      let flags = name.flags | (isOver ? SpellingKind.historic : 0)
      text.withUTF8 { bytes in
        guard let kind = SpellingKind.of(bytes, flags: flags, isAbbreviation: name.isAbbreviation) else { return }
        counts.names += 1
        if geonames != 0, name.language != 0 || name.flags != 0 || name.fromYear != 0 || name.toYear != 0 {
          // Only places with a number can have the details of a spelling.
          builder.addSpelling(
            IndexBuilder.Spelling(
              geonames: geonames, name: bytes, language: name.language, flags: flags, fromYear: name.fromYear,
              toYear: name.toYear, kind: kind))
        } else {
          builder.addName(name.text, kind: kind, to: place)
        }
      }
    }
  }

  /// Tells what was noted by the way.
  func finish(_ report: (InputIssue) -> Void) -> ImportCounts {
    unknown.report(path: path, report)
    return counts
  }
}
