import Evidence
import Temporal
import Toponyms

/// The trigger at a given span, typed by the tables where they know it.
func givenTrigger(_ span: TextSpan, _ sentence: Range<Int>, _ view: EventText) -> Trigger {
  let first = min(
    max(view.text.firstToken(endingAfter: span.start), sentence.lowerBound), sentence.upperBound - 1
  )
  var end = first + 1
  while end < sentence.upperBound, Int(view.tokens[end].start) < span.end { end += 1 }
  let finder = TriggerFinder(view, sentence)
  if let known = finder.trigger(at: first), known.tokens.lowerBound == first {
    return known
  }
  let entry = view.entry(first)
  var trigger = Trigger(
    tokens: first..<end, head: first, part: .verb, forms: entry?.verbForms ?? [], isPlural: false,
    type: .other, subType: "", strength: 0.5, governedPlace: nil)
  if let entry {
    if entry.verb >= 0 {
      trigger.type = view.lexicon.rows[Int(entry.verb)].type
      trigger.subType = view.lexicon.rows[Int(entry.verb)].subType
    } else if entry.noun >= 0 {
      trigger.part = .noun
      trigger.type = view.lexicon.rows[Int(entry.noun)].type
      trigger.subType = view.lexicon.rows[Int(entry.noun)].subType
    }
  }
  if trigger.forms.isEmpty {
    if view.ends(first, in: "ed") || view.ends(first, in: "wn") || view.ends(first, in: "en") {
      trigger.forms = [.past, .participle]
    } else if view.ends(first, in: "ing") {
      trigger.forms = .gerund
    } else {
      trigger.forms = .past
    }
  }
  if trigger.part == .verb, case .mention(let mention) = finder.objectOrSubject(trigger) {
    trigger.governedPlace = mention
  }
  return trigger
}
