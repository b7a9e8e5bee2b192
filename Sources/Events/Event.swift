public import Evidence
public import Temporal

/// Something that a text says happened, is planned, threatened or denied, with where and when.
///
/// Only `actual` events belong on a map by default. An event without a place or a date is kept and says so:
/// `places` is empty, `earliest` is nil with `dateSource == .none`.
public struct Event: Sendable {
  /// How far the text says that the event took place.
  public enum Modality: String, Sendable, CaseIterable {
    case actual, planned, threatened, negated, hypothetical
    /// History, habit and anniversaries: told as a setting, with no place and day of its own.
    case background
  }

  /// Where the date comes from, surest first.
  public enum DateSource: String, Sendable, CaseIterable {
    /// An expression in the same sentence.
    case sentence
    /// Carried from the event told just before.
    case narrative
    /// The day (or month, or year) of publication.
    case document
    case none
    /// A person put it right; no reader gives it.
    case correction
  }

  /// How many people: the dead or the injured that the text gives to the event; `low <= best <= high`.
  public struct Toll: Hashable, Sendable {
    public var low: Int
    public var best: Int
    public var high: Int

    public init(low: Int, best: Int, high: Int) {
      self.low = low
      self.best = best
      self.high = high
    }
  }

  /// The word or words that tell the event, in UTF-8 bytes.
  public var trigger: TextSpan
  public var type: EventType
  /// A mode of `type`; `EventType.subTypes` lists them.
  public var subType: String
  /// Indexes into the mentions, best first; several only for a coordinated list ("in Fallujah and Baiji").
  public var places: [Int]
  /// Indexes into the date expressions, best first.
  public var dates: [Int]
  /// First and last day that the event may have happened on.
  public var earliest: CivilDate?
  public var latest: CivilDate?
  public var precision: DatePrecision
  public var dateSource: DateSource
  public var modality: Modality
  /// Canonical names in the order of the sentence: "ISIS", "Iraqi army", "civilians".
  public var actors: [String]
  /// Those of `actors` that the sentence says did it: "ISIS" of "an attack by ISIS fighters on the police".
  public var initiators: [String]
  /// Those of `actors` to whom it was done: "police". In a fight that nobody is said to have begun, all who fight are
  /// initiators and there is no target.
  public var targets: [String]
  public var fatalities: Toll?
  public var injured: Toll?
  /// How many strikes, attacks or arrests: "34 strikes".
  public var quantity: Int?
  /// That the event is one, of this type and modality, 0 to 1.
  public var confidence: Double
  /// That it happened in `places[0]`, 0 to 1; nil without a place.
  public var placeConfidence: Double?
  /// That it happened between `earliest` and `latest`, 0 to 1; 0 without a date.
  public var dateConfidence: Double
  public var sentence: TextSpan
  /// The place was named in an earlier sentence or in the dateline.
  public var placeCarried: Bool
  /// Where the gazetteer has none of `places`: the town or division that they are taken to lie in, an index into the
  /// mentions.
  public var holder: Int?

  /// `places`, and behind them the holder if there is one.
  public var placesWithHolder: [Int] { holder.map { places + [$0] } ?? places }

  public init(
    trigger: TextSpan, type: EventType, subType: String, places: [Int] = [], dates: [Int] = [],
    earliest: CivilDate? = nil, latest: CivilDate? = nil, precision: DatePrecision = .unknown,
    dateSource: DateSource = .none, modality: Modality = .actual, actors: [String] = [],
    initiators: [String] = [], targets: [String] = [], fatalities: Toll? = nil, injured: Toll? = nil,
    quantity: Int? = nil, confidence: Double,
    placeConfidence: Double? = nil, dateConfidence: Double = 0, sentence: TextSpan,
    placeCarried: Bool = false
  ) {
    self.trigger = trigger
    self.type = type
    self.subType = subType
    self.places = places
    self.dates = dates
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.dateSource = dateSource
    self.modality = modality
    self.actors = actors
    self.initiators = initiators
    self.targets = targets
    self.fatalities = fatalities
    self.injured = injured
    self.quantity = quantity
    self.confidence = confidence
    self.placeConfidence = placeConfidence
    self.dateConfidence = dateConfidence
    self.sentence = sentence
    self.placeCarried = placeCarried
  }
}
