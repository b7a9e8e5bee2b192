public import Geo

/// A place's numbers, without its strings: what ranking reads for every candidate.
public struct PlaceFacts: Sendable {
  public var coordinate: Coordinate
  public var population: Int
  public var level: PlaceLevel
  /// Two ASCII letters packed low byte first, 0 for none; equal codes mean the same country.
  public var country: UInt16
  /// GeoNames numbers of the divisions that hold the place (its own for a division); 0 for none.
  public var admin1: UInt32
  public var admin2: UInt32
  public var radiusKm: Double
  /// Capital of a country (P.PPLC).
  public var isCapital: Bool
  /// How many spellings are known.
  public var nameCount: Int
  /// Index-specific number of the feature code; see `PlaceStack.feature`.
  public var featureIndex: UInt16
}

/// A place in a stack of indexes: the index in the high 6 bits, the place in it below.
public struct PlaceReference: Hashable, Sendable {
  public var rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  init(layer: Int, place: UInt32) { rawValue = UInt32(layer) << 26 | place }

  var layer: Int { Int(rawValue >> 26) }
  var place: UInt32 { rawValue & ((1 << 26) - 1) }
}

/// Two letters packed as `PlaceFacts.country` packs them.
public func packedCountry(_ code: String) -> UInt16 {
  let bytes = Array(code.utf8)
  guard bytes.count == 2 else { return 0 }
  return UInt16(bytes[0]) | UInt16(bytes[1]) << 8
}

/// The letters of a packed country code, empty for 0.
public func unpackedCountry(_ code: UInt16) -> String {
  code == 0 ? "" : String(decoding: [UInt8(code & 0xFF), UInt8(code >> 8)], as: UTF8.self)
}
