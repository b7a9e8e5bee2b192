import Events
import Evidence
import Pipeline

/// Compares the events that were read in a report with those that are expected, fact by fact.
struct EventFactCheck {
  enum Kind: String, CaseIterable {
    case found, type
    case subType = "sub-type"
    case place, carried, date
    case dateSource = "date source"
    case modality, actors, roles, deaths, injured, quantity
    case absent = "not on the map"
  }

  struct Fact {
    var kind: Kind
    var isRight: Bool
    /// Where, what was expected and what was found.
    var told: String
  }

  let report: EventReport
  let analysis: Analysis
  private let pieces: TextPieces

  init(_ report: EventReport, _ analysis: Analysis) {
    self.report = report
    self.analysis = analysis
    pieces = TextPieces(report.text)
  }

  func facts() -> [Fact] {
    report.expect.flatMap(facts(of:)) + (report.absent ?? []).map(absence(of:))
  }

  /// Where the words of a trigger stand, the answer that is written first leading.
  func triggerSpans(of expected: EventReport.Expected) -> [TextSpan] {
    let range = expected.within.flatMap { pieces.spans(of: $0).first }
    return answers(expected.trigger).flatMap { pieces.wordSpans(of: $0, in: range) }
  }

  /// How many times a piece of text that has to be found once stands in the report.
  func count(of piece: String) -> Int { pieces.spans(of: piece).count }

  private func facts(of expected: EventReport.Expected) -> [Fact] {
    let event = event(for: expected)
    let name = "\(report.name): \"\(expected.within ?? expected.trigger)\""
    var facts = [Fact(kind: .found, isRight: event != nil, told: "\(name): no event")]
    func check(_ kind: Kind, _ wanted: String, _ isRight: (Event) -> Bool, _ got: (Event) -> String) {
      let told = "\(name): \(kind.rawValue) should be \(wanted), is \(event.map(got) ?? "missing with its event")"
      facts.append(Fact(kind: kind, isRight: event.map(isRight) ?? false, told: told))
    }

    check(.type, expected.type, { answers(expected.type).contains($0.type.rawValue) }, { $0.type.rawValue })
    check(
      .modality, expected.modality, { answers(expected.modality).contains($0.modality.rawValue) },
      { $0.modality.rawValue })
    if let subType = expected.subType {
      check(.subType, subType, { answers(subType).contains($0.subType) }, { $0.subType })
    }
    if let places = expected.places ?? expected.place.map({ [$0] }) {
      check(.place, "\(places)", { areRight($0.places, places, expected) }, placeNames)
    }
    if let carried = expected.carried {
      check(.carried, "\(carried)", { $0.placeCarried == carried }, { "\($0.placeCarried)" })
    }
    if let earliest = expected.earliest, let latest = expected.latest {
      check(
        .date, "\(earliest)..\(latest)",
        { $0.earliest?.description == earliest && $0.latest?.description == latest },
        { "\($0.earliest.map { "\($0)" } ?? "-")..\($0.latest.map { "\($0)" } ?? "-")" })
    }
    if let source = expected.dateSource {
      check(.dateSource, source, { answers(source).contains($0.dateSource.rawValue) }, { $0.dateSource.rawValue })
    }
    if let actors = expected.actors {
      check(
        .actors, "\(actors)", { event in actors.allSatisfy { isNamed($0, in: event.actors) } }, { "\($0.actors)" })
    }
    if let initiators = expected.initiators {
      check(.roles, "by \(initiators)", { areSame($0.initiators, initiators) }, { "by \($0.initiators)" })
    }
    if let targets = expected.targets {
      check(.roles, "to \(targets)", { areSame($0.targets, targets) }, { "to \($0.targets)" })
    }
    if let deaths = expected.fatalities {
      check(.deaths, numbers(deaths), { agree($0.fatalities, deaths) }, { numbers($0.fatalities) })
    }
    if let injured = expected.injured {
      check(.injured, numbers(injured), { agree($0.injured, injured) }, { numbers($0.injured) })
    }
    if let quantity = expected.quantity {
      check(.quantity, "\(quantity)", { $0.quantity == quantity }, { $0.quantity.map { "\($0)" } ?? "-" })
    }
    return facts
  }

  private func event(for expected: EventReport.Expected) -> Event? {
    for span in triggerSpans(of: expected) {
      if let event = analysis.events.first(where: { $0.trigger.overlaps(span) }) { return event }
    }
    return nil
  }

  private func absence(of piece: String) -> Fact {
    let span = pieces.spans(of: piece).first
    let event = analysis.events.first { event in
      event.modality == .actual && event.earliest != nil && !event.places.isEmpty
        && (span.map { event.trigger.overlaps($0) } ?? false)
    }
    let trigger = event.map { analysis.text.string($0.trigger) } ?? ""
    return Fact(
      kind: .absent, isRight: event == nil,
      told: "\(report.name): \"\(piece)\" should put nothing on the map, puts \"\(trigger)\" there")
  }

  private func areRight(_ found: [Int], _ wanted: [String], _ expected: EventReport.Expected) -> Bool {
    guard found.count == wanted.count else { return false }
    return wanted.allSatisfy { names in
      found.contains { index in
        guard let place = analysis.mentions[index].place else { return false }
        let text = analysis.text.string(analysis.mentions[index].span)
        return answers(names).contains { $0.lowercased() == text.lowercased() || $0 == place.name }
          && (expected.country ?? place.country) == place.country
      }
    }
  }

  private func placeNames(_ event: Event) -> String {
    "\(event.places.map { analysis.text.string(analysis.mentions[$0].span) })"
  }

  /// Every wanted name is found and none besides.
  private func areSame(_ found: [String], _ wanted: [String]) -> Bool {
    found.count == wanted.count && wanted.allSatisfy { isNamed($0, in: found) }
  }

  private func isNamed(_ name: String, in names: [String]) -> Bool { answers(name).contains { names.contains($0) } }

  private func agree(_ toll: Event.Toll?, _ wanted: [Int?]) -> Bool {
    guard let toll else { return false }
    return zip(wanted, [toll.low, toll.best, toll.high]).allSatisfy { $0 == nil || $0 == $1 }
  }

  private func numbers(_ toll: [Int?]) -> String { toll.map { $0.map { "\($0)" } ?? "any" }.joined(separator: "/") }

  private func numbers(_ toll: Event.Toll?) -> String { toll.map { "\($0.low)/\($0.best)/\($0.high)" } ?? "none" }

  private func answers(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
}
