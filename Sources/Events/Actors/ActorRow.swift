/// One row of the actor tables: a group, a force or a sort of people, and the names that the news has for it.
struct ActorRow: Sendable {
  /// The canonical name, as it stands in `Event.actors`.
  var name: String
  var kind: ActorKind
  /// ISO 3166-1 alpha-2 of the state whose force it is; nil for all others.
  var country: String?
  /// Separated by commas, hyphens written as spaces. In lower case, and the text must have a capital in it; in capitals
  /// where the text must have them too (`ADF`); behind `~` where it need have none ("~coalition forces").
  var aliases: String

  init(_ name: String, _ kind: ActorKind, country: String? = nil, _ aliases: String) {
    self.name = name
    self.kind = kind
    self.country = country
    self.aliases = aliases
  }
}
