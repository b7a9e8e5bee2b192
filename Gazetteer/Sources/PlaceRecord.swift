/// One place as it lies in the index; 40 bytes, in this order on every machine that the index is made for.
struct PlaceRecord: BitwiseCopyable {
  /// Microdegrees north and east.
  var latitudeE6: Int32
  var longitudeE6: Int32
  var population: UInt32
  /// String offsets and ids; `none` where there is none.
  var name: UInt32
  /// GeoNames numbers of the divisions that hold it, so that they are found in any index of a stack.
  var admin1: UInt32
  var admin2: UInt32
  /// GeoNames number for `idKind` 0, string offset of the whole id for 1.
  var idValue: UInt32
  var radiusMeters: UInt32
  /// Two ASCII letters, low byte first; 0 for none.
  var country: UInt16
  var feature: UInt16
  var idKind: UInt8
  var level: UInt8
  /// Spellings known, a sign of how well known the place is.
  var nameCount: UInt16

  static let none = UInt32.max

  /// Countries before divisions before others, then by population, then by spellings.
  var importance: UInt64 {
    let kind: UInt64 = level <= 1 ? 2 : level == 2 ? 1 : 0
    return kind << 48 | UInt64(population) << 16 | UInt64(nameCount)
  }

  /// `importance` in 16 bits, never ordered against it: two bits of kind, then the population as a number of five bits of
  /// exponent and nine of mantissa.
  var rank: UInt16 {
    let kind: UInt16 = level <= 1 ? 2 : level == 2 ? 1 : 0
    if population < 512 { return kind << 14 | UInt16(population) }
    let exponent = 31 - population.leadingZeroBitCount - 8
    return kind << 14 | UInt16(exponent) << 9 &+ UInt16(population >> UInt32(exponent) & 0x1FF)
  }
}
