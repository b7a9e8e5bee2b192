import Evidence

/// What a word does in the description of a relative place, and the number that goes with it.
struct RelationWord {
  struct Roles: OptionSet {
    let rawValue: UInt32

    /// "north", "nw"; the value is the bearing in degrees.
    static let direction = Roles(rawValue: 1 << 0)
    /// "northern"; the value is the bearing.
    static let partAdjective = Roles(rawValue: 1 << 1)
    /// "central", "downtown".
    static let middle = Roles(rawValue: 1 << 2)
    /// "km", "miles"; the value is kilometres.
    static let unit = Roles(rawValue: 1 << 3)
    /// "ten", "a"; the value is the number.
    static let number = Roles(rawValue: 1 << 4)
    /// "few", "several"; the value is a middling reading.
    static let vagueNumber = Roles(rawValue: 1 << 5)
    /// "hundred".
    static let multiplier = Roles(rawValue: 1 << 6)
    static let half = Roles(rawValue: 1 << 7)
    static let of = Roles(rawValue: 1 << 8)
    static let from = Roles(rawValue: 1 << 9)
    static let to = Roles(rawValue: 1 << 10)
    static let the = Roles(rawValue: 1 << 11)
    static let and = Roles(rawValue: 1 << 12)
    static let with = Roles(rawValue: 1 << 13)
    static let between = Roles(rawValue: 1 << 14)
    /// "near", "outside".
    static let near = Roles(rawValue: 1 << 15)
    /// "close", "next", "adjacent": near, with "to".
    static let nearWithTo = Roles(rawValue: 1 << 16)
    /// "outskirts", "vicinity": near, with "of"; after a name, "the Mosul area".
    static let surroundings = Roles(rawValue: 1 << 17)
    /// "part", "half", "side": what a direction picks out, with "of".
    static let part = Roles(rawValue: 1 << 18)
    /// "city", "town": stands between the words of the relation and the name.
    static let kind = Roles(rawValue: 1 << 19)
    /// "provincial", "nearby": may stand before such a word.
    static let ofKind = Roles(rawValue: 1 << 20)
    /// "just", "far", "due": stands before a direction. The value says how the distance changes.
    static let degree = Roles(rawValue: 1 << 21)
    static let away = Roles(rawValue: 1 << 22)
    /// "drive", "hours": makes a journey of what looks like a place.
    static let journey = Roles(rawValue: 1 << 23)
    static let border = Roles(rawValue: 1 << 24)
    /// "road", "highway".
    static let road = Roles(rawValue: 1 << 25)
    /// "linking", "connects".
    static let linking = Roles(rawValue: 1 << 26)
    /// "halfway".
    static let halfway = Roles(rawValue: 1 << 27)
    /// "talks", "trade", "guards", "team": what two places share, or who comes from one, is nowhere on the map.
    static let abstract = Roles(rawValue: 1 << 28)
    /// "desert", "located": what stands before "between" on a map.
    static let land = Roles(rawValue: 1 << 29)
    /// "about", "lies", "which": may stand between a name and its relation to another.
    static let bridge = Roles(rawValue: 1 << 30)
    /// "within", "less than": belongs to a distance.
    static let limit = Roles(rawValue: 1 << 31)
  }

  var roles: Roles
  var value: Double

  static let none = RelationWord(roles: [], value: 0)

  /// Looks a word up; marks and most words have no role.
  static func of(_ key: WordKey) -> RelationWord { RelationWordTable.shared[key] }
}
