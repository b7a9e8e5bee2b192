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

  /// The features of all candidates of a group, one row after another: those of the first pass, which the second has too.
  static func features(of number: Int, in groups: [MentionGroup], _ context: GroupContext) -> [Float] {
    let group = groups[number]
    var rows = [Float](repeating: 0, count: group.candidates.count * size)
    rows.withUnsafeMutableBufferPointer { setFeatures(of: group, context.shares[number], context, in: $0) }
    return rows
  }

  /// Adds the features of the second pass to the rows of a group.
  static func addNeighbours(
    _ neighbours: GroupNeighbours, of number: Int, in groups: [MentionGroup], to rows: inout [Float]
  ) {
    rows.withUnsafeMutableBufferPointer { neighbours.setFeatures(of: number, groups[number].candidates, in: $0) }
  }

  private static func setFeatures(
    of group: MentionGroup, _ own: GroupContext.Shares, _ context: GroupContext,
    in rows: UnsafeMutableBufferPointer<Float>
  ) {
    var largest = 0
    var logLargest: Float = 0
    for candidate in group.candidates where candidate.facts.population >= largest {
      largest = candidate.facts.population
      logLargest = candidate.logPopulation
    }
    // A group does not vote for itself.
    let ownWeight: Float = group.isDemonym ? 0 : group.isDateline ? 3 : 1
    let mentions = Float(group.mentions.count)
    let said = context.saidByContainer.isEmpty ? [] : context.saidByContainer[group.key] ?? []
    let total = max(1, context.totalVotes - ownWeight)
    for (index, candidate) in group.candidates.enumerated() {
      let facts = candidate.facts
      let row = index * size
      func set(_ feature: CandidateFeature, _ value: Float) { rows[row + feature.rawValue] = value }
      set(.population, candidate.logPopulation / 8)
      set(.populationGap, (logLargest - candidate.logPopulation) / 8)
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
        let sums = context.countries[UInt32(facts.country)]
        set(.countryVotes, (sums.votes - own.country * ownWeight) / total)
        set(.countryNamed, weakened(sums.named - (facts.level == .country && !group.isDemonym ? mentions : 0)))
        set(.countryDemonyms, weakened(sums.people - (group.isDemonym ? mentions : 0)))
        if !group.isDateline, sums.hasDateline { set(.datelineCountry, 1) }
        if context.origin.countries.contains(facts.country) { set(.sourceCountry, 1) }
      }
      if facts.admin1 != 0 {
        let sums = context.divisions[facts.admin1]
        set(.admin1Votes, (sums.votes - own.admin1 * ownWeight) / total)
        set(.admin1Named, weakened(sums.named - (facts.level == .admin1 ? mentions : 0)))
        if !group.isDateline, sums.hasDateline { set(.datelineAdmin1, 1) }
        if context.origin.admin1.contains(facts.admin1) { set(.sourceAdmin1, 1) }
      }
      if !group.wanted.isEmpty {
        set(group.wanted.contains(level: facts.level) ? .typeAgrees : .typeDisagrees, 1)
      }
      set(.spellings, candidate.logSpellings / 5)
      set(.rank, Float(min(index, 20)) / 20)
      if group.candidates.count == 1 { set(.isAlone, 1) }
    }
  }

  /// The second mention of a country says less than the first.
  private static func weakened(_ count: Float) -> Float { count > 0 ? log1pf(count) / 3 : 0 }

  /// A distance as a feature: 0 for the same point, about -1 for the other side of the earth.
  static func closeness(_ chordSquared: Double) -> Float {
    -log1pf(Float(SpherePoint.km(chordSquared: chordSquared))) / 10
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
}
