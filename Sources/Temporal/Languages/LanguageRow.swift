/// One line of a language table: `class value: word, word[ending ending], two words?`.
struct LanguageRow {
  struct Word {
    var text: String
    var isAmbiguous: Bool
  }

  let kind: WordSense.Class
  let value: String
  let words: [Word]
  private let line: Substring
  private let language: Language

  init(_ line: Substring, _ language: Language) {
    self.line = line
    self.language = language
    guard let colon = line.firstIndex(of: ":") else {
      Self.refuse(line, language, "a colon after class and value")
    }
    let head = line[..<colon].split(separator: " ", maxSplits: 1)
    guard let name = head.first, let kind = WordSense.Class(rawValue: String(name)) else {
      Self.refuse(line, language, "a class of WordSense first")
    }
    self.kind = kind
    value = head.count > 1 ? String(head[1]) : ""
    words = line[line.index(after: colon)...].split(separator: ",").flatMap(Self.spellings)
  }

  /// Expands `январ[ь я е]` to its forms; `[-]` is the stem alone.
  private static func spellings(_ cell: Substring) -> [Word] {
    var text = String(cell.drop { $0 == " " })
    while text.last == " " { text.removeLast() }
    let isAmbiguous = text.last == "?"
    if isAmbiguous { text.removeLast() }
    guard let open = text.firstIndex(of: "["), let close = text.firstIndex(of: "]"), open < close
    else { return [Word(text: text, isAmbiguous: isAmbiguous)] }
    let stem = text[..<open]
    let tail = text[text.index(after: close)...]
    return text[text.index(after: open)..<close].split(separator: " ").map {
      Word(text: "\(stem)\($0 == "-" ? "" : $0)\(tail)", isAmbiguous: isAmbiguous)
    }
  }

  /// The value as the number that the class counts by.
  var number: Int16 {
    switch kind {
    case .unit, .units, .pair:
      guard let unit = Self.units[value] else { refuse("a unit: \(Self.units.keys.sorted())") }
      return unit.rawValue
    case .season:
      guard let season = Self.seasons[value] else { refuse("spring, summer, autumn or winter") }
      return season.rawValue
    case .part:
      guard let part = Self.parts[value] else { refuse("morning, afternoon, evening or night") }
      return part.rawValue
    case .fuzzy, .fuzzyAfter:
      guard let mod = Self.mods[value] else { refuse("start, mid or end") }
      return mod.rawValue
    case .reference:
      guard let reference = Self.references[value] else { refuse("past, present or future") }
      return reference.rawValue
    case .relation:
      guard let relation = RelationWord(name: value) else { refuse("a relation such as `last`") }
      return Int16(relation.rawValue)
    default:
      if value.isEmpty { return 0 }
      guard let number = Int16(value) else { refuse("a number after the class") }
      return number
    }
  }

  /// Numbers that are written as one word, units first ("neunundzwanzig"), with the ordinals that
  /// take the endings of the row.
  func compounds(in table: String, _ language: Language) -> [(String, WordSense)] {
    var first: [Int16: String] = [:]
    for line in table.split(separator: "\n") where line.hasPrefix("number ") {
      let row = LanguageRow(line, language)
      first[row.number] = row.words.first?.text
    }
    var result: [(String, WordSense)] = []
    for tens in stride(from: 20 as Int16, through: 90, by: 10) {
      for units in 1...9 as ClosedRange<Int16> {
        guard let head = first[units], let tail = first[tens] else { continue }
        let word = head + value + tail
        result.append((word, WordSense(kind: .number, value: tens + units)))
        for ending in words {
          result.append((word + ending.text, WordSense(kind: .ordinal, value: tens + units)))
        }
      }
    }
    return result
  }

  func refuse(_ expected: String) -> Never { Self.refuse(line, language, expected) }

  private static func refuse(_ line: Substring, _ language: Language, _ expected: String) -> Never {
    preconditionFailure(
      "Dates, table of language \(language.rawValue), line \"\(line)\": expected \(expected).")
  }

  private static let units: [String: TimeUnit] = [
    "second": .second, "minute": .minute, "hour": .hour, "day": .day, "week": .week,
    "weekend": .weekend, "fortnight": .fortnight, "month": .month, "quarter": .quarter,
    "half": .half, "year": .year, "decade": .decade, "century": .century,
    "millennium": .millennium,
  ]
  private static let seasons: [String: Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "winter": .winter,
  ]
  private static let parts: [String: DayPart] = [
    "morning": .morning, "afternoon": .afternoon, "evening": .evening, "night": .night,
  ]
  private static let mods: [String: Mod] = ["start": .start, "mid": .mid, "end": .end]
  private static let references: [String: Reference] = [
    "past": .past, "present": .present, "future": .future,
  ]
}
