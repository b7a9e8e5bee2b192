import Gazetteer

/// Where a publisher sits, as far as its name and host tell: a weak hint at what its bare names mean.
public struct SourceOrigin: Hashable, Sendable {
  /// Packed ISO codes.
  package var countries: Set<UInt16> = []
  /// GeoNames numbers of first-order divisions.
  package var admin1: Set<UInt32> = []
}
