import CModels

/// Weights of the resolver: two linear models over the features of a candidate, one a pass, and those of its confidence.
public struct ResolverModel: Sendable {
  static let magic: UInt32 = 0x3252_4144

  public var first: [Float]
  public var second: [Float]
  /// Weights of `PlaceConfidence`.
  public var confidence: [Float]

  public init() {
    first = [Float](repeating: 0, count: CandidateFeature.count)
    second = first
    confidence = [Float](repeating: 0, count: PlaceConfidence.size)
  }

  /// The model inside the program, nil if it was built for other features.
  public static let shipped = ResolverModel(
    bytes: UnsafeRawBufferPointer(
      start: dateline_resolver_model(), count: Int(dateline_resolver_model_size)))

  public init?(bytes: UnsafeRawBufferPointer) {
    let count = CandidateFeature.count
    guard bytes.count == 8 + (count * 2 + PlaceConfidence.size) * 4,
      bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self) == Self.magic
    else { return nil }
    self.init()
    func weights(from first: Int, _ count: Int) -> [Float] {
      (first..<first + count).map { bytes.loadUnaligned(fromByteOffset: 8 + $0 * 4, as: Float.self) }
    }
    first = weights(from: 0, count)
    second = weights(from: count, count)
    confidence = weights(from: count * 2, PlaceConfidence.size)
  }

  /// The bytes of the model file, little-endian.
  public func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeBytes(of: Self.magic) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(CandidateFeature.count)) { bytes.append(contentsOf: $0) }
    for weight in first + second + confidence {
      withUnsafeBytes(of: weight) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}

/// What the resolver asks about a candidate. The raw value is the place in the weight vector.
public enum CandidateFeature: Int, CaseIterable, Sendable {
  case population, populationGap, isLargest
  case isPrimary, isForm, isAlternate, isAbbreviation, isNickname
  case isRegion, isCountry, isAdmin1, isNatural, isAdmin2, isPopulated, isSite
  case containerSays, containerContradicts
  case containerElsewhere, containerElsewhereContradicts
  case countryVotes, admin1Votes
  case countryNamed, admin1Named, countryDemonyms
  case typeAgrees, typeDisagrees
  case spellings, rank
  case datelineCountry, datelineAdmin1
  case sourceCountry, sourceAdmin1
  case isAlone, noPopulation, isCapital
  // Second pass only.
  case countryShare, admin1Share, nearest, shareNear, medianDistance

  public static let count = Self.medianDistance.rawValue + 1
}
