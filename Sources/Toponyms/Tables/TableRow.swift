public import Geo

/// What a row of a table says of its place; columns that the table lacks are empty.
public struct TableRow: Hashable, Sendable {
  /// The row's own point, where the table has one.
  public enum Given: Hashable, Sendable {
    case none
    /// As the columns say, on the Earth or not.
    case point(latitude: Double, longitude: Double)
    case unreadable(String)
  }

  /// What the table says its own point, or its name, stands for: precision codes of ACLED and UCDP.
  public enum Precision: Hashable, Sendable {
    case exact, near, admin2, admin1, line, country
  }

  public var place = ""
  /// Third-level division: it stands for a place that is not known.
  public var admin3 = ""
  public var admin2 = ""
  public var admin1 = ""
  public var country = ""
  public var given = Given.none
  public var precision: Precision?

  public init() {}

  public init(place: String, admin2: String = "", admin1: String = "", country: String = "", given: Given = .none) {
    self.place = place
    self.admin2 = admin2
    self.admin1 = admin1
    self.country = country
    self.given = given
  }

  /// The same without the words that tables write into empty cells: "Unknown", "N/A", "-".
  func withoutGaps() -> TableRow {
    var row = self
    for path in [\TableRow.place, \.admin3, \.admin2, \.admin1, \.country] {
      let text = row[keyPath: path].split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
      // "NA" is Namibia's code.
      row[keyPath: path] = Self.gaps.contains(text.lowercased()) && !(path == \.country && text == "NA") ? "" : text
    }
    return row
  }

  private static let gaps: Set<String> = [
    "-", "--", "---", ".", "?", "/", "n/a", "na", "nan", "null", "none", "nil", "unknown", "unspecified",
    "not specified",
    "not available", "not known", "undetermined", "unclear", "various", "multiple", "multiple locations", "several",
    "tbd", "#n/a", "no data", "missing", "other",
  ]
}
