import Gazetteer
import Geo

/// What the other names of a document say about where it plays: votes for countries and divisions.
struct GroupContext {
  private(set) var countries = CodeTally()
  private(set) var divisions = CodeTally()
  private(set) var totalVotes: Float = 0
  let origin: SourceOrigin
  /// Name key to the places that a stated container chose for it somewhere in the document.
  private(set) var saidByContainer: [UInt64: Set<PlaceReference>] = [:]

  /// What a group gives each country and each division among its candidates: the fewer there are, the more.
  struct Shares {
    var country: Float = 0
    var admin1: Float = 0
  }

  private(set) var shares: [Shares] = []

  init(_ groups: [MentionGroup], _ origin: SourceOrigin) {
    self.origin = origin
    shares.reserveCapacity(groups.count)
    var codes: [UInt32] = []
    for group in groups {
      let mentions = Float(group.mentions.count)
      if group.isDemonym {
        shares.append(Shares())
        if let first = group.candidates.first {
          countries.update(UInt32(first.facts.country)) { $0.people += mentions }
        }
      } else {
        let weight: Float = group.isDateline ? 3 : 1
        totalVotes += weight
        var share = Shares()
        Self.distinct(group.candidates, into: &codes) { UInt32($0.facts.country) }
        share.country = 1 / Float(max(1, codes.count))
        for code in codes { countries.update(code) { $0.votes += share.country * weight } }
        Self.distinct(group.candidates, into: &codes) { $0.facts.admin1 }
        share.admin1 = 1 / Float(max(1, codes.count))
        for code in codes { divisions.update(code) { $0.votes += share.admin1 * weight } }
        shares.append(share)
        for candidate in group.candidates.prefix(4) where candidate.kind != .nickname {
          if candidate.facts.level == .country {
            countries.update(UInt32(candidate.facts.country)) { $0.named += mentions }
          } else if candidate.facts.level == .admin1 {
            divisions.update(candidate.facts.admin1) { $0.named += mentions }
          }
        }
      }
      if group.isDateline {
        let chosen = group.contained.isEmpty ? [0] : Array(group.contained)
        for number in chosen where number < group.candidates.count {
          let facts = group.candidates[number].facts
          countries.update(UInt32(facts.country)) { $0.hasDateline = true }
          divisions.update(facts.admin1) { $0.hasDateline = true }
        }
      }
      for number in group.contained {
        saidByContainer[group.key, default: []].insert(group.candidates[number].place)
      }
    }
  }

  /// Fills `codes` with the codes that the candidates have, each once, without 0.
  private static func distinct(
    _ candidates: [PlaceCandidate], into codes: inout [UInt32], _ code: (PlaceCandidate) -> UInt32
  ) {
    codes.removeAll(keepingCapacity: true)
    for candidate in candidates {
      let code = code(candidate)
      if code != 0, !codes.contains(code) { codes.append(code) }
    }
  }
}
