import Geo

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
    row.place = Self.withoutGap(place)
    row.admin3 = Self.withoutGap(admin3)
    row.admin2 = Self.withoutGap(admin2)
    row.admin1 = Self.withoutGap(admin1)
    // "NA" is Namibia's code.
    row.country = Self.withoutGap(country, but: "NA")
    return row
  }

  private static func withoutGap(_ cell: String, but kept: String = "") -> String {
    if cell.isEmpty { return cell }
    let text = isTidy(cell) ? cell : cell.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    return text.utf8.count <= longestGap && text != kept && gaps.contains(text.lowercased()) ? "" : text
  }

  /// Whether a text surely has no white space but single spaces between words: told without cutting it up.
  private static func isTidy(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      // Control characters, and the first bytes of all white space that is not ASCII.
      case ..<0x20, 0xC2, 0xE1, 0xE2, 0xE3: return false
      case 0x20 where previous == 0x20: return false
      default: previous = byte
      }
    }
    return previous != 0x20
  }

  private static let longestGap = gaps.reduce(0) { max($0, $1.utf8.count) }

  private static let gaps: Set<String> = [
    "-", "--", "---", ".", "?", "/", "n/a", "na", "nan", "null", "none", "nil", "unknown", "unspecified",
    "not specified",
    "not available", "not known", "undetermined", "unclear", "various", "multiple", "multiple locations", "several",
    "tbd", "#n/a", "no data", "missing", "other",
  ]
}
