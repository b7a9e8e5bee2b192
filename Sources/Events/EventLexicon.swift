import Evidence

/// All words that the event rules know, built once into one table.
struct EventLexicon: Sendable {
  /// What is known of a word. Holds no references, so that reading one costs no reference counting.
  struct Entry: Sendable {
    var classes: WordClass = []
    var senses: WordSense = []
    /// Index into `rows`, -1 if the word is no trigger verb.
    var verb: Int16 = -1
    var noun: Int16 = -1
    var verbForms: Inflection.VerbForms = []
    var isPlural = false
    var isTrigger = false
    /// Index into `EventModes.names`: says the mode of the event noun that follows: "drone" strike.
    var modeNumber: UInt8 = 0
    /// The phrases that begin with this word, in `phrases`.
    var firstPhrase: UInt16 = 0
    var phraseCount: UInt16 = 0
    var number: NumberWords.Row?
    var word: Words?
    var roles: WordRole = []
    /// Index into `PeopleAsActors.sorts` and one more; 0 for words that are no people.
    var people: UInt8 = 0
    /// Known for its roles or as people only: to all other rules an unknown word.
    var isRoleOnly = false

    var phrases: Range<Int> { Int(firstPhrase)..<Int(firstPhrase) + Int(phraseCount) }
    var mode: String { EventModes.names[Int(modeNumber)] }
    var hasMode: Bool { modeNumber != 0 }
    /// Only `senses` and what comes after them is known of it.
    var isOnlySense = false
  }

  /// A trigger of several words.
  struct Phrase: Sendable {
    var row: Int
    /// The words after the first; key 0 stands for a gap of up to four words.
    var rest: [WordKey]
    /// Empty for noun phrases.
    var forms: Inflection.VerbForms
    var isPlural: Bool

    /// Without the gaps.
    var wordCount: Int { rest.reduce(1) { $0 + ($1.value == 0 ? 0 : 1) } }
  }

  static let shared = EventLexicon()

  let rows: [TriggerRow]
  /// By table number; `entries[0]` is for unknown words.
  let entries: [Entry]
  let phrases: [Phrase]
  let table: KeyTable
  private init() {
    var builder = LexiconBuilder()
    rows = ViolenceTriggers.rows + TerritoryTriggers.rows + PoliticalTriggers.rows
    for row in WordTables.rows {
      for word in words(row.words) { builder.update(word) { $0.classes.formUnion(row.classes) } }
    }
    for row in SenseTables.rows {
      for word in words(row.words) { builder.update(word) { $0.senses.formUnion(row.sense) } }
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
    for word in Words.allCases.prefix(Words.allCases.count - Words.ofRoles.count) {
      builder.update(word.rawValue) { $0.word = word }
    }
    for (number, modifier) in EventModes.modifiers.enumerated() {
      for word in words(modifier.words) {
        builder.update(word) { $0.modeNumber = UInt8(number + 1) }
      }
    }
    for (index, row) in rows.enumerated() { builder.add(row, at: index) }
    builder.placePhrases()
    builder.addRoles()
    phrases = builder.phrases.map(\.phrase)
    entries = [Entry()] + builder.entries
    table = KeyTable(builder.keys.enumerated().map { (key: $1, number: UInt16($0 + 1)) })
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
  /// With the entry of the first word.
  var phrases: [(entry: Int, phrase: EventLexicon.Phrase)] = []

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
          guard $0.verb < 0 || $0.verb == Int16(index) else { return }
          $0.verb = Int16(index)
          $0.verbForms.formUnion(form)
        }
      }
    }
    for noun in list(row.nouns) {
      let forms = Inflection.noun(noun)
      for (word, isPlural) in [(forms.singular, false), (forms.plural, true)] {
        update(word) {
          guard $0.noun < 0 || $0.noun == Int16(index) else { return }
          $0.noun = Int16(index)
          $0.isPlural = isPlural
        }
      }
    }
    for phrase in list(row.verbPhrases) {
      let parts = words(phrase)
      // "shot" of "shot at" is past and participle.
      var forms: [(word: String, form: Inflection.VerbForms)] = []
      for (word, form) in Inflection.verb(parts[0]) {
        if let known = forms.firstIndex(where: { $0.word == word }) {
          forms[known].form.formUnion(form)
        } else {
          forms.append((word, form))
        }
      }
      for (word, form) in forms { append(phrase: parts, first: word, row: index, forms: form, isPlural: false) }
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
    update(first) { _ in }
    phrases.append(
      (
        numbers[WordKey(first)]!,
        EventLexicon.Phrase(row: row, rest: rest, forms: forms, isPlural: isPlural)
      ))
  }

  /// The words that only say who did something to whom. Comes last: what no rule before named is `isRoleOnly`.
  mutating func addRoles() {
    let known = entries.count
    for index in entries.indices {
      let entry = entries[index]
      entries[index].isOnlySense =
        entry.classes.isEmpty && !entry.isTrigger && !entry.hasMode && entry.number == nil && entry.word == nil
    }
    for word in Words.ofRoles { update(word.rawValue) { $0.word = word } }
    for row in WordRole.rows {
      for word in words(row.words) { update(word) { $0.roles.formUnion(row.roles) } }
    }
    for (number, sort) in PeopleAsActors.sorts.enumerated() {
      for word in words(sort.words) { update(word) { $0.people = UInt8(number + 1) } }
    }
    for index in known..<entries.count { entries[index].isRoleOnly = true }
  }

  /// Puts the phrases of each first word side by side, in the order in which the tables name them.
  mutating func placePhrases() {
    let order = phrases.indices.sorted { (phrases[$0].entry, $0) < (phrases[$1].entry, $1) }
    phrases = order.map { phrases[$0] }
    for (index, item) in phrases.enumerated() {
      if entries[item.entry].phraseCount == 0 { entries[item.entry].firstPhrase = UInt16(index) }
      entries[item.entry].phraseCount += 1
    }
    for index in entries.indices {
      entries[index].isTrigger =
        entries[index].verb >= 0 || entries[index].noun >= 0 || entries[index].phraseCount > 0
    }
  }
}
