package import Events

/// Why a schema has no row for an event. The manifest counts events by these words.
package enum NoCounterpart: Error, Hashable, Sendable, CustomStringConvertible {
  case noDate
  /// The schema's coarsest date is finer than the event's.
  case dateTooCoarse
  case noPlace
  /// A sea, or a region of several countries.
  case noCountry
  /// The schema has no such type of event.
  case noSuchType(EventType, subType: String)
  /// The schema counts only events that kill, and no death is known.
  case noKnownDeath

  package var description: String {
    switch self {
    case .noDate: "no date"
    case .dateTooCoarse: "date too coarse"
    case .noPlace: "no place"
    case .noCountry: "place in no one country"
    case .noSuchType(let type, let subType):
      "no such event: " + type.rawValue + (subType.isEmpty ? "" : " " + subType)
    case .noKnownDeath: "no known death"
    }
  }
}
