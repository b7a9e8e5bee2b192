import Gazetteer

/// The candidates of names that were asked last, which a story and the next one ask again.
struct CandidateMemory: Sendable {
  /// How the name is written, which decides what its abbreviations and demonyms count for.
  struct Form: OptionSet, Sendable {
    let rawValue: UInt8
    static let demonym = Form(rawValue: 1 << 0)
    static let capitals = Form(rawValue: 1 << 1)
    static let dot = Form(rawValue: 1 << 2)
  }

  private struct Entry {
    var key: UInt64 = 0
    var form: Form = []
    var candidates: [PlaceCandidate] = []
  }

  private let stack: PlaceStack
  private var entries: [Entry]

  private static let size = 1 << 11
  /// More candidates than this never win: the list is by importance.
  private static let mostCandidates = 40

  init(stack: PlaceStack) {
    self.stack = stack
    entries = [Entry](repeating: Entry(), count: Self.size)
  }

  /// The candidates of a name key, the most important first.
  mutating func candidates(of key: UInt64, _ form: Form) -> [PlaceCandidate] {
    let slot = Int(truncatingIfNeeded: key &+ UInt64(form.rawValue)) & (Self.size - 1)
    if entries[slot].key != key || entries[slot].form != form {
      entries[slot] = Entry(key: key, form: form, candidates: find(key, form))
    }
    return entries[slot].candidates
  }

  private func find(_ key: UInt64, _ form: Form) -> [PlaceCandidate] {
    var plain: [PlaceCandidate] = []
    var other: [PlaceCandidate] = []
    stack.forEachPlace(key) { place, kind in
      guard plain.count < Self.mostCandidates, plain.last?.place != place else { return }
      let isPlain: Bool
      switch kind {
      case .demonym, .adjective: isPlain = form.contains(.demonym)
      case .abbreviation: isPlain = form.contains(.capitals)
      case .dottedAbbreviation: isPlain = !form.isDisjoint(with: [.capitals, .dot])
      default:
        if form.contains(.demonym) { return }
        isPlain = true
      }
      let candidate = PlaceCandidate(place: place, kind: kind, facts: stack.facts(place))
      if isPlain { plain.append(candidate) } else { other.append(candidate) }
    }
    return plain.isEmpty ? other : plain
  }
}
