import Evidence
import Toponyms

/// The words of one sentence that may name the place of one event, with their features.
struct LinkWords {
  private(set) var tokens: [Int] = []
  /// Rows of the model, `rowEnds[n]` being where those of word `n` end.
  private(set) var rows: [UInt32] = []
  private(set) var rowEnds: [Int] = []
  /// How each word follows the one before.
  private(set) var gaps: [LinkGap] = []

  init(_ trigger: Trigger, in sentence: LinkSentence, rules: LinkRules) {
    let words = LinkWordFeatures(sentence: sentence)
    let relations = LinkRelationFeatures(sentence: sentence, trigger: trigger, rules: rules)
    for (number, chunk) in sentence.chunks.enumerated() {
      var shared: [UInt32] = []
      relations.append(of: number, to: &shared)
      for index in chunk.tokens {
        words.append(of: index, chunk: number, to: &rows)
        rows += shared
        rowEnds.append(rows.count)
        gaps.append(tokens.last.map { LinkGap(from: $0, to: index, in: sentence.view) } ?? .apart)
        tokens.append(index)
      }
    }
  }

  /// The words for an event's word that the input gives.
  init(given span: TextSpan, in view: EventText, names: NameEvidence) {
    let token = min(view.text.firstToken(endingAfter: span.start), view.tokens.count - 1)
    let range = view.text.sentences[view.text.sentenceIndex(ofToken: token)]
    let clauses = ClauseMap(view, range)
    let contexts = MentionContextReader(view: view, sentence: range).contexts()
    let trigger = givenTrigger(span, range, view)
    let rules = LinkRules(trigger, PlaceLinker(view: view, clauses: clauses, contexts: contexts))
    self.init(
      trigger, in: LinkSentence(view: view, clauses: clauses, contexts: contexts, names: names), rules: rules)
  }

  func rows(of word: Int) -> ArraySlice<UInt32> { rows[(word == 0 ? 0 : rowEnds[word - 1])..<rowEnds[word]] }
}
