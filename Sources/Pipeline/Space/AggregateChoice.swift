/// What `--aggregate` counts events by: a kind of cell, and a step of time.
public struct AggregateChoice: Hashable, Sendable {
  public enum Cell: Hashable, Sendable {
    case country
    case admin1
    /// Squares of so many degrees, from the south-west corner of the world on.
    case grid(degrees: Double)
  }

  public enum Step: String, Hashable, Sendable, CaseIterable { case day, week, month }

  public var cell: Cell
  public var step: Step
  /// As the user wrote the degrees.
  private var degreesText = ""

  /// Grids from a hundredth of a degree to a quarter of the world.
  private static let degrees = 0.01...90

  /// Reads `country:month`, `admin1:week`, `grid:0.5:day`; nil where the text is none of them.
  ///
  /// The degrees of a grid must fit into 180 a whole number of times, so that its cells go round the world.
  public init?(_ text: String) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let step = parts.popLast().flatMap(Step.init(rawValue:)) else { return nil }
    self.step = step
    switch (parts.first, parts.count) {
    case ("country", 1): cell = .country
    case ("admin1", 1): cell = .admin1
    case ("grid", 2):
      guard let degrees = Double(parts[1]), Self.degrees.contains(degrees),
        abs((180 / degrees).rounded() - 180 / degrees) < 1e-9
      else { return nil }
      cell = .grid(degrees: degrees)
      degreesText = parts[1]
    default: return nil
    }
  }

  /// `events_by_country_month`, `events_by_grid_0_5_day`.
  public var layerName: String {
    let what =
      switch cell {
      case .country: "country"
      case .admin1: "admin1"
      case .grid: "grid_" + degreesText.split(separator: ".").joined(separator: "_")
      }
    return "events_by_\(what)_\(step.rawValue)"
  }

  /// As it stands on the command line.
  public var text: String {
    switch cell {
    case .country: "country:\(step.rawValue)"
    case .admin1: "admin1:\(step.rawValue)"
    case .grid: "grid:\(degreesText):\(step.rawValue)"
    }
  }
}
