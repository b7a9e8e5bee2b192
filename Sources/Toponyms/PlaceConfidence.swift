import Gazetteer
import Geo

/// The features from which the resolver's confidence is computed: how sure it is that its answer is right.
///
/// The softmax over the candidates says which is best of those that the gazetteer has; a lone entry gets 1 even where
/// the text means another place that no entry has. So the row of the chosen candidate counts as well.
enum PlaceConfidence {
  /// The bias, what the softmax says, and the chosen candidate's features below, alone and for lone entries.
  static let size = 2 + 2 * agreeing.count

  /// The weights before training: the softmax taken at its word.
  static var prior: [Float] { [0, 4] + [Float](repeating: 0, count: size - 2) }

  /// Only features that mean the same in every kind of text: what the other names say. Levels are left out, because a
  /// paper's habit of naming towns or countries does not carry over to another's.
  private static let agreeing: [CandidateFeature] = [
    .isAlone, .noPopulation, .population, .containerSays, .containerContradicts, .countryShare, .admin1Share, .nearest,
    .shareNear,
  ]

  /// - Parameters:
  ///   - rows: the second pass's features, one row a candidate.
  ///   - best: the chosen candidate.
  static func features(_ group: MentionGroup, rows: [Float], best: Int) -> [Float] {
    let probabilities = group.probabilities
    let chosen = group.candidates[best].point
    var near: Float = 0
    for (index, candidate) in group.candidates.enumerated()
    where candidate.point.chordSquared(to: chosen) <= sameAnswerChord {
      near += probabilities[index]
    }
    let start = best * CandidateFeature.count
    func value(_ feature: CandidateFeature) -> Float { rows[start + feature.rawValue] }
    var features: [Float] = [1, Logistic.logit(min(1, near)) / 4]
    for feature in agreeing { features.append(value(feature)) }
    for feature in agreeing { features.append(value(.isAlone) * value(feature)) }
    return features
  }

  /// 100 miles: what the field counts as the same place (Leidner 2007).
  static let sameAnswerKm = 161.0
  private static let sameAnswerChord = SpherePoint.chordSquared(km: sameAnswerKm)
}
