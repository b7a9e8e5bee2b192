import Gazetteer
import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Computes candidates' features and scores: the same code for runtime and training.
///
/// Sources of the features: Lieberman and Samet 2012 (adaptive context), Kamalloo and
/// Rafiei 2018 (context hierarchy).
struct CandidateScorer {
  static let size = CandidateFeature.count
  /// Other groups that a candidate is compared with, so that time stays linear in the document.
  private static let mostOthers = 48

  /// The features of all candidates of a group, one row after another.
  static func features(
    of number: Int, in groups: [MentionGroup], _ context: GroupContext, secondPass: Bool
  ) -> [Float] {
    let group = groups[number]
    var rows = [Float](repeating: 0, count: group.candidates.count * size)
    let largest = group.candidates.map { $0.facts.population }.max() ?? 0
    let own = context.votes[number]
    let ownWeight: Float = group.isDateline ? 3 : 1
    let others = secondPass ? Others(excluding: number, groups) : nil
    let said = context.saidByContainer[group.key] ?? []
    let total = max(1, context.totalVotes - (group.isDemonym ? 0 : ownWeight))
    for (index, candidate) in group.candidates.enumerated() {
      let facts = candidate.facts
      func set(_ feature: CandidateFeature, _ value: Float) {
        rows[index * size + feature.rawValue] = value
      }
      let logPopulation = log10f(Float(facts.population) + 1)
      set(.population, logPopulation / 8)
      set(.populationGap, (log10f(Float(largest) + 1) - logPopulation) / 8)
      set(.isLargest, facts.population == largest && largest > 0 ? 1 : 0)
      if facts.isCapital { set(.isCapital, 1) }
      set(.noPopulation, facts.population == 0 ? 1 : 0)
      set(kindFeature(candidate.kind), 1)
      set(levelFeature(facts.level), 1)
      if !group.contained.isEmpty {
        set(group.contained.contains(index) ? .containerSays : .containerContradicts, 1)
      } else if !said.isEmpty {
        let agrees = said.contains(candidate.place)
        set(agrees ? .containerElsewhere : .containerElsewhereContradicts, 1)
      }
      if facts.country != 0 {
        let votes =
          (context.countryVotes[facts.country] ?? 0)
          - (own.countries[facts.country] ?? 0) * (group.isDemonym ? 0 : ownWeight)
        set(.countryVotes, votes / total)
        let named =
          (context.countryNamed[facts.country] ?? 0)
          - (facts.level == .country && !group.isDemonym ? Float(group.mentions.count) : 0)
        set(.countryNamed, log1pf(max(0, named)) / 3)
        let people =
          (context.demonyms[facts.country] ?? 0)
          - (group.isDemonym ? Float(group.mentions.count) : 0)
        set(.countryDemonyms, log1pf(max(0, people)) / 3)
        if !group.isDateline, context.datelineCountries.contains(facts.country) {
          set(.datelineCountry, 1)
        }
        if context.origin.countries.contains(facts.country) { set(.sourceCountry, 1) }
      }
      if facts.admin1 != 0 {
        let votes =
          (context.admin1Votes[facts.admin1] ?? 0)
          - (own.admin1[facts.admin1] ?? 0) * (group.isDemonym ? 0 : ownWeight)
        set(.admin1Votes, votes / total)
        let named =
          (context.admin1Named[facts.admin1] ?? 0)
          - (facts.level == .admin1 ? Float(group.mentions.count) : 0)
        set(.admin1Named, log1pf(max(0, named)) / 3)
        if !group.isDateline, context.datelineAdmin1.contains(facts.admin1) {
          set(.datelineAdmin1, 1)
        }
        if context.origin.admin1.contains(facts.admin1) { set(.sourceAdmin1, 1) }
      }
      if !group.wanted.isEmpty {
        set(group.wanted.contains(facts.level.rawValue) ? .typeAgrees : .typeDisagrees, 1)
      }
      set(.spellings, log1pf(Float(facts.nameCount)) / 5)
      set(.rank, Float(min(index, 20)) / 20)
      if group.candidates.count == 1 { set(.isAlone, 1) }
      if let others { others.setFeatures(of: candidate, set) }
    }
    return rows
  }

  /// Softmax over a group's rows.
  static func probabilities(_ rows: [Float], _ weights: [Float]) -> [Float] {
    let count = rows.count / size
    var scores = [Float](repeating: 0, count: count)
    for index in 0..<count {
      var sum: Float = 0
      for feature in 0..<size { sum += rows[index * size + feature] * weights[feature] }
      scores[index] = sum
    }
    let highest = scores.max() ?? 0
    var total: Float = 0
    for index in 0..<count {
      scores[index] = expf(scores[index] - highest)
      total += scores[index]
    }
    for index in 0..<count { scores[index] /= total }
    return scores
  }

  private static func kindFeature(_ kind: NameKind) -> CandidateFeature {
    switch kind {
    case .primary: .isPrimary
    case .form, .demonym, .adjective: .isForm
    case .alternate: .isAlternate
    case .abbreviation, .dottedAbbreviation: .isAbbreviation
    case .nickname, .historic: .isNickname
    }
  }

  private static func levelFeature(_ level: PlaceLevel) -> CandidateFeature {
    switch level {
    case .region: .isRegion
    case .country: .isCountry
    case .admin1: .isAdmin1
    case .natural: .isNatural
    case .admin2: .isAdmin2
    case .populated: .isPopulated
    case .site: .isSite
    }
  }

  /// The likeliest places of the other groups after the first pass, weighted by their probability.
  private struct Others {
    private var places: [(facts: PlaceFacts, weight: Float)] = []
    private var countries: [UInt16: Float] = [:]
    private var divisions: [UInt32: Float] = [:]
    private var total: Float = 0

    init(excluding number: Int, _ groups: [MentionGroup]) {
      // The neighbours in the text, then the rest from the beginning, where a story says where it is.
      let near = max(0, number - mostOthers / 4)..<min(groups.count, number + mostOthers / 4)
      var chosen = Array(near)
      chosen += (0..<groups.count).lazy.filter { !near.contains($0) }.prefix(mostOthers / 2)
      for other in chosen where other != number && groups[other].key != groups[number].key {
        guard let best = groups[other].best else { continue }
        let facts = groups[other].candidates[best].facts
        let weight = max(0.02, groups[other].probabilities[best])
        total += weight
        if facts.country != 0 { countries[facts.country, default: 0] += weight }
        if facts.admin1 != 0 { divisions[facts.admin1, default: 0] += weight }
        if facts.level != .country && facts.level != .region { places.append((facts, weight)) }
      }
    }

    func setFeatures(of candidate: PlaceCandidate, _ set: (CandidateFeature, Float) -> Void) {
      let facts = candidate.facts
      if total > 0 {
        if facts.country != 0 { set(.countryShare, (countries[facts.country] ?? 0) / total) }
        if facts.admin1 != 0 { set(.admin1Share, (divisions[facts.admin1] ?? 0) / total) }
      }
      guard !places.isEmpty else {
        set(.nearest, -1)
        set(.medianDistance, -1)
        return
      }
      var distances = places.map { Float(distanceKm($0.facts.coordinate, facts.coordinate)) }
      distances.sort()
      set(.nearest, -log1pf(distances[0]) / 10)
      set(.medianDistance, -log1pf(distances[distances.count / 2]) / 10)
      set(.shareNear, Float(distances.count { $0 < 161 }) / Float(distances.count))
    }
  }
}
