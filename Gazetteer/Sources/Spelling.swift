extension IndexBuilder {
  /// A spelling with what GeoNames' alternate names tell of it.
  public struct Spelling {
    /// The number of a place, which may be added later.
    public var geonames: UInt32
    /// UTF-8.
    public var name: UnsafeBufferPointer<UInt8>
    /// Up to eight ASCII letters ("ar", "zh-Hant"), low byte first; 0 for none.
    public var language: UInt64
    /// 1 preferred, 2 short, 4 colloquial, 8 historic.
    public var flags: UInt8
    /// 0 for none.
    public var fromYear: Int16
    public var toYear: Int16
    public var kind: NameKind

    public init(
      geonames: UInt32, name: UnsafeBufferPointer<UInt8>, language: UInt64, flags: UInt8, fromYear: Int16,
      toYear: Int16, kind: NameKind
    ) {
      self.geonames = geonames
      self.name = name
      self.language = language
      self.flags = flags
      self.fromYear = fromYear
      self.toYear = toYear
      self.kind = kind
    }
  }
}

/// A spelling as it lies in the index; 16 bytes.
struct SpellingRecord: BitwiseCopyable {
  /// The place; its GeoNames number until the index is laid out.
  var place: UInt32
  /// Offset into `strings`.
  var string: UInt32
  /// Number into `languages`.
  var language: UInt16
  var flags: UInt16
  var fromYear: Int16
  var toYear: Int16
}

/// The spellings of a builder in the order they came.
struct SpellingList {
  /// `string` counts from the beginning of `strings`.
  var records: [SpellingRecord] = []
  private(set) var strings: [UInt8] = []
  private(set) var languages = CodeList()
  /// Others are left out; ISO 639-3 has under 8,000.
  private static let mostLanguages = 60_000

  mutating func append(_ spelling: IndexBuilder.Spelling) {
    let string = UInt32(strings.count)
    strings.appendString(spelling.name)
    records.append(
      SpellingRecord(
        place: spelling.geonames, string: string,
        language: UInt16(
          truncatingIfNeeded: languages.number(of: spelling.language, limit: Self.mostLanguages, instead: 0)),
        flags: UInt16(spelling.flags), fromYear: spelling.fromYear, toYear: spelling.toYear))
  }
}
