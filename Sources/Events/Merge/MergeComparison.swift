#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether two tellings are of one event: what speaks for it and against it, in points that add up.
///
/// Points are odds on a logarithmic scale, set by hand so that each rule can be said in a sentence; the guide in
/// Documentation/merging.md says them. A conflict in one fact outweighs every agreement.
package struct MergeComparison: Sendable {
  package let kinds: MergeKind.Agreement
  package let places: MergePlaces
  package let times: MergeTimes
  package let deaths: MergeNumbers
  package let injured: MergeNumbers
  package let actors: MergeActors
  package let areQuantitiesEqual: Bool
  package let isSameQuote: Bool
  /// Words of weight in both sentences, and their share of all in the two.
  package let commonWords: Int
  package let overlap: Float
  package let isSameReport: Bool
  /// One fact says that these are two events.
  package let isConflict: Bool
  package let points: Float

  /// From here on two tellings are taken for one.
  static let enough: Float = 4
  /// From here on it does not matter that another event would fit nearly as well.
  static let sure: Float = 6
  /// Two events that differ by less fit equally well.
  static let margin: Float = 0.5

  package init(_ a: MergeItem, _ b: MergeItem) {
    kinds = a.kind.agreement(with: b.kind)
    places = MergePlaces(a, b)
    times = MergeTimes(a, b)
    deaths = MergeNumbers(a.deaths, b.deaths, publishedFirst: a.published, publishedSecond: b.published)
    injured = MergeNumbers(a.injured, b.injured, publishedFirst: a.published, publishedSecond: b.published)
    actors = MergeActors(a, b)
    isSameQuote = a.quote == b.quote
    commonWords = a.words.common(with: b.words)
    overlap = commonWords == 0 ? 0 : Float(commonWords) / Float(a.words.count + b.words.count - commonWords)
    // Two copies of one report are no two tellings in one report.
    isSameReport = a.document == b.document && a.id != b.id
    let isQuantityKnown = a.quantity >= 0 && b.quantity >= 0
    areQuantitiesEqual = isQuantityKnown && a.quantity == b.quantity

    var points: Float = 0
    switch kinds {
    case .same: points += a.kind.isGeneral ? 0.5 : 1
    case .close: points += 0.5
    case .general, .different: break
    // Two words that each say how it was done may be said of one event, and seldom are.
    case .compatible: points -= 0.5
    }
    points += Self.points(places) + Self.points(times)
    if case .off = times {
      // A battle goes on from day to day, and has as many reports.
      if a.kind.isTerritory, b.kind.isTerritory { points += 1 }
      if a.kind.isGeneral, b.kind.isGeneral { points -= 0.6 }
    }
    // A toll rises for one event; two of one month have two tolls.
    if case .overlap(let days) = times, days > 3, deaths.differs { points -= 1.5 }
    points += Self.points(deaths) + 0.5 * Self.points(injured) + Self.points(actors)
    if areQuantitiesEqual { points += a.quantity >= 10 ? 2 : a.quantity >= 5 ? 1.5 : a.quantity > 1 ? 0.5 : 0.2 }
    if a.flags.union(b.flags).contains(.isCarried) { points -= 0.5 }
    if a.flags.contains(.isLarge), b.flags.contains(.isLarge), a.kind.isFrequent, commonWords == 0 { points -= 0.5 }
    if isSameQuote {
      // A long sentence is not written twice; a short one may be.
      points += a.words.count >= 6 ? 5 : 2
    } else if !isSameReport {
      points += Self.points(common: commonWords, overlap, of: min(a.words.count, b.words.count))
    }
    let counted = [deaths, injured].contains { if case .equal(let count) = $0 { count >= 2 } else { false } }
    let isListed = isSameReport && (a.charStart == b.charStart || isSameQuote || !counted)
    // Both without a day: nothing but the words themselves can say that it is the same one, and not even they where the
    // reports are of different weeks: a list of strikes writes the same line again and again.
    let isCopied = isSameQuote && !MergeTimes.arePublishedApart(a, b)
    let isNowhere = (places == .unknown || times == .unknown) && !isCopied && !(isSameReport && counted)
    isConflict =
      kinds == .different || places == .apart || times == .apart || deaths == .conflict || injured == .conflict
      || actors == .conflict || isQuantityKnown && !areQuantitiesEqual || isListed || isNowhere
    self.points = points
  }

  /// 0 to 1.
  package var score: Double { isConflict ? 0 : Double(1 / (1 + exp(-(points - 3.2)))) }

  var isEnough: Bool { !isConflict && points >= Self.enough }

  private static func points(_ places: MergePlaces) -> Float {
    switch places {
    case .same(let level):
      switch level {
      case .site, .town: 2
      case .admin2: 1.5
      case .natural: 1
      case .admin1: 0.5
      case .country: -0.5
      case .region, .none: -1.5
      }
    case .near(let isSameName): isSameName ? 1.7 : 0.3
    case .inside(let level):
      switch level {
      case .town, .site: 1.2
      case .admin2: 1.3
      case .natural, .admin1: 0.2
      default: -1
      }
    case .unknown, .apart: 0
    }
  }

  private static func points(_ times: MergeTimes) -> Float {
    switch times {
    case .sameDay: 1.5
    case .overlap(let days):
      switch days {
      case ...3: 1
      case ...10: 0.5
      case ...31: 0
      case ...92: -0.5
      case ...366: -1
      default: -2
      }
    case .off(let days, _): days == 1 ? 0.1 : -1
    case .unknown, .apart: 0
    }
  }

  private static func points(_ numbers: MergeNumbers) -> Float {
    switch numbers {
    case .unknown, .conflict: 0
    case .equal(let count): count >= 10 ? 2.5 : count >= 3 ? 2 : 1
    case .overlap: 0.7
    case .grown(let ratio): ratio <= 1.4 ? 0.3 : -0.6
    case .revised: -0.3
    }
  }

  private static func points(_ actors: MergeActors) -> Float {
    switch actors {
    case .unknown, .conflict: 0
    case .shared(let count): count > 1 ? 1.5 : 1
    case .disjoint: -1.5
    }
  }

  /// - Parameter count: words of the shorter sentence.
  private static func points(common: Int, _ overlap: Float, of count: Int) -> Float {
    switch common {
    case 0: return count >= 5 ? -1.2 : count >= 3 ? -0.7 : 0
    case 1: return overlap >= 0.3 ? 0.2 : 0
    case 2: return 0.9
    case 3: return 1.3
    default: return overlap >= 0.75 ? 2.4 : overlap >= 0.5 ? 2 : 1.6
    }
  }
}
