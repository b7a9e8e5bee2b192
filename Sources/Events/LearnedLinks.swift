import Toponyms

/// What the learned linker says of the mentions of one sentence: evidence beside the rules.
final class LearnedLinks {
  private let model: LinkModel
  private let names: NameEvidence
  private let view: EventText
  private let clauses: ClauseMap
  private let contexts: [MentionContext]
  private var sentence: LinkSentence?
  private var rows: [UInt32] = []
  private var decoder = LinkDecoder()

  init(model: LinkModel, names: NameEvidence, view: EventText, clauses: ClauseMap, contexts: [MentionContext]) {
    self.model = model
    self.names = names
    self.view = view
    self.clauses = clauses
    self.contexts = contexts
  }

  /// How much the rules' log-odds take of what was learned, and how far that can go.
  private static let weight = 0.3
  private static let limit = 3.0
  /// What the steps between labels, which are not asked here, add to a place on the whole.
  private static let offset = 1.5

  /// For each context, log-odds to add to the rules'; 0 where the mention cannot be chosen.
  func evidence(for trigger: Trigger, _ rules: LinkRules) -> [Double] {
    let sentence = self.sentence ?? LinkSentence(view: view, clauses: clauses, contexts: contexts, names: names)
    self.sentence = sentence
    let words = LinkWordFeatures(sentence: sentence)
    let relations = LinkRelationFeatures(sentence: sentence, trigger: trigger, rules: rules)
    var evidence = [Double](repeating: 0, count: contexts.count)
    for (number, chunk) in sentence.chunks.enumerated() {
      guard let context = chunk.context, contexts[context].canBeChosen else { continue }
      rows.removeAll(keepingCapacity: true)
      words.append(of: chunk.tokens.lowerBound, chunk: number, to: &rows)
      relations.append(of: number, to: &rows)
      decoder.clear()
      model.weights.withUnsafeBufferPointer { decoder.append(rows, $0) }
      let margin = Double(decoder.scores[Int(LinkLabel.begin)] - decoder.scores[Int(LinkLabel.outside)])
      evidence[context] = Self.weight * max(-Self.limit, min(Self.limit, margin + Self.offset))
    }
    return evidence
  }
}
