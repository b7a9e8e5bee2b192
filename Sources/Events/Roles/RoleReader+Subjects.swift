import Evidence

/// The subject of a verb, across the clauses that may stand between.
extension RoleReader {
  /// The subject of the verb group that begins at `start`.
  func subject(before start: Int) -> [Int] {
    guard start > sentence.lowerBound, start < sentence.upperBound else { return [] }
    let clause = clauses.clause(of: start)
    let range = clauses.range(ofClause: clause)
    if let own = last(in: range.lowerBound..<start, to: start) { return phrases.coordinated(with: own) }
    if view.has(start - 1, .pronoun), !view.has(start - 1, .relative) { return reporter(before: start) }
    switch clauses.kinds[clause] {
    case .relative: return antecedent(of: range.lowerBound)
    case .participle, .coordinate, .main: return host(of: clause)
    default: return []
    }
  }

  /// The last phrase of a range that no preposition governs and that has no verb of its own before `end`.
  private func last(in range: Range<Int>, to end: Int) -> Int? {
    for index in all.indices.reversed() where all[index].start >= range.lowerBound && all[index].end <= end {
      if all[index].preposition != nil || isObject(index, range.lowerBound) { continue }
      let between = all[index].end..<end
      // "managed to capture", "went on to attack": one verb before an infinitive.
      let isInfinitive = view.has(end, .to)
      let verbs = between.count { view.isFinite($0, from: range.lowerBound) && !isAside($0, in: between) }
      return verbs <= (isInfinitive ? 1 : 0) ? index : nil
    }
    return nil
  }

  /// "ISIS, defeated in Mosul, attacked": a participle between commas.
  private func isAside(_ index: Int, in between: Range<Int>) -> Bool {
    // "troops backed by jets captured"
    if index + 1 < between.upperBound, view.isWord(index + 1, Words.by), view.ends(index, in: "ed") { return true }
    return index > between.lowerBound && view.isComma(index - 1)
      && (index..<between.upperBound).contains { view.isComma($0) }
  }

  /// A verb stands right before the phrase: it is that verb's object.
  private func isObject(_ index: Int, _ floor: Int) -> Bool {
    let before = all[index].start - 1
    guard before >= floor, !all[index].followsAnother else { return false }
    return view.isGerund(before) || view.isFinite(before, from: floor) && !view.has(before, .auxiliary)
      || view.entry(before).map { $0.verb >= 0 && $0.noun < 0 && $0.verbForms.contains(.base) } ?? false
  }

  /// "gunmen who killed", "a bomber, who struck".
  private func antecedent(of start: Int) -> [Int] {
    for index in all.indices.reversed() where all[index].end <= start {
      let between = all[index].end..<start
      guard between.count < 3, between.allSatisfy({ view.isComma($0) }) else { return [] }
      return [index]
    }
    return []
  }

  /// The subject of the clause that a participle or a second verb hangs on.
  private func host(of clause: Int) -> [Int] {
    var host = clause - 1
    while host >= 0 {
      switch clauses.kinds[host] {
      case .relative, .dash, .attribution, .subordinate, .participle, .conditional:
        host -= 1
        continue
      case .main, .coordinate: break
      }
      let range = clauses.range(ofClause: host)
      guard let verb = range.first(where: { view.isFinite($0, from: range.lowerBound) }) else {
        // "ISIS, which had besieged the city, attacked"
        if let found = last(in: range, to: range.upperBound) { return phrases.coordinated(with: found) }
        host -= 1
        continue
      }
      // The subject of a passive did not do what follows: "Mosul was shelled, killing ten".
      if view.has(verb, .be), clauses.kinds[clause] == .participle { return [] }
      if let found = last(in: range.lowerBound..<verb, to: verb) { return phrases.coordinated(with: found) }
      guard clauses.kinds[host] == .coordinate || verb == range.lowerBound || view.isComma(range.lowerBound) else {
        return []
      }
      host -= 1
    }
    return []
  }

  /// "ISIS said it carried out the attack": it is ISIS.
  private func reporter(before start: Int) -> [Int] {
    guard
      let verb = (sentence.lowerBound..<start).last(where: { view.has($0, .report) || view.has($0, role: .claiming) }),
      let found = last(in: sentence.lowerBound..<verb, to: verb), all[found].mention.isNamed
    else { return [] }
    return phrases.coordinated(with: found)
  }

  /// "accused ISIS of killing", "blamed the rebels for shelling".
  func accused(before start: Int) -> [Int] {
    guard start - 1 > sentence.lowerBound, view.has(start - 1, .of) || view.isWord(start - 1, Words.forWord),
      let accused = phrase(endingAt: start - 1)
    else { return [] }
    let verb = phrases.coordinated(with: accused).map { all[$0].start }.min()! - 1
    return verb >= sentence.lowerBound && view.has(verb, role: .blaming) ? phrases.coordinated(with: accused) : []
  }
}
