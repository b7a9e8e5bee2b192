/// The names under which the tables of one kind have their columns, in any case.
final class ColumnAliases {
  /// What a column is to a reader.
  enum Slot: Equatable {
    /// Of several columns that say the same the one of the lowest rank counts.
    case column(PlaceColumn, rank: Int)
    /// Further names, parted by one of these marks, the first that occurs.
    case names(separators: [UInt8])
    case name(flags: UInt8, isAbbreviation: Bool, language: UInt64)
  }

  private var slots: [String: Slot?] = [:]

  /// - Parameters:
  ///   - columns: Names in order of preference, normal and parted by spaces.
  ///   - names: Columns with further names and the marks that part them.
  ///   - abbreviations: Columns with an abbreviation.
  init(
    _ columns: [PlaceColumn: String], names: [(columns: String, separators: String)] = [], abbreviations: String = ""
  ) {
    for (column, list) in columns {
      for (rank, name) in list.split(separator: " ").enumerated() {
        slots[String(name)] = .column(column, rank: rank)
      }
    }
    for (list, separators) in names {
      for name in list.split(separator: " ") { slots[String(name)] = .names(separators: Array(separators.utf8)) }
    }
    for name in abbreviations.split(separator: " ") {
      slots[String(name)] = .name(flags: 0, isAbbreviation: true, language: 0)
    }
  }

  /// nil for a column that says nothing that an index holds.
  func slot(_ column: String) -> Slot? {
    if let known = slots[column] { return known }
    let normal = Self.normal(column)
    let slot = slots[normal] ?? Self.nameInLanguage(normal)
    // Property names can be anything; the table of them must not grow without end.
    if slots.count < 20_000 { slots[column] = .some(slot) }
    return slot
  }

  /// Small letters, without spaces around and with `_` for those inside.
  static func normal(_ column: String) -> String {
    let trimmed = trimmedText(column.lowercased())
    return trimmed.contains(" ") ? trimmed.split(separator: " ").joined(separator: "_") : trimmed
  }

  /// `name_ar`, `name:zh-Hant`, and Who's On First's `name:ara_x_preferred`.
  private static func nameInLanguage(_ column: String) -> Slot? {
    let parts = column.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    if column.hasPrefix("name:"), let x = parts.firstIndex(of: "x"), x + 1 < parts.count {
      let language = LanguageCode.packed(tag: String(parts[0].dropFirst(5)))
      switch parts[x + 1] {
      case "preferred": return .name(flags: SpellingKind.preferred, isAbbreviation: false, language: language)
      case "colloquial": return .name(flags: SpellingKind.colloquial, isAbbreviation: false, language: language)
      case "historical": return .name(flags: SpellingKind.historic, isAbbreviation: false, language: language)
      case "short": return .name(flags: SpellingKind.short, isAbbreviation: false, language: language)
      case "abbreviation", "abbrv", "abrv": return .name(flags: 0, isAbbreviation: true, language: language)
      case "variant", "unknown": return .name(flags: 0, isAbbreviation: false, language: language)
      default: return nil
      }
    }
    guard column.hasPrefix("name_") || column.hasPrefix("name:") else { return nil }
    let tag = String(column.dropFirst(5))
    // `name_id` is more often a number than Indonesian.
    guard tag != "id", LanguageCode.isKnown(String(tag.prefix { $0 != "-" && $0 != "_" })) else { return nil }
    return .name(flags: 0, isAbbreviation: false, language: LanguageCode.packed(tag: tag))
  }
}
