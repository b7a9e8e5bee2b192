/// One place as it lies in the index; 40 bytes.
struct PlaceRecord {
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
}
