public import Geo

/// What a person put right in one event, and why: a row of `corrections.csv`.
///
/// The data stay as they are; rows are laid over them, in the order of their numbers.
public struct Correction: Hashable, Sendable {
  /// From 1, in the order of writing.
  public var number: Int
  /// UTC, `2026-11-27T03:14:15Z`; as it stands in the file, for readers only.
  public var when: String
  public var who: String
  /// The event that is put right; of an undo, that of the row undone, or nothing.
  public var eventId: String
  public var change: Change
  /// What stood before, for readers only.
  public var was: String
  public var why: String

  public enum Change: Hashable, Sendable {
    case move(to: Coordinate)
    /// The id of a gazetteer entry.
    case place(id: String)
    case date(CorrectedDays)
    /// The sub-type is empty for none.
    case type(String, subType: String)
    /// The other event goes into this one, which keeps its id.
    case merge(with: String)
    case notEvent
    /// The row of this number holds no more; an undo can be undone.
    case undo(number: Int)
  }

  public init(
    number: Int = 0, when: String = "", who: String, eventId: String, change: Change, was: String = "", why: String = ""
  ) {
    self.number = number
    self.when = when
    self.who = who
    self.eventId = eventId
    self.change = change
    self.was = was
    self.why = why
  }

  /// As the column `action` has it.
  public var action: Action {
    switch change {
    case .move: .move
    case .place: .place
    case .date: .date
    case .type: .type
    case .merge: .merge
    case .notEvent: .notEvent
    case .undo: .undo
    }
  }

  public enum Action: String, Sendable, CaseIterable {
    case move, place, date, type, merge
    case notEvent = "not_event"
    case undo

    /// "move, place, ..."
    public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
  }

  /// The other event of a merge.
  public var other: String? {
    if case .merge(let other) = change { return other }
    return nil
  }

  /// Whether it says something of one of these events.
  public func concerns(_ events: Set<String>) -> Bool {
    events.contains(eventId) || other.map(events.contains) ?? false
  }
}
