import Evidence

/// What is asked about how a chunk stands to the event's word.
struct LinkRelationFeatures {
  let sentence: LinkSentence
  let trigger: Trigger
  let rules: LinkRules

  private var view: EventText { sentence.view }

  /// Appends the hashed features of a chunk; they are those of each of its words.
  func append(of number: Int, to rows: inout [UInt32]) {
    func add(_ template: UInt64, _ value: UInt64) { rows.append(LinkRow.of(template + 100, value)) }
    let chunk = sentence.chunks[number]
    let kind = chunk.kind.rawValue
    let isAfter = chunk.tokens.lowerBound >= trigger.tokens.upperBound
    let side: UInt64 = (isAfter ? 16 : 0) | kind
    let low = isAfter ? trigger.tokens.upperBound : chunk.tokens.upperBound
    let between = low..<max(low, isAfter ? chunk.tokens.lowerBound : trigger.tokens.lowerBound)
    let distance = distance(between.count)
    let cost = cost(to: chunk)
    let verbs = UInt64(min(3, sentence.verbs(in: between)))
    let (places, others) = chunks(in: between, but: number)
    let word = view.tokens[trigger.head].key.value
    let stem = view.affix(trigger.head, fromEnd: false, 5)
    let form = UInt64(trigger.forms.rawValue) << 1 | (trigger.part == .noun ? 1 : 0)
    let governor = chunk.joint == .none ? sentence.key(chunk.governor) : chunk.joined
    let preposition =
      chunk.context.map { sentence.contexts[$0].preposition.rawValue } ?? sentence.kind(chunk.governor) + 20
    // Where it stands, and what stands between.
    add(1, side)
    add(2, distance << 10 | side)
    add(3, distance << 20 | preposition << 8 | side)
    add(4, cost << 10 | side)
    add(5, cost << 20 | preposition << 8 | side)
    add(6, verbs << 10 | side)
    add(7, places << 10 | side)
    add(8, places << 20 | verbs << 16 | cost << 8 | side)
    add(15, (sentence.hasReport(in: between) ? 1 << 16 : 0) | cost << 8 | side)
    add(24, others << 24 | places << 16 | distance << 8 | side)
    add(25, chunk.level << 16 | places << 8 | side)
    if !between.isEmpty, between.count <= 5 {
      for index in between { add(26, sentence.key(index) &* 31 &+ side) }
    }
    let head = path(between, fromEnd: false)
    let tail = path(between, fromEnd: true)
    add(40, head &* 47 &+ side)
    add(41, tail &* 53 &+ side)
    add(42, tail &* 59 &+ (cost << 16 | side))
    // The event's word.
    add(9, word &* 3 &+ kind)
    add(10, word &* 5 &+ side)
    add(11, word &* 7 &+ (preposition << 8 | side))
    add(12, stem &* 11 &+ (preposition << 8 | side))
    add(19, stem &* 19 &+ side)
    add(20, stem &* 23 &+ (cost << 16 | side))
    add(16, form << 16 | preposition << 8 | side)
    add(17, form << 24 | preposition << 16 | distance << 8 | side)
    add(18, typeNumber << 16 | preposition << 8 | side)
    add(27, sentence.kind(trigger.tokens.upperBound) << 16 | side)
    add(28, sentence.kind(trigger.tokens.lowerBound - 1) << 16 | preposition << 8 | side)
    add(29, sentence.key(trigger.tokens.upperBound) &* 37 &+ side)
    // The phrases and clauses.
    add(13, governor &* 13 &+ side)
    add(14, governor &* 17 &+ (cost << 16 | side))
    add(23, chunk.noun &* 29 &+ side)
    let kinds =
      UInt64(sentence.clauses.kind(of: trigger.head).rawValue) << 8
      | UInt64(sentence.clauses.kind(of: chunk.tokens.lowerBound).rawValue)
    add(21, kinds << 8 | side)
    add(22, kinds << 16 | cost << 8 | side)
    add(37, UInt64(min(5, sentence.chunks.count { $0.kind == .place })) << 8 | side)
    byRules(chunk, add)
  }

  private func byRules(_ chunk: LinkChunk, _ add: (UInt64, UInt64) -> Void) {
    guard let context = chunk.context else {
      add(36, (rules.best > 0.5 ? 1 : rules.best > -0.5 ? 2 : 3) << 4 | chunk.kind.rawValue)
      return
    }
    let score = rules.scores[context]
    let bucket = UInt64(max(0, min(24, score * 2.5 + 10)))
    let chosen: UInt64 = rules.isChosen[context] ? 1 : 0
    add(30, bucket)
    add(31, chosen)
    add(32, chunk.kindBits << 8 | bucket << 1 | chosen)
    add(33, UInt64(min(4, rules.rank(context))) << 8 | bucket)
    add(34, UInt64(min(3, rules.chosenCount)) << 1 | chosen)
    add(35, rules.best - score < 0.3 ? 1 : rules.best - score < 1 ? 2 : 3)
  }

  /// Up to three words on the way that tell something, from one end.
  private func path(_ between: Range<Int>, fromEnd: Bool) -> UInt64 {
    var path: UInt64 = 7
    var count: UInt64 = 0
    for step in 0..<between.count where count < 3 {
      let index = fromEnd ? between.upperBound - 1 - step : between.lowerBound + step
      let kind = sentence.kind(index)
      guard LinkWordKind.isTold(kind) else { continue }
      path = path &* 1009 &+ (LinkWordKind.isPreposition(kind) ? sentence.key(index) : kind)
      count += 1
    }
    return path &+ count
  }

  private func chunks(in between: Range<Int>, but number: Int) -> (places: UInt64, others: UInt64) {
    var places: UInt64 = 0
    var others: UInt64 = 0
    for (other, chunk) in sentence.chunks.enumerated()
    where other != number && chunk.tokens.lowerBound >= between.lowerBound
      && chunk.tokens.upperBound <= between.upperBound
    {
      if chunk.kind == .place { places += 1 } else { others += 1 }
    }
    return (min(3, places), min(2, others))
  }

  private var typeNumber: UInt64 { UInt64(EventType.allCases.firstIndex(of: trigger.type) ?? 0) }

  private func distance(_ words: Int) -> UInt64 {
    switch words {
    case ..<4: UInt64(max(0, words))
    case ..<6: 4
    case ..<9: 5
    case ..<13: 6
    case ..<20: 7
    default: 8
    }
  }

  private func cost(to chunk: LinkChunk) -> UInt64 {
    switch sentence.clauses.cost(from: trigger.head, to: chunk.tokens.lowerBound) {
    case ..<0.15: 0
    case ..<0.35: 1
    case ..<0.6: 2
    case ..<0.9: 3
    case ..<1.3: 4
    case ..<2: 5
    default: 6
    }
  }
}
