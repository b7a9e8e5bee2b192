import Gazetteer
import Geo

/// What the gazetteer says of names, kept for those that were asked last: the names of a story come again and again.
///
/// A name not known is kept too. Sixteen bytes a name, half a megabyte in all. Cost: one line of memory for a name that is
/// here, two or three more for others.
struct NameMemory: Sendable {
  struct Name {
    var key: UInt64 = 0
    /// What it can be as it is, in capitals or with dots, and with a dot behind it.
    var plain: NameClasses = []
    var abbreviated: NameClasses = []
    var dotted: NameClasses = []
    /// Some name is it or begins with it.
    var isKnown = false
    var hasLonger = false

    /// What it can be in any form, for spans that are known to be places.
    var every: NameClasses { plain.union(abbreviated).union(dotted) }
  }

  private let stack: PlaceStack
  private var names: [Name]

  private static let size = 1 << 15

  init(stack: PlaceStack) {
    self.stack = stack
    names = [Name](repeating: Name(), count: Self.size)
  }

  subscript(_ key: UInt64) -> Name {
    @inline(__always) mutating get {
      let slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
      if names[slot].key != key { names[slot] = name(of: key) }
      return names[slot]
    }
  }

  private func name(of key: UInt64) -> Name {
    let hit = stack.hit(key)
    var entry = Name(key: key, isKnown: !hit.isEmpty, hasLonger: hit.hasLonger)
    guard hit.hasPlaces else { return entry }
    var seen = 0
    stack.forEachPlace(key) { place, kind in
      seen += 1
      // Places come by importance; the rest of a long list changes nothing.
      guard seen <= 12 else { return }
      if kind == .demonym || kind == .adjective {
        entry.plain.insert(.demonym)
        return
      }
      let classes = Self.classes(of: stack.facts(place), kind)
      switch kind {
      case .abbreviation: entry.abbreviated.formUnion(classes.union(.abbreviation))
      case .dottedAbbreviation: entry.dotted.formUnion(classes.union([.abbreviation, .dotted]))
      default: entry.plain.formUnion(classes)
      }
    }
    return entry
  }

  private static func classes(of facts: PlaceFacts, _ kind: NameKind) -> NameClasses {
    var classes: NameClasses = kind == .primary || kind == .form ? .primary : []
    switch facts.level {
    case .region: classes.insert(.region)
    case .country: classes.insert(.country)
    case .admin1: classes.insert(.admin1)
    case .admin2: classes.insert(.admin2)
    case .natural: classes.insert(.natural)
    case .site: classes.insert(.site)
    case .populated:
      switch facts.population {
      case 500_000...: classes.insert(.city)
      case 50_000...: classes.insert(.town)
      case 5_000...: classes.insert(.smallTown)
      default: classes.insert(.village)
      }
    }
    return classes
  }
}
