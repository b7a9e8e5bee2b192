/// What the hand-written rules say of each mention for one trigger: evidence for the learned linker.
struct LinkRules {
  /// Log-odds by context.
  private(set) var scores: [Double] = []
  /// Whether the rules link the context's mention.
  private(set) var isChosen: [Bool] = []
  private(set) var best = -9.0
  private(set) var chosenCount = 0

  init(_ trigger: Trigger, _ linker: PlaceLinker) {
    scores = linker.contexts.indices.map { linker.score(of: $0, for: trigger) }
    best = scores.max() ?? best
    let link = linker.link(trigger)
    isChosen = linker.contexts.map { link?.mentions.contains($0.mention) ?? false }
    chosenCount = link?.mentions.count ?? 0
  }

  /// How many contexts score higher.
  func rank(_ context: Int) -> Int { scores.count { $0 > scores[context] } }
}
