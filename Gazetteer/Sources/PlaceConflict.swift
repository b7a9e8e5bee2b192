/// What in a row of a table contradicts the rest of it, for a person to look at.
public struct PlaceConflict: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The country column names no country of today.
    case countryUnknown = "country_unknown"
    /// The name, the province or the point belongs to another country than the row says.
    case countryMismatch = "country_mismatch"
    case provinceUnknown = "province_unknown"
    /// The name or the district belongs to another province than the row says.
    case provinceMismatch = "province_mismatch"
    case districtUnknown = "district_unknown"
    /// Latitude stood in the column of longitude and the reverse; they were put right.
    case swappedCoordinates = "swapped_coordinates"
    /// 0, 0: a gap in the data and no place. The names were used.
    case zeroCoordinates = "zero_coordinates"
    /// No point on the Earth, or no number. The names were used.
    case badCoordinates = "bad_coordinates"
    /// The row's own point is far from what its name says; the point was kept.
    case farFromName = "far_from_name"
  }

  public var kind: Kind
  /// "Ninawa is in IQ, the row says SY".
  public var detail: String

  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  public var text: String { detail.isEmpty ? kind.rawValue : kind.rawValue + ": " + detail }
}
