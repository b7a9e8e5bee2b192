/// The English words and named days, built once for the process.
struct EnglishLexicon: Sendable {
  let words: LexemeTable
  let namedDays: NamedDays

  static let shared = EnglishLexicon()

  private init() {
    var entries = LexemeTable.entries(of: EnglishWords.table)
    namedDays = NamedDays()
    let known = Set(entries.map(\.0))
    for key in namedDays.firstWords where !known.contains(key) {
      entries.append((key, Lexeme(kind: .named)))
    }
    words = LexemeTable(entries)
  }
}
