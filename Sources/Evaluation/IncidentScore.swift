/// Dated, located events against the incidents of whole reports (MUC-4): each incident takes the event that fits it best.
package struct IncidentScore: DocumentScore {
  private struct Counts {
    var incidents = 0
    var events = 0
    var dated = 0
    var placed = 0
    var datedAndPlaced = 0
    var date = 0.0
    var place = 0.0
    var both = 0.0
  }

  private var documents: [Counts] = []
  package var documentCount: Int { documents.count }
  package var incidentCount: Int { documents.reduce(0) { $0 + $1.incidents } }

  package init(gold: [GoldDocument], answers: [String: Answer]) {
    documents = gold.map { Self.counts($0, answers[$0.id] ?? Answer()) }
  }

  private static func counts(_ gold: GoldDocument, _ answer: Answer) -> Counts {
    var counts = Counts(incidents: gold.incidents.count)
    if counts.incidents > 0 { counts.events = answer.events.count }
    let names = answer.places.map(Names.init)
    for incident in gold.incidents {
      let chains = incident.places.map {
        (country: $0[0], finest: $0.count > 1 ? FoldedPlaceName($0[$0.count - 1]) : nil)
      }
      let agreements = names.map { $0.agreement(with: chains) }
      var best = (date: 0.0, place: 0.0)
      for event in answer.events {
        let date = isDateRight(event, incident.dates) ? 1.0 : 0
        let place = event.places.map { agreements[$0] }.max() ?? 0
        if (date + place, place) > (best.date + best.place, best.place) { best = (date, place) }
      }
      let hasDate = !incident.dates.isEmpty
      let hasPlace = !incident.places.isEmpty
      if hasDate {
        counts.dated += 1
        counts.date += best.date
      }
      if hasPlace {
        counts.placed += 1
        counts.place += best.place
      }
      if hasDate, hasPlace {
        counts.datedAndPlaced += 1
        if best.date == 1, best.place == 1 { counts.both += 1 }
      }
    }
    return counts
  }

  /// The event's span lies inside one of the incident's. Days compare as text.
  private static func isDateRight(_ event: Answer.Event, _ spans: [GoldDocument.Incident.Days]) -> Bool {
    guard let earliest = event.earliest, let latest = event.latest else { return false }
    return spans.contains { $0.first <= earliest && latest <= $0.last }
  }

  /// What a place of an answer is called, folded once.
  private struct Names {
    var country: String
    var folded: Set<FoldedPlaceName>

    init(_ place: Answer.Place) {
      country = place.entry?.country ?? ""
      folded = Set(
        [place.text, place.entry?.name ?? "", place.entry?.admin1 ?? "", place.entry?.admin2 ?? ""].map(
          FoldedPlaceName.init))
    }

    /// 1 for the finest gold name, or for the country where the gold gives no more; half for the right country alone.
    func agreement(with chains: [(country: String, finest: FoldedPlaceName?)]) -> Double {
      var best = 0.0
      for chain in chains {
        if let finest = chain.finest, folded.contains(finest) { return 1 }
        if let code = IncidentScore.countries[chain.country], code == country {
          best = max(best, chain.finest == nil ? 1 : 0.5)
        }
      }
      return best
    }
  }

  package func measures(weights: [Int]) -> [Measure] {
    var sum = Counts()
    for (counts, weight) in zip(documents, weights) where weight > 0 {
      sum.incidents += weight * counts.incidents
      sum.events += weight * counts.events
      sum.dated += weight * counts.dated
      sum.placed += weight * counts.placed
      sum.datedAndPlaced += weight * counts.datedAndPlaced
      sum.date += Double(weight) * counts.date
      sum.place += Double(weight) * counts.place
      sum.both += Double(weight) * counts.both
    }
    return [
      .share("date", sum.date, of: Double(sum.dated)), .share("place", sum.place, of: Double(sum.placed)),
      .share("both", sum.both, of: Double(sum.datedAndPlaced)),
      .share("events_per_incident", Double(sum.events), of: Double(sum.incidents)),
    ]
  }

  /// Countries as the templates of MUC-4 write them.
  fileprivate static let countries = [
    "EL SALVADOR": "SV", "PERU": "PE", "COLOMBIA": "CO", "GUATEMALA": "GT", "HONDURAS": "HN", "CHILE": "CL",
    "BOLIVIA": "BO", "ECUADOR": "EC", "ARGENTINA": "AR", "PANAMA": "PA", "NICARAGUA": "NI", "COSTA RICA": "CR",
    "MEXICO": "MX", "VENEZUELA": "VE", "BRAZIL": "BR", "URUGUAY": "UY", "SPAIN": "ES", "ITALY": "IT",
    "UNITED STATES": "US", "CUBA": "CU", "PARAGUAY": "PY",
  ]
}
