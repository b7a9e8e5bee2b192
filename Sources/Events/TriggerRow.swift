/// One row of the trigger tables: words that tell events of one type and mode.
struct TriggerRow: Sendable {
  /// What the sentence must hold for the words to count.
  enum Need: UInt8, Sendable {
    case nothing
    /// A word of violence besides the trigger: "hit", "fire", "target" alone may be anything.
    case violence
    /// A place as object, or as subject of the passive: "seized Baghouz", "the city was taken".
    case place
    /// A place and those who fight: "troops entered the city".
    case forcesAtPlace
    /// The words are the subject's own: "the city fell", "fell to".
    case placeAsSubject
    /// A named place after "of" or before the noun: "the fall of Mosul".
    case placeOfNoun
    /// Those who fight, in the same sentence: "the army advanced".
    case forces
    /// Those who fight as the subject: "tanks crossed the border", not "families crossed".
    case forcesAsSubject
    /// Over those who fight, or with them named: "declared victory over the militants", not at the polls.
    case enemy
    /// Where people are held: "escaped from a camp", "inmates broke out".
    case detention
    /// A bomb as the verb's object, or as subject of the passive: "dropped a bomb", "bombs were dropped".
    case munition
  }

  var type: EventType
  var subType: String
  var need: Need
  /// How sure the words alone are, 0 to 1.
  var strength: Double
  /// What they mean without the place that they need; nil for nothing at all.
  var otherwise: (type: EventType, subType: String)?
  /// `attack, stab+, shoot/shot/shot`: see `Inflection`.
  var verbs: String
  var nouns: String
  /// A verb and what follows; `_` stands for up to four words: `push _ back`.
  var verbPhrases: String
  var nounPhrases: String

  init(
    _ type: EventType, _ subType: String, need: Need = .nothing, strength: Double = 0.9,
    otherwise: (EventType, String)? = nil, verbs: String = "", nouns: String = "",
    verbPhrases: String = "", nounPhrases: String = ""
  ) {
    self.type = type
    self.subType = subType
    self.need = need
    self.strength = strength
    self.otherwise = otherwise
    self.verbs = verbs
    self.nouns = nouns
    self.verbPhrases = verbPhrases
    self.nounPhrases = nounPhrases
  }
}
