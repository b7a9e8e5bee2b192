import Evidence

/// Finds the dates of a text in one of the table languages and places them in time.
struct LanguageReader {
  let table: LanguageTable

  init(_ language: Language) {
    table = LanguageTable.shared(language)
  }

  /// No English word is looked up: the resolver judges by what the grammar says.
  private static let noWords = LexemeTable([])

  func dates(
    in tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>,
    published: DocumentAnchor?
  ) -> [DateExpression] {
    var cutter = TermCutter(bytes, tokens, table)
    let terms = cutter.cut()
    var scan = TermScan(TermGrammar(terms: terms, table: table, published: published?.day))
    scan.run()
    var resolver = DateResolver(
      window: TokenWindow(tokens: tokens, bytes: bytes, words: Self.noWords, limit: tokens.count),
      document: published)
    var expressions: [DateExpression] = []
    var ends = RangeEnds(published: published)
    expressions.reserveCapacity(scan.readings.count)
    for reading in scan.readings {
      var placed = ends.following(reading)
      placed.start = terms[reading.start].token
      placed.end = terms[reading.end - 1].lastToken + 1
      var expression = resolver.expression(for: placed)
      // A word may hold more than the date ("d'août", "l'été").
      expression.span = TextSpan(start: terms[reading.start].start, end: terms[reading.end - 1].end)
      expressions.append(expression)
      ends.remember(reading, expression)
    }
    DateRange.widen(&expressions, scan.readings)
    return expressions
  }
}
