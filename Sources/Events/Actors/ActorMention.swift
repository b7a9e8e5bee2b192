/// A spot in a sentence that names who fights, acts or suffers.
struct ActorMention {
  enum Form {
    /// A group or force by its name, or a state's force by people and noun.
    case named
    /// A sort of people: "gunmen", "worshippers". The index into `PeopleAsActors.sorts`.
    case people(Int)
    /// A country that acts by its forces: "Turkey shelled the village".
    case country
    /// A people's name before a deed: "Israeli air strikes".
    case deed
  }

  /// As in `Event.actors`.
  var name: String
  /// From the name's first word to the last noun of its phrase.
  var tokens: Range<Int>
  var form: Form
  /// "ISIS" of "ISIS-held town" and "ISIS hostages" does nothing here.
  var isBystander = false

  var isNamed: Bool { if case .named = form { true } else { false } }

  var sort: PeopleAsActors.Sort? {
    if case .people(let index) = form { PeopleAsActors.sorts[index] } else { nil }
  }
}
