import Gazetteer
import Geo

/// What the other names of a document say about where it plays: votes for countries and divisions.
struct GroupContext {
  private(set) var countryVotes: [UInt16: Float] = [:]
  private(set) var admin1Votes: [UInt32: Float] = [:]
  private(set) var countryNamed: [UInt16: Float] = [:]
  private(set) var admin1Named: [UInt32: Float] = [:]
  private(set) var demonyms: [UInt16: Float] = [:]
  private(set) var totalVotes: Float = 0
  private(set) var datelineCountries: Set<UInt16> = []
  private(set) var datelineAdmin1: Set<UInt32> = []
  let origin: SourceOrigin
  /// Name key to the places that a stated container chose for it somewhere in the document.
  private(set) var saidByContainer: [UInt64: Set<PlaceReference>] = [:]

  /// Votes of one group: each country and division among its candidates, weighted by how few they are.
  struct Votes {
    var countries: [UInt16: Float] = [:]
    var admin1: [UInt32: Float] = [:]
  }

  let votes: [Votes]

  init(_ groups: [MentionGroup], _ origin: SourceOrigin) {
    self.origin = origin
    votes = groups.map(Self.votes)
    for (group, vote) in zip(groups, votes) {
      let weight: Float = group.isDateline ? 3 : 1
      if group.isDemonym {
        for candidate in group.candidates.prefix(1) {
          demonyms[candidate.facts.country, default: 0] += Float(group.mentions.count)
        }
      } else {
        totalVotes += weight
        for (country, share) in vote.countries { countryVotes[country, default: 0] += share * weight }
        for (division, share) in vote.admin1 { admin1Votes[division, default: 0] += share * weight }
        for candidate in group.candidates.prefix(4) where candidate.kind != .nickname {
          if candidate.facts.level == .country {
            countryNamed[candidate.facts.country, default: 0] += Float(group.mentions.count)
          } else if candidate.facts.level == .admin1, candidate.facts.admin1 != 0 {
            admin1Named[candidate.facts.admin1, default: 0] += Float(group.mentions.count)
          }
        }
      }
      if group.isDateline {
        let chosen = group.contained.isEmpty ? [0] : Array(group.contained)
        for number in chosen where number < group.candidates.count {
          let facts = group.candidates[number].facts
          if facts.country != 0 { datelineCountries.insert(facts.country) }
          if facts.admin1 != 0 { datelineAdmin1.insert(facts.admin1) }
        }
      }
      for number in group.contained {
        saidByContainer[group.key, default: []].insert(group.candidates[number].place)
      }
    }
  }

  private static func votes(_ group: MentionGroup) -> Votes {
    var votes = Votes()
    if group.isDemonym { return votes }
    var countries: Set<UInt16> = []
    var divisions: Set<UInt32> = []
    for candidate in group.candidates {
      if candidate.facts.country != 0 { countries.insert(candidate.facts.country) }
      if candidate.facts.admin1 != 0 { divisions.insert(candidate.facts.admin1) }
    }
    for country in countries { votes.countries[country] = 1 / Float(countries.count) }
    for division in divisions { votes.admin1[division] = 1 / Float(divisions.count) }
    return votes
  }
}
