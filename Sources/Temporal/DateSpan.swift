/// The days that an expression or an event may cover, both ends included.
public struct DateSpan: Hashable, Sendable {
  public var earliest: CivilDate
  public var latest: CivilDate
  public var precision: DatePrecision

  /// - Precondition: `earliest` is not after `latest`.
  public init(earliest: CivilDate, latest: CivilDate, precision: DatePrecision) {
    precondition(earliest <= latest, "A date span must not end before it begins.")
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
  }

  public init(day: CivilDate) {
    self.init(earliest: day, latest: day, precision: .day)
  }

  public func contains(_ day: CivilDate) -> Bool { earliest <= day && day <= latest }

  public func overlaps(_ other: DateSpan) -> Bool {
    earliest <= other.latest && other.earliest <= latest
  }
}
