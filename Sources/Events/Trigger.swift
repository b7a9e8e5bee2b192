/// A word or phrase that was found to tell an event.
struct Trigger {
  enum Part {
    case verb, noun
  }

  var tokens: Range<Int>
  /// The token that bears tense or number: "took" of "took control".
  var head: Int
  var part: Part
  var forms: Inflection.VerbForms
  var isPlural: Bool
  var type: EventType
  var subType: String
  /// How sure the words alone are, 0 to 1.
  var strength: Double
  /// The mention that is object of the verb, subject of its passive, or stands after the noun's "of".
  var governedPlace: Int?
  /// The verb's object is a place without a name: "took the city".
  var governsPlaceNoun = false
  /// "captured it": the place named last, in this sentence or before.
  var governsPronoun = false
}
