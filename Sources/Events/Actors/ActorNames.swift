import Evidence

/// The names of the actor tables by their first word.
struct ActorNames: Sendable {
  static let shared = ActorNames()

  private struct Alias: Sendable {
    var rest: [WordKey]
    var name: Int32
    /// Written in capitals in the table: "ADF" is a force, "adf" is not.
    var isAcronym: Bool
    /// Written behind `~`: a name even without any capital.
    var isPlain: Bool
  }

  private let names: [String]
  private let aliases: [[Alias]]
  private let table: KeyTable

  private init() {
    var numbers: [WordKey: Int] = [:]
    var aliases: [[Alias]] = []
    var keys: [WordKey] = []
    for (name, row) in ActorTable.rows.enumerated() {
      for text in row.aliases.split(separator: ",") {
        let isPlain = text.contains("~")
        let words = Self.words(text)
        guard let first = words.first else { continue }
        let key = WordKey(first)
        if numbers[key] == nil {
          numbers[key] = aliases.count
          aliases.append([])
          keys.append(key)
        }
        aliases[numbers[key]!].append(
          Alias(
            rest: words.dropFirst().map { WordKey($0) }, name: Int32(name),
            isAcronym: words.count == 1 && first == first.uppercased(), isPlain: isPlain))
      }
    }
    // Longest first, so that "Islamic State group" wins over "Islamic State".
    self.aliases = aliases.map { list in
      list.enumerated().sorted { ($0.element.rest.count, $1.offset) > ($1.element.rest.count, $0.offset) }
        .map(\.element)
    }
    names = ActorTable.rows.map(\.name)
    table = KeyTable(keys.enumerated().map { (key: $1, number: UInt16($0 + 1)) })
  }

  /// The words of an alias as the tokeniser cuts them: "u.s." is one word with one dot, "people's" is two.
  private static func words(_ alias: Substring) -> [String] {
    alias.split { $0 == " " || $0 == "~" }.flatMap { word -> [String] in
      if word == "u.s." || word == "u.n." { return [word.filter { $0 != "." } + "."] }
      if word.hasSuffix("'s") { return [String(word.dropLast(2)), "s"] }
      return [word.filter { $0 != "'" }]
    }
  }

  /// The name that begins at a token, and where it ends.
  func name(at index: Int, _ range: Range<Int>, _ view: EventText) -> (name: String, end: Int)? {
    let number = Int(table.number(of: view.tokens[index].key))
    guard number > 0 else { return nil }
    for alias in aliases[number - 1] {
      guard let end = match(alias, index + 1, range, view), isWritten(alias, index..<end, view) else { continue }
      return (names[Int(alias.name)], end)
    }
    return nil
  }

  private func match(_ alias: Alias, _ start: Int, _ range: Range<Int>, _ view: EventText) -> Int? {
    var position = start
    for key in alias.rest {
      while position < range.upperBound, view.isHyphen(position) || view.isMark(position, 0x27) { position += 1 }
      guard position < range.upperBound, view.tokens[position].key == key else { return nil }
      position += 1
    }
    return position
  }

  /// Names have capitals: "is group" is none, "IS group" is.
  private func isWritten(_ alias: Alias, _ tokens: Range<Int>, _ view: EventText) -> Bool {
    if alias.isPlain { return true }
    if alias.isAcronym || view.isWord(tokens.lowerBound, Self.isWord) {
      return view.tokens[tokens.lowerBound].has(.allCaps)
    }
    if view.tokens[tokens.lowerBound].has(.capitalized) || view.isWord(tokens.lowerBound, Words.the) { return true }
    // "al-Qaeda", "pro-Russian separatists"
    return tokens.dropFirst().prefix(2).contains { view.tokens[$0].has(.capitalized) }
  }

  private static let isWord = WordKey("is")
}
