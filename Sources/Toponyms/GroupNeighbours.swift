import Gazetteer
import Geo

/// The likeliest places of a document's names after the first pass, with which the second compares candidates.
struct GroupNeighbours {
  private struct Neighbour {
    var key: UInt64
    var point: SpherePoint
    var country: UInt32
    var admin1: UInt32
    /// Its probability.
    var weight: Float
    /// Countries and regions are too large to be near anything.
    var isPoint: Bool
  }

  /// One a group; nil for names without candidates.
  private let all: [Neighbour?]

  /// Other groups that a candidate is compared with, so that time stays linear in the document.
  private static let most = 48
  private static let nearChord = SpherePoint.chordSquared(km: 161)

  init(_ groups: [MentionGroup]) {
    all = groups.map { group in
      guard let best = group.best else { return nil }
      let chosen = group.candidates[best]
      return Neighbour(
        key: group.key, point: chosen.point, country: UInt32(chosen.facts.country), admin1: chosen.facts.admin1,
        weight: max(0.02, group.probabilities[best]),
        isPoint: chosen.facts.level != .country && chosen.facts.level != .region)
    }
  }

  /// Sets the features of the second pass for the candidates of group `number`, one row a candidate.
  func setFeatures(
    of number: Int, _ candidates: [PlaceCandidate], in rows: UnsafeMutableBufferPointer<Float>
  ) {
    withUnsafeTemporaryAllocation(of: Neighbour.self, capacity: Self.most) { chosen in
      let (count, total) = choose(for: number, into: chosen)
      let others = UnsafeMutableBufferPointer(rebasing: chosen[..<count])
      withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.most) { chords in
        for (index, candidate) in candidates.enumerated() {
          let row = UnsafeMutableBufferPointer(
            rebasing: rows[index * CandidateFeature.count..<(index + 1) * CandidateFeature.count])
          Self.setFeatures(of: candidate, others, total, chords, in: row)
        }
      }
    }
  }

  /// The neighbours in the text, then the rest from the beginning, where a story says where it is.
  private func choose(
    for number: Int, into chosen: UnsafeMutableBufferPointer<Neighbour>
  ) -> (count: Int, total: Float) {
    let near = max(0, number - Self.most / 4)..<min(all.count, number + Self.most / 4)
    let key = all[number]?.key
    var count = 0
    var total: Float = 0
    func add(_ other: Int) {
      guard other != number, let neighbour = all[other], neighbour.key != key else { return }
      chosen.initializeElement(at: count, to: neighbour)
      count += 1
      total += neighbour.weight
    }
    for other in near { add(other) }
    var left = Self.most / 2
    for other in all.indices where !near.contains(other) {
      if left == 0 { break }
      left -= 1
      add(other)
    }
    return (count, total)
  }

  private static func setFeatures(
    of candidate: PlaceCandidate, _ others: UnsafeMutableBufferPointer<Neighbour>, _ total: Float,
    _ chords: UnsafeMutableBufferPointer<Double>, in row: UnsafeMutableBufferPointer<Float>
  ) {
    let country = UInt32(candidate.facts.country)
    let admin1 = candidate.facts.admin1
    var sameCountry: Float = 0
    var sameAdmin1: Float = 0
    var count = 0
    var near = 0
    var nearest = Double.infinity
    for other in others {
      sameCountry += other.country == country ? other.weight : 0
      sameAdmin1 += other.admin1 == admin1 ? other.weight : 0
      if other.isPoint {
        let chord = candidate.point.chordSquared(to: other.point)
        chords[count] = chord
        count += 1
        nearest = min(nearest, chord)
        near += chord < nearChord ? 1 : 0
      }
    }
    func set(_ feature: CandidateFeature, _ value: Float) { row[feature.rawValue] = value }
    if total > 0 {
      if country != 0 { set(.countryShare, sameCountry / total) }
      if admin1 != 0 { set(.admin1Share, sameAdmin1 / total) }
    }
    guard count > 0 else {
      set(.nearest, -1)
      set(.medianDistance, -1)
      return
    }
    set(.nearest, CandidateScorer.closeness(nearest))
    set(.medianDistance, CandidateScorer.closeness(upperMedian(UnsafeMutableBufferPointer(rebasing: chords[..<count]))))
    set(.shareNear, Float(near) / Float(count))
  }

  /// What would stand at `count / 2` after sorting (Hoare's selection); reorders the values.
  private static func upperMedian(_ values: UnsafeMutableBufferPointer<Double>) -> Double {
    let middle = values.count / 2
    var low = 0
    var high = values.count - 1
    while low < high {
      let pivot = values[(low + high) / 2]
      var left = low
      var right = high
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if middle <= right { high = right } else if middle >= left { low = left } else { break }
    }
    return values[middle]
  }
}
