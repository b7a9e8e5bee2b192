package import Toponyms

/// What a reader of the map needs to judge an event: where its words stand, why this place, what else it might be.
package struct EventGrounds: Sendable {
  package struct Candidate: Sendable {
    package var place: ResolvedPlace
    /// 0 to 1.
    package var score: Double

    package init(place: ResolvedPlace, score: Double) {
      self.place = place
      self.score = score
    }
  }

  /// In the quote of the first report, code points, end exclusive; nil where the words are not in it.
  package var trigger: Range<Int>?
  package var mention: Range<Int>?
  /// A short sentence; empty without a place.
  package var reason: String
  /// The likeliest places that the name might mean, the chosen one among them.
  package var candidates: [Candidate]

  package init(trigger: Range<Int>?, mention: Range<Int>?, reason: String, candidates: [Candidate]) {
    self.trigger = trigger
    self.mention = mention
    self.reason = reason
    self.candidates = candidates
  }
}
