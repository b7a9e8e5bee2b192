/// Finds places whose names sound like a spelling.
struct PlaceSounds {
  /// A place and how unlike its nearest spelling is, 0 for the same letters.
  struct Candidate {
    var place: PlaceReference
    var distance: Double
  }

  /// How far from the sound of the spelling to look.
  enum Reach {
    /// The same skeleton.
    case same
    /// Skeletons with one class of consonants more, less, changed or swapped with its neighbour.
    case near
  }

  private let stack: PlaceStack
  private let forms: [SoundForm]
  private let isUnvowelled: Bool
  /// Only places of this country; nil for all.
  var country: UInt16?

  /// Entries read of one skeleton: the same, that of another reading, a near one.
  private static let sameLimit = 150
  private static let otherLimit = 40
  private static let leaderLimit = 16
  private static let nearLimit = 5
  /// With a country, entries of other countries are only passed over.
  private static let passedLimit = 4000

  /// nil for spellings too short or of a script that has no sounds here.
  init?(_ spelling: String, stack: PlaceStack) {
    var forms: [SoundForm] = []
    var spelling = spelling
    var former = SoundFormer()
    isUnvowelled = spelling.withUTF8 { text in
      former.forEachForm(of: text) { forms.append($0) }
      return text.contains { $0 >= 0xD6 && $0 < 0xDC }
    }
    if forms.isEmpty { return nil }
    self.forms = forms
    self.stack = stack
  }

  /// Letters of the usual form, kept or not: short names need more agreement.
  var letterCount: Int { forms[0].letterCount }

  /// Each place once, in the order found; only distances up to `limit`.
  ///
  /// - Parameter leadersOnly: Only the most important places of the skeleton are wanted.
  func candidates(_ reach: Reach, limit: Double, leadersOnly: Bool = false) -> [Candidate] {
    var found: [Candidate] = []
    var positions: [PlaceReference: Int] = [:]
    func note(_ place: PlaceReference, _ distance: Double) {
      if let position = positions[place] {
        found[position].distance = min(found[position].distance, distance)
      } else {
        positions[place] = found.count
        found.append(Candidate(place: place, distance: distance))
      }
    }
    switch reach {
    case .same:
      for (index, form) in forms.enumerated() {
        // Another reading is a little less likely than the usual one.
        let doubt = index == 0 ? 0 : 0.03
        let entries = leadersOnly ? Self.leaderLimit : index == 0 ? Self.sameLimit : Self.otherLimit
        read(form.skeleton, form.letters, entries, limit - doubt) { note($0, $1 + doubt) }
      }
    case .near:
      let form = forms[0]
      SoundNeighbours(skeleton: form.skeleton).visit { skeleton in
        read(skeleton, form.letters, country == nil ? Self.nearLimit : Self.nearLimit * 4, limit, note)
      }
    }
    return found
  }

  /// How unlike a place's own name sounds, at most 1; 0 where its script has no sounds here.
  ///
  /// Among places with a spelling of this sound, the one that is called so itself is likelier.
  func ownDistance(_ name: String) -> Double {
    guard let own = SoundForm(name) else { return 0 }
    let distance = distance(to: own)
    // "Raqqa Governorate" is called Raqqa.
    guard distance > 0.2, let bare = TypeWords.strippings(of: name).last, let own = SoundForm(bare.name) else {
      return min(1, distance)
    }
    return min(1, distance, self.distance(to: own))
  }

  private func distance(to other: SoundForm) -> Double {
    forms.map { SpellingDistance.shared.between($0.letters, other.letters, vowelsAreSilent: isUnvowelled) }.min() ?? 0
  }

  private func read(
    _ skeleton: UInt64, _ letters: UInt64, _ entryLimit: Int, _ limit: Double, _ body: (PlaceReference, Double) -> Void
  ) {
    var left = entryLimit
    var passed = Self.passedLimit
    stack.forEachSound(SoundForm.hash(skeleton)) { place, other, otherCountry in
      if let country, otherCountry != country {
        passed -= 1
        return passed > 0
      }
      let distance = SpellingDistance.shared.between(
        letters, other, vowelsAreSilent: isUnvowelled, limit: limit)
      if distance <= limit { body(place, distance) }
      left -= 1
      return left > 0
    }
  }
}
