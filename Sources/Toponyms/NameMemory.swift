import CPrefetch
import Gazetteer
import Geo

/// What the gazetteer says of names, kept for those that were asked last: the names of a story come again and again.
///
/// A name not known is kept too. Sixteen bytes a name, a megabyte in all. Cost: one line of memory for a name that is
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
  // Of the last `read`: which keys were not here, those keys, and what the stack knows of them.
  private var missing: [Int32] = []
  private var missingKeys: [UInt64] = []
  private var hits: [PlaceStack.NameHit] = []

  private static let size = 1 << 16

  init(stack: PlaceStack) {
    self.stack = stack
    names = [Name](repeating: Name(), count: Self.size)
  }

  /// One name.
  mutating func name(of key: UInt64) -> Name {
    let slot = Self.slot(key)
    if names[slot].key != key { names[slot] = Self.read(key, stack.hit(key), stack) }
    return names[slot]
  }

  /// Many names at once, one a key: the waits for memory overlap, which are most of the time.
  mutating func read(_ keys: UnsafeBufferPointer<UInt64>, into found: UnsafeMutableBufferPointer<Name>) {
    if missing.count < keys.count {
      missing = [Int32](repeating: 0, count: keys.count * 2)
      missingKeys = [UInt64](repeating: 0, count: keys.count * 2)
      hits = [PlaceStack.NameHit](repeating: PlaceStack.NameHit(), count: keys.count * 2)
    }
    var count = 0
    let stack = self.stack
    names.withUnsafeMutableBufferPointer { names in
      missing.withUnsafeMutableBufferPointer { missing in
        missingKeys.withUnsafeMutableBufferPointer { missingKeys in
          if let start = names.baseAddress {
            for key in keys { dateline_prefetch(start + Self.slot(key)) }
          }
          for number in 0..<keys.count {
            let name = names[Self.slot(keys[number])]
            found[number] = name
            missing[count] = Int32(truncatingIfNeeded: number)
            missingKeys[count] = keys[number]
            count &+= name.key == keys[number] ? 0 : 1
          }
          hits.withUnsafeMutableBufferPointer { hits in
            stack.hits(UnsafeBufferPointer(rebasing: missingKeys[..<count]), into: hits)
            for index in 0..<count {
              let name = Self.read(missingKeys[index], hits[index], stack)
              found[Int(missing[index])] = name
              names[Self.slot(name.key)] = name
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key) & (size - 1) }

  private static func read(_ key: UInt64, _ hit: PlaceStack.NameHit, _ stack: PlaceStack) -> Name {
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
      let (level, population) = stack.size(of: place)
      let classes = Self.classes(level, population, kind)
      switch kind {
      case .abbreviation: entry.abbreviated.formUnion(classes.union(.abbreviation))
      case .dottedAbbreviation: entry.dotted.formUnion(classes.union([.abbreviation, .dotted]))
      default: entry.plain.formUnion(classes)
      }
    }
    return entry
  }

  private static func classes(_ level: PlaceLevel, _ population: Int, _ kind: NameKind) -> NameClasses {
    var classes: NameClasses = kind == .primary || kind == .form ? .primary : []
    switch level {
    case .region: classes.insert(.region)
    case .country: classes.insert(.country)
    case .admin1: classes.insert(.admin1)
    case .admin2: classes.insert(.admin2)
    case .natural: classes.insert(.natural)
    case .site: classes.insert(.site)
    case .populated:
      switch population {
      case 500_000...: classes.insert(.city)
      case 50_000...: classes.insert(.town)
      case 5_000...: classes.insert(.smallTown)
      default: classes.insert(.village)
      }
    }
    return classes
  }
}
