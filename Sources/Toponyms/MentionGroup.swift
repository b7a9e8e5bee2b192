import Gazetteer
import Geo

/// The mentions of a document that share a name and a stated container: they get one place.
struct MentionGroup {
  var key: UInt64
  var isDemonym: Bool
  var mentions: [Int] = []
  var candidates: [PlaceCandidate]
  var wanted: PlaceLevels = []
  /// Candidate numbers that a stated container holds.
  var contained: Set<Int> = []
  var isDateline = false
  /// Score of each candidate after the last pass, softmax over the group.
  var probabilities: [Float] = []

  /// That the likeliest candidate is right, calibrated; 0 before the last pass.
  var confidence: Float = 0
  /// Share of the text's other places in the likeliest candidate's division and country.
  var admin1Share: Float = 0
  var countryShare: Float = 0
  /// The likeliest candidate lies in the publisher's country.
  var isSourceCountry = false

  /// The number of the likeliest candidate, nil without candidates.
  var best: Int? {
    var best: Int?
    var highest = -Float.infinity
    for index in probabilities.indices where probabilities[index] > highest {
      highest = probabilities[index]
      best = index
    }
    return best
  }
}
