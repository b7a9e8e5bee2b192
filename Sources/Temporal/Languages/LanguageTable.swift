import Evidence

/// The words of a language with their meanings, read once from its table.
struct LanguageTable: Sendable {
  /// A word or phrase: the keys after the first, and where its senses stand.
  struct Entry: Sendable {
    var rest: [UInt64]
    var senses: Range<Int>
  }

  let language: Language
  private(set) var senses: [WordSense] = []
  private(set) var holidays: [NamedDay] = []
  private(set) var sets: [String] = []
  /// Entries by the key of their first word, longest first.
  private var entries: [UInt64: [Entry]] = [:]
  /// Letters that may hang on a word of the table: case endings, and articles or prepositions
  /// written together with what follows.
  private(set) var endings: [[UInt8]] = []
  private(set) var prefixes: [[UInt8]] = []
  /// Letters that verbs of the future end or begin with, and verbs of the past end with.
  private(set) var futureEndings: [[UInt8]] = []
  private(set) var pastEndings: [[UInt8]] = []
  private(set) var futurePrefixes: [[UInt8]] = []
  private static let arabic = LanguageTable(.arabic)
  private static let french = LanguageTable(.french)
  private static let spanish = LanguageTable(.spanish)
  private static let german = LanguageTable(.german)
  private static let turkish = LanguageTable(.turkish)
  private static let russian = LanguageTable(.russian)
  private static let ukrainian = LanguageTable(.ukrainian)
  private static let portuguese = LanguageTable(.portuguese)
  private static let italian = LanguageTable(.italian)
  private static let persian = LanguageTable(.persian)

  /// The table of a language, read when a text first needs it.
  static func shared(_ language: Language) -> LanguageTable {
    switch language {
    case .arabic: return arabic
    case .french: return french
    case .spanish: return spanish
    case .german: return german
    case .turkish: return turkish
    case .russian: return russian
    case .ukrainian: return ukrainian
    case .portuguese: return portuguese
    case .italian: return italian
    case .persian: return persian
    }
  }

  /// A bad line is a bug of ours.
  init(_ language: Language) {
    self.language = language
    var collected: [[UInt64]: [WordSense]] = [:]
    var order: [[UInt64]] = []
    func add(_ phrase: String, _ sense: WordSense) {
      let keys = TermCutter.keys(of: phrase)
      if collected[keys] == nil { order.append(keys) }
      if !(collected[keys, default: []].contains { $0.kind == sense.kind && $0.value == sense.value }) {
        collected[keys, default: []].append(sense)
      }
    }
    for line in language.table.split(separator: "\n") where !line.hasPrefix("#") {
      let row = LanguageRow(line, language)
      switch row.kind {
      case .stop: break
      case .ending: endings += row.words.map { Array($0.text.utf8) }
      case .prefix: prefixes += row.words.map { Array($0.text.utf8) }
      case .futureEnding: futureEndings += row.words.map { Array($0.text.utf8) }
      case .pastEnding: pastEndings += row.words.map { Array($0.text.utf8) }
      case .futurePrefix: futurePrefixes += row.words.map { Array($0.text.utf8) }
      case .compound:
        for (phrase, sense) in row.compounds(in: language.table, language) { add(phrase, sense) }
      case .holiday:
        guard let day = NamedDay(table: row.value) else { row.refuse("a rule such as `fixed 12-25`") }
        holidays.append(day)
        for word in row.words {
          add(word.text, WordSense(kind: .holiday, value: Int16(holidays.count - 1)))
        }
      case .set:
        sets.append(row.value)
        for word in row.words {
          add(word.text, WordSense(kind: .set, value: Int16(sets.count - 1)))
        }
      default:
        let value = row.number
        for word in row.words {
          add(word.text, WordSense(kind: row.kind, value: value, isAmbiguous: word.isAmbiguous))
        }
      }
    }
    endings.sort { $0.count > $1.count }
    prefixes.sort { $0.count > $1.count }
    for keys in order {
      guard let found = collected[keys], let first = keys.first else { continue }
      let start = senses.count
      senses += found
      entries[first, default: []].append(
        Entry(rest: Array(keys.dropFirst()), senses: start..<senses.count))
    }
    for key in entries.keys { entries[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  func candidates(_ key: UInt64) -> [Entry]? { entries[key] }
}
