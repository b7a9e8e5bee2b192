import Evidence
import Toponyms

/// Places that stand in the words for another event: "condemned the bombings in Kenya" happened in no Kenya.
extension PlaceLinker {
  /// Whether a place is not for an event that is done with words, or by a court.
  func isElsewhere(_ context: MentionContext, _ trigger: Trigger) -> Bool {
    switch trigger.type {
    case .accuse:
      return isOfOtherEvent(context, trigger) || !isWhere(context, trigger)
    case .consult, .agree, .threaten:
      return isOfOtherEvent(context, trigger)
        || clauses.cost(from: trigger.head, to: context.tokens.lowerBound) > 1
    case .sanction: return trigger.subType == "convict" && isOfOtherEvent(context, trigger)
    case .coerce: return trigger.subType == "arrest" && isOfOtherEvent(context, trigger) && isOnCharge(context, trigger)
    default: return false
    }
  }

  /// "accused in Kampala", "indicted in Buffalo": a place of its own, not of what the words are about.
  private func isWhere(_ context: MentionContext, _ trigger: Trigger) -> Bool {
    switch context.preposition {
    case .inside, .at, .near, .on, .locative: break
    default: return false
    }
    guard clauses.cost(from: trigger.head, to: context.tokens.lowerBound) < 0.3 else { return false }
    let low = min(trigger.tokens.upperBound, context.tokens.upperBound)
    let high = max(trigger.tokens.lowerBound, context.phraseStart)
    guard low < high else { return true }
    return !(low..<high).contains {
      view.has($0, .of) || view.isGerund($0) || view.isWord($0, .forWord) || view.has($0, .aim)
    }
  }

  /// "bombings of the embassies in Kenya and Tanzania": the noun before the place is the event that was there.
  func isOfOtherEvent(_ context: MentionContext, _ trigger: Trigger) -> Bool {
    if let noun = context.nounAfter, !trigger.tokens.contains(noun) { return isEvent(noun) }
    var index = context.phraseStart - 1
    let floor = max(clauses.sentence.lowerBound, index - 12)
    while index >= floor {
      if trigger.tokens.contains(index) { return false }
      if isEvent(index) { return true }
      if view.isFinite(index, from: clauses.sentence.lowerBound)
        || view.has(index, [.auxiliary, .relative, .subordinator])
        || view.tokens[index].mark == 0x3B
      {
        return false
      }
      index -= 1
    }
    return false
  }

  private func isEvent(_ index: Int) -> Bool {
    guard let entry = view.entry(index), view.isTrigger(index) else { return false }
    return entry.noun >= 0 && view.lexicon.rows[Int(entry.noun)].type != .other
  }

  /// "arrested over the bombing", "in connection with the killings": where the charge's deed was, not the arrest.
  private func isOnCharge(_ context: MentionContext, _ trigger: Trigger) -> Bool {
    guard trigger.tokens.upperBound <= context.phraseStart else { return false }
    return (trigger.tokens.upperBound..<context.phraseStart).contains {
      view.has($0, .legal) || view.isWord($0, .over) || view.isWord($0, .forWord)
    }
  }
}
