/// Type and mode of an event as one small number, and which of them one event may be told with.
package struct MergeKind: Hashable, Sendable, BitwiseCopyable {
  package enum Agreement: UInt8, Sendable {
    case different
    /// Each says how it was done, and both may be said of one event: "air strike" and "shelling".
    case compatible
    /// One says more than the other: "attack" and "car bomb".
    case general
    /// Two words for one thing: "bombing" and "suicide attack", "captured" and "retook".
    case close
    case same
  }

  /// The place in `names`.
  let number: UInt8

  package init(_ type: EventType, _ subType: String) {
    number = Self.numbers[type.rawValue + "/" + subType] ?? Self.numbers[type.rawValue + "/"] ?? 0
  }

  /// - Returns: nil where no kind has this number.
  init?(number: UInt8) {
    guard Int(number) < Self.names.count else { return nil }
    self.number = number
  }

  package func agreement(with other: MergeKind) -> Agreement {
    Self.table[Int(number) * Self.names.count + Int(other.number)]
  }

  /// Kinds with different families are never one event; used to find candidates.
  var family: UInt8 { Self.families[Int(number)] }

  /// "attack", "clash", "demo": the word says little of what happened.
  package var isGeneral: Bool { Self.general[Int(number)] }

  /// Force and arrests: a city may have several on one day, where it is captured once.
  var isFrequent: Bool { Self.frequent[Int(number)] }

  /// Two sides, and either may stand first.
  var isFight: Bool { Self.fights[Int(number)] }

  private static let fights = names.map { $0 == "ASSAULT/clash" }

  /// A town changes hands once, whichever day the reports name.
  var isTerritory: Bool { Self.territory[Int(number)] }

  private static let territory = names.map { $0.hasPrefix("TERRITORY/") && !MergeKindTable.isGeneral($0) }

  private static let frequent = names.map { $0.hasPrefix("ASSAULT/") || $0.hasPrefix("COERCE/") }

  private static let names: [String] =
    [""]
    + EventType.allCases.flatMap { type in
      [type.rawValue + "/"] + type.subTypes.filter { !$0.isEmpty }.map { type.rawValue + "/" + $0 }
    }

  private static let numbers = Dictionary(
    names.enumerated().map { ($1, UInt8($0)) }, uniquingKeysWith: { first, _ in first })

  private static let general = names.map(MergeKindTable.isGeneral)

  private static let table: [Agreement] = names.flatMap { one in
    names.map { other in
      if one == other { return .same }
      if MergeKindTable.areClose(one, other) { return .close }
      guard MergeKindTable.areCompatible(one, other) else { return .different }
      return MergeKindTable.isGeneral(one) || MergeKindTable.isGeneral(other) ? .general : .compatible
    }
  }

  /// Compatible kinds, and those that a chain of compatible ones joins, have the same number.
  private static let families: [UInt8] = {
    var families = names.indices.map { UInt8($0) }
    for one in names.indices {
      for other in names.indices where table[one * names.count + other] != .different {
        let (low, high) = (min(families[one], families[other]), max(families[one], families[other]))
        for index in families.indices where families[index] == high { families[index] = low }
      }
    }
    return families
  }()
}
