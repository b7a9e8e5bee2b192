import Gazetteer

/// What one row or feature says, by column, still as text.
struct PlaceRow {
  /// A further name.
  struct Name: Equatable {
    var text: String
    var language: UInt64 = 0
    var flags: UInt8 = 0
    var isAbbreviation = false
    var fromYear: Int16 = 0
    var toYear: Int16 = 0
  }

  private var values = [String](repeating: "", count: PlaceColumn.allCases.count)
  private var ranks = [Int](repeating: .max, count: PlaceColumn.allCases.count)
  private(set) var names: [Name] = []

  subscript(_ column: PlaceColumn) -> String { values[column.rawValue] }

  mutating func clear() {
    for index in values.indices where ranks[index] != .max {
      values[index] = ""
      ranks[index] = .max
    }
    names.removeAll(keepingCapacity: true)
  }

  /// Takes a value; of a column that has one already, the value of the lower rank stays.
  mutating func set(_ slot: ColumnAliases.Slot, _ text: String) {
    if text.isEmpty { return }
    switch slot {
    case .column(let column, let rank):
      // Natural Earth's marks of what is not known; a longitude may be -99.
      if text == "-99", column != .longitude, column != .labelLongitude { return }
      if text == "-1", column == .country { return }
      set(column, text, rank: rank)
    case .names(let separators):
      let mark = separators.first { text.utf8.contains($0) }
      guard let mark else { return add(Self.tagged(text)) }
      for part in text.utf8.split(separator: mark) { add(Self.tagged(String(Substring(part)))) }
    case .name(let flags, let isAbbreviation, let language):
      for part in text.utf8.split(separator: 0x7C) {
        add(
          Name(text: String(Substring(part)), language: language, flags: flags, isAbbreviation: isAbbreviation))
      }
    }
  }

  mutating func set(_ column: PlaceColumn, _ text: String, rank: Int = 0) {
    let index = column.rawValue
    if text.isEmpty || rank >= ranks[index] { return }
    values[index] = text
    ranks[index] = rank
  }

  mutating func add(_ name: Name) {
    let text = trimmedText(name.text)
    if text.isEmpty { return }
    var name = name
    name.text = text
    names.append(name)
  }

  /// Linked Places write `Sansibar@de-DE`; a name has no such tag otherwise.
  private static func tagged(_ text: String) -> Name {
    guard let at = text.utf8.lastIndex(of: 0x40), at > text.startIndex else { return Name(text: text) }
    let language = LanguageCode.packed(tag: trimmedText(String(text[text.index(after: at)...])))
    return language == 0 ? Name(text: text) : Name(text: String(text[..<at]), language: language)
  }
}
