/// The byte layout of an index file; `Documentation/index-format.md` draws it.
///
/// All integers are little-endian. Sections begin at multiples of 64, a cache line.
enum IndexLayout {
  static let magic: UInt64 = 0x315A_4147_4C54_4144  // "DATLGAZ1"
  static let version: UInt16 = 2
  static let byteOrderMark: UInt16 = 0x0102
  static let headerSize = 512
  static let alignment = 64
  /// 26 bits in a key reference.
  static let maxPlaces = 1 << 26
  /// 32 bits in an offset, less what the codes of features take.
  static let mostStringBytes = Int(UInt32.max) - (1 << 20)

  /// Where a header field stands.
  enum Header {
    static let magic = 0
    static let version = 8
    static let byteOrderMark = 10
    static let foldTable = 12
    /// Of everything after the header.
    static let checksum = 16
    static let placeCount = 24
    static let keyCount = 28
    /// Lines of `names` that keys are spread over.
    static let nameLines = 32
    /// The number of the feature code P.PPLC, 0xFFFF where there is none; UInt16.
    static let capitalFeature = 36
    /// `SoundForm.version`; UInt16.
    static let soundForm = 38
    static let fileSize = 40
    static let soundKeyCount = 48
    /// Lines of `soundKeys` that skeletons are spread over.
    static let soundLines = 52
    /// Of the header itself, with this field 0.
    static let headerChecksum = 56
    /// One (offset UInt64, length UInt64) pair a section, in the order of `Section`.
    static let sections = 64
  }

  enum Section: Int, CaseIterable {
    /// `PlaceRecord`s of 40 bytes, sorted by id.
    case places
    /// A `LineTable` from keys of names to `KeyReference`s.
    case names
    /// UInt32 lists: count, then `KeyReference`-like entries.
    case postings
    /// Length-prefixed (UInt16) UTF-8.
    case strings
    /// UInt32 string offsets of feature codes.
    case features
    /// (place UInt32, west, south, east, north Int32) sorted by place.
    case boxes
    /// UInt32 places: one entry for each country code.
    case countries
    /// (code hash UInt64, GeoNames number UInt32) sorted by hash: "IQ.15", "US.LA.079".
    case divisionCodes
    /// Free text: `key<TAB>value` lines of licence, sources, dates, counts.
    case about
    /// A `LineTable` from hashes of skeletons to the number of their first sound, plus one.
    case soundKeys
    /// 12 bytes each, those of one skeleton together: see `SoundEntry`.
    case sounds
    /// (place UInt32, GeoNames number of what holds it UInt32) sorted by place.
    case parents
    /// 16 bytes each, sorted by place: see `SpellingRecord`.
    case spellings
    /// Language codes of spellings, eight ASCII bytes each.
    case languages

    var name: String { String(describing: self) }
  }

  static let placeSize = 40
  static let boxSize = 20
  static let divisionCodeSize = 12
  static let soundSize = 12
  static let parentSize = 8
  static let spellingSize = 16
  static let languageSize = 8
}

/// What a key leads to: bit 31 says that longer names begin with it, bit 30 that bits 0 to 29 are an offset into
/// `postings`; otherwise they are one posting: the place in bits 0 to 25, the name kind in bits 26 to 29.
struct KeyReference {
  static let hasLonger: UInt32 = 1 << 31
  static let isList: UInt32 = 1 << 30
  static let valueMask: UInt32 = (1 << 30) - 1
  /// A prefix that is no name itself.
  static let none: UInt32 = valueMask

  static func place(_ posting: UInt32) -> UInt32 { posting & ((1 << 26) - 1) }

  static func kind(_ posting: UInt32) -> NameKind {
    NameKind(rawValue: UInt8(posting >> 26 & 0xF)) ?? .alternate
  }
}
