/// A zone of the Universal Transverse Mercator grid with its band of latitude.
///
/// Sources: NGA.STND.0037 (The Universal Grids and the Transverse Mercator and Polar Stereographic Map Projections) and
/// DMA TM 8358.1 (Datums, Ellipsoids, Grids, and Grid Reference Systems), chapters on UTM and MGRS.
struct GridZone {
  /// 1 to 60.
  var number: Int
  /// C to X without I and O.
  var band: UInt8

  /// nil for a zone and band that do not exist: 32X, 34X and 36X gave way to their neighbours around Svalbard.
  init?(number: Int, band: UInt8) {
    guard (1...60).contains(number), Self.index(of: band) != nil else { return nil }
    if band == 0x58, number == 32 || number == 34 || number == 36 { return nil }
    self.number = number
    self.band = band
  }

  /// Degrees; 8 degrees each, and 12 for X.
  var south: Double { -80 + 8 * Double(Self.index(of: band) ?? 0) }
  var north: Double { band == 0x58 ? 84 : south + 8 }

  /// Degrees; 6 degrees each, but for 32V, which reaches west over Norway, and the four around Svalbard.
  var west: Double {
    switch (number, band) {
    case (32, 0x56): 3
    case (33, 0x58): 9
    case (35, 0x58): 21
    case (37, 0x58): 33
    default: Double(number) * 6 - 186
    }
  }
  var east: Double {
    switch (number, band) {
    case (31, 0x56): 3
    case (31, 0x58): 9
    case (33, 0x58): 21
    case (35, 0x58): 33
    default: Double(number) * 6 - 180
    }
  }

  /// Bands from N on lie north of the equator.
  var isSouthern: Bool { band < 0x4E }

  /// The number of a letter in an alphabet without I and O, nil for other bytes.
  static func number(ofLetter letter: UInt8) -> Int? {
    guard letter &- 0x41 < 26, letter != 0x49, letter != 0x4F else { return nil }
    return Int(letter) - 0x41 - (letter > 0x49 ? 1 : 0) - (letter > 0x4F ? 1 : 0)
  }

  private static func index(of band: UInt8) -> Int? {
    number(ofLetter: band).flatMap { (2...21).contains($0) ? $0 - 2 : nil }
  }

  /// The western edge in metres of the 100-kilometre column with a letter; nil where the zone has no such column.
  ///
  /// Columns are lettered A to H, J to R, S to Z in turns of three zones.
  func eastingOfColumn(_ letter: UInt8) -> Double? {
    guard let number = Self.number(ofLetter: letter) else { return nil }
    let column = number - (self.number - 1) % 3 * 8
    return (0..<8).contains(column) ? Double(column + 1) * 100_000 : nil
  }

  /// The southern edge in metres, within a cycle of 2,000 kilometres, of the row with a letter.
  ///
  /// Rows are lettered A to V from the equator in odd zones, from F in even ones.
  func northingOfRow(_ letter: UInt8) -> Double? {
    guard let number = Self.number(ofLetter: letter), number < 20 else { return nil }
    let row = self.number % 2 == 0 ? (number + 15) % 20 : number
    return Double(row) * 100_000
  }

  /// The northing with the cycles of 2,000 kilometres that bring it nearest to the middle of the band.
  func northing(inCycle northing: Double) -> Double {
    // A degree of the meridian is 110.6 to 111.7 kilometres, the scale there 0.9996; the band is 888 of them.
    let middle = (south + north) / 2 * 111_090 + (isSouthern ? 10_000_000 : 0)
    return northing + ((middle - northing) / 2_000_000).rounded() * 2_000_000
  }
}
