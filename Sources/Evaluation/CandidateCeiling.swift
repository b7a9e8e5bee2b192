package import Gazetteer
import Geo

/// How well any resolver could do: which gold names with a point have a listed candidate near it.
package struct CandidateCeiling: DocumentScore {
  private var documents: [(total: Int, near: Int)] = []
  /// Names without a candidate near the gold point, with how often that happened, the most frequent first.
  package private(set) var misses: [(name: String, count: Int)] = []
  package var documentCount: Int { documents.count }
  package var mentionCount: Int { documents.reduce(0) { $0 + $1.total } }

  /// More than any name has.
  private static let candidateLimit = 5000

  package init(gold: [GoldDocument], stack: PlaceStack) {
    let search = PlaceSearch(stack: stack)
    var points: [String: [Coordinate]] = [:]
    var missCounts: [String: Int] = [:]
    for document in gold {
      let text = Array(document.text.unicodeScalars)
      var counts = (total: 0, near: 0)
      for mention in document.mentions {
        let span = mention.span
        guard let point = mention.point, span.start >= 0, span.start < span.end, span.end <= text.count else {
          continue
        }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text[span.start..<span.end])
        let name = String(scalars)
        // What a reader of text knows to be a name: listed spellings, with and without words of kind.
        let candidates =
          points[name]
          ?? search.results(for: name, limit: Self.candidateLimit).filter { $0.method <= .typeWord }
          .map { stack.facts($0.place).coordinate }
        points[name] = candidates
        counts.total += 1
        if candidates.contains(where: { distanceKm($0, point) <= ResolutionScore.nearKm }) {
          counts.near += 1
        } else {
          missCounts[name, default: 0] += 1
        }
      }
      documents.append(counts)
    }
    misses = missCounts.map { (name: $0.key, count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
  }

  package func measures(weights: [Int]) -> [Measure] {
    var total = 0
    var near = 0
    for (counts, weight) in zip(documents, weights) {
      total += weight * counts.total
      near += weight * counts.near
    }
    return [.share("ceiling_161", Double(near), of: Double(total))]
  }
}
