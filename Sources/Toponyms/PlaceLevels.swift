import Geo

/// A set of levels in one byte.
struct PlaceLevels: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ level: PlaceLevel) { rawValue = 1 << level.rawValue }

  func contains(level: PlaceLevel) -> Bool { rawValue & 1 << level.rawValue != 0 }
}
