/// The learned linker beside the rules: it weighs in where they see little between two places.
extension PlaceLinker {
  /// Two places whose scores are nearer than this are close.
  private static let close = 2.0

  /// Adds what was learned to the scores of a sentence whose best places are close.
  ///
  /// - Returns: the best then; nil where the rules are sure, or nothing was learned.
  func weighed(
    _ scores: inout [Double], _ best: (index: Int, score: Double), _ trigger: Trigger
  ) -> (index: Int, score: Double)? {
    guard let learned, best.score > -Self.close, hasRival(of: best, scores) else { return nil }
    let evidence = learned.evidence(for: trigger, LinkRules(trigger, withoutLearned))
    var weighed: (index: Int, score: Double)?
    for index in contexts.indices where contexts[index].canBeChosen {
      scores[index] += evidence[index]
      if scores[index] > weighed?.score ?? -.infinity { weighed = (index, scores[index]) }
    }
    return weighed
  }

  private func hasRival(of best: (index: Int, score: Double), _ scores: [Double]) -> Bool {
    contexts.indices.contains {
      contexts[$0].canBeChosen && contexts[$0].list != contexts[best.index].list
        && best.score - scores[$0] < Self.close
    }
  }

  /// The rules alone, which the learned linker asks.
  private var withoutLearned: PlaceLinker { PlaceLinker(view: view, clauses: clauses, contexts: contexts) }
}
