/// What the merge needs to know of one event told in one report: under 200 bytes, so that a million fit in memory while
/// the records wait on the disk.
///
/// Names are here as hashes, 0 where there is none. They are only ever compared for equality.
package struct MergeItem: Sendable, BitwiseCopyable {
  package var words: MergeWords
  /// The first four of the actors that are more than "gunmen" or "civilians".
  package var actors = SIMD4<UInt32>.zero
  package var initiators = SIMD2<UInt32>.zero
  package var targets = SIMD2<UInt32>.zero

  /// Of the event's stable id, and of all that the record holds: together they order the events whatever their order was.
  package var id: UInt64
  package var content: UInt64
  package var document: UInt64
  /// Of the sentence, case and punctuation apart.
  package var quote: UInt64
  package var place: UInt64 = 0
  /// Of the divisions that hold it, or that it is.
  package var admin1: UInt32 = 0
  package var admin2: UInt32 = 0
  package var country: UInt32 = 0
  package var longitude: Float = 0
  package var latitude: Float = 0
  package var radiusKm: Float = 0
  /// Days since 1970; `noDay` where there is none.
  package var firstDay = MergeItem.noDay
  package var lastDay = MergeItem.noDay
  package var published = MergeItem.noDay
  package var deaths = MergeCount.unknown
  package var injured = MergeCount.unknown
  /// -1 where the text gives none.
  package var quantity: Int32 = -1
  /// Where the trigger begins in its document.
  package var charStart: UInt32
  package var confidence: Float
  /// What the caller knows it by, such as where its record stands. Nothing is decided by it.
  package var number: Int64 = 0
  /// How many of the tellings that say the very same come before it. The merger sets it.
  var copy: Int32 = 0
  package var kind: MergeKind
  package var level: MergeLevel
  package var flags: Flags = []

  package struct Flags: OptionSet, Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The day is that of publication, for want of another.
    package static let datedByDocument = Flags(rawValue: 1)
    /// The place is that of a sentence before.
    package static let isCarried = Flags(rawValue: 4)
    /// A city where much happens on one day.
    package static let isLarge = Flags(rawValue: 8)
    /// The point is beside the place or near it ("50 km west of Mosul"), or written as a coordinate.
    package static let isBeside = Flags(rawValue: 2)
  }

  package static let noDay = Int32.min
  /// Before and after 1970, some 100,000 years: days that a record or a key of others may name.
  package static let mostDays = 36_525_000

  package init(
    id: UInt64, content: UInt64, document: UInt64, quote: UInt64, words: MergeWords, charStart: Int, confidence: Double,
    kind: MergeKind, level: MergeLevel
  ) {
    self.id = id
    self.content = content
    self.document = document
    self.quote = quote
    self.words = words
    self.charStart = UInt32(clamping: charStart)
    self.confidence = Float(confidence)
    self.kind = kind
    self.level = level
  }

  package var isDated: Bool { firstDay != Self.noDay }
  package var isPlaced: Bool { level != .none }
  var dayCount: Int32 { isDated ? lastDay - firstDay + 1 : 0 }

  /// A day, or the two or three that a report leaves open, in a town or at a site: what other tellings attach to.
  var isFine: Bool { isDated && dayCount <= 3 && level >= .town }

  /// Before `other` in every run, whatever the order of the input.
  func precedes(_ other: MergeItem) -> Bool {
    id != other.id ? id < other.id : content < other.content
  }

  /// Both are read in one sentence, of one place and time.
  package func isOneSentence(with other: MergeItem) -> Bool {
    document == other.document && quote == other.quote && place == other.place && firstDay == other.firstDay
      && lastDay == other.lastDay
  }

  /// Takes the numbers of people that it lacks.
  package mutating func takeTolls(from other: MergeItem) {
    if !deaths.isKnown { deaths = other.deaths }
    if !injured.isKnown { injured = other.injured }
  }

  /// Told first: by day of publication, reports without one last.
  package func isToldBefore(_ other: MergeItem) -> Bool {
    if published != other.published {
      if published == Self.noDay || other.published == Self.noDay { return other.published == Self.noDay }
      return published < other.published
    }
    return precedes(other)
  }
}
