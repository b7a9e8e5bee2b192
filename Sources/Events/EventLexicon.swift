import Evidence

/// All words that the event rules know, built once into one table.
struct EventLexicon: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    var classes: WordClass = []
    /// Index into `rows`, -1 if the word is no trigger verb.
    var verb: Int = -1
    var verbForms: Inflection.VerbForms = []
    var noun: Int = -1
    var isPlural = false
    /// Indexes into `phrases` that begin with this word.
    var phrases: [Int] = []
    var number: NumberWords.Row?
    /// Says the mode of the event noun that follows: "drone" strike.
    var mode: String = ""
  }

  /// A trigger of several words.
  struct Phrase: Sendable {
    var row: Int
    /// The words after the first; key 0 stands for a gap of up to four words.
    var rest: [WordKey]
    /// Empty for noun phrases.
    var forms: Inflection.VerbForms
    var isPlural: Bool
  }

  static let shared = EventLexicon()

  let rows: [TriggerRow]
  let entries: [Entry]
  let phrases: [Phrase]
  let table: KeyTable
  /// By table number, so that class tests need no entry: `classes[0]` is for unknown words.
  let classes: [WordClass]
  /// By table number: whether a trigger may begin at the word.
  let isTrigger: [Bool]

  private init() {
    var builder = LexiconBuilder()
    rows = ViolenceTriggers.rows + TerritoryTriggers.rows + PoliticalTriggers.rows
    for row in WordTables.rows {
      for word in words(row.words) { builder.update(word) { $0.classes.formUnion(row.classes) } }
    }
    for (word, value) in NumberWords.exact {
      builder.update(word) {
        $0.classes.insert(.numberWord)
        $0.number = NumberWords.Row(low: value, best: value, high: value)
      }
    }
    for (word, value) in NumberWords.multipliers {
      builder.update(word) {
        $0.classes.insert(.numberWord)
        $0.number = NumberWords.Row(low: value, best: value, high: value, isMultiplier: true)
      }
    }
    for (word, row) in NumberWords.vague {
      builder.update(word) {
        $0.classes.insert(.numberWord)
        $0.number = row
      }
    }
    for (mode, list) in EventModes.modifiers {
      for word in words(list) { builder.update(word) { $0.mode = mode } }
    }
    for (index, row) in rows.enumerated() { builder.add(row, at: index) }
    phrases = builder.phrases
    entries = builder.entries
    classes = [[]] + builder.entries.map(\.classes)
    isTrigger =
      [false] + builder.entries.map { $0.verb >= 0 || $0.noun >= 0 || !$0.phrases.isEmpty }
    table = KeyTable(builder.keys.enumerated().map { (key: $1, number: UInt16($0 + 1)) })
  }

  /// How many different trigger words and phrases there are; for documentation and tests.
  var triggerCount: Int {
    rows.reduce(0) {
      $0 + list($1.verbs).count + list($1.nouns).count + list($1.verbPhrases).count
        + list($1.nounPhrases).count
    }
  }
}

private func words(_ text: String) -> [String] {
  text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
}

private func list(_ text: String) -> [String] {
  text.split(separator: ",").map { words(String($0)).joined(separator: " ") }
    .filter { !$0.isEmpty }
}

private struct LexiconBuilder {
  var numbers: [WordKey: Int] = [:]
  var keys: [WordKey] = []
  var entries: [EventLexicon.Entry] = []
  var phrases: [EventLexicon.Phrase] = []

  mutating func update(_ word: String, _ change: (inout EventLexicon.Entry) -> Void) {
    let key = WordKey(word)
    if numbers[key] == nil {
      numbers[key] = entries.count
      entries.append(EventLexicon.Entry())
      keys.append(key)
    }
    change(&entries[numbers[key]!])
  }

  /// The first row that names a word keeps it: violence before territory before politics.
  mutating func add(_ row: TriggerRow, at index: Int) {
    for verb in list(row.verbs) {
      for (word, form) in Inflection.verb(verb) {
        update(word) {
          guard $0.verb < 0 || $0.verb == index else { return }
          $0.verb = index
          $0.verbForms.formUnion(form)
        }
      }
    }
    for noun in list(row.nouns) {
      let forms = Inflection.noun(noun)
      for (word, isPlural) in [(forms.singular, false), (forms.plural, true)] {
        update(word) {
          guard $0.noun < 0 || $0.noun == index else { return }
          $0.noun = index
          $0.isPlural = isPlural
        }
      }
    }
    for phrase in list(row.verbPhrases) {
      let parts = words(phrase)
      for (word, form) in Inflection.verb(parts[0]) {
        append(phrase: parts, first: word, row: index, forms: form, isPlural: false)
      }
    }
    for phrase in list(row.nounPhrases) {
      let parts = words(phrase)
      append(
        phrase: parts, first: parts[0], row: index, forms: [],
        isPlural: parts.last!.hasSuffix("s"))
    }
  }

  private mutating func append(
    phrase parts: [String], first: String, row: Int, forms: Inflection.VerbForms, isPlural: Bool
  ) {
    let rest = parts.dropFirst().map { $0 == "_" ? WordKey(value: 0) : WordKey($0) }
    let index = phrases.count
    phrases.append(EventLexicon.Phrase(row: row, rest: rest, forms: forms, isPlural: isPlural))
    update(first) { $0.phrases.append(index) }
  }
}
