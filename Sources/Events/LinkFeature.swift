/// What speaks for or against a place being where an event happened.
enum LinkFeature: Int, CaseIterable {
  case bias
  case prepositionNone, prepositionIn, prepositionAt, prepositionNear, prepositionOn
  case prepositionLocative, prepositionFrom, prepositionTo, prepositionInto, prepositionBy
  case prepositionFor, prepositionAgainst, prepositionOther
  case ofTrigger, ofOther
  case governedByTrigger, governedByTerritory
  case directObject, subjectOfPassive, subjectOfActive
  case modifiesPerson, modifiesPlace, possessive, modifiesTrigger, modifiesOtherEvent
  case reference, attribution, reportBetween, dateline
  case after1, after3, after6, after12, after20, before3, before6, before12, before20
  case clauseSame, clauseNear, clauseFar, clauseFarther
  case mentionsBetween0, mentionsBetween1, mentionsBetween2
  case verbsBetween0, verbsBetween1, verbsBetween2
  case whereAfter, onlyMention, firstMention, opensSentence, prepositionTouchesTrigger, inList
  case nounTrigger, verbTrigger, movement, movementTo, movementFrom
  case locativeSameClause, locativeOtherClause, locativeNearestAfter, fromPerson
  case opensSentenceFar, countryLevel, regionLevel
  case ownsTrigger, undergoes, ownClauseAfter, reportTrigger
}

/// Weights of the features: log-odds that the place is the event's, hundredths.
struct LinkScore {
  private var hundredths = 0

  mutating func append(_ feature: LinkFeature) { hundredths += Self.weight(feature) }

  var value: Double { Double(hundredths) / 100 }

  /// A place is linked from this score on.
  static let threshold = 0.0

  private static func weight(_ feature: LinkFeature) -> Int {
    switch feature {
    case .bias: return -120
    case .prepositionNone: return -40
    case .prepositionIn: return 150
    case .prepositionAt, .prepositionNear: return 160
    case .prepositionOn: return 120
    case .prepositionLocative: return 110
    case .prepositionFrom: return -60
    case .prepositionTo: return 0
    case .prepositionInto: return 80
    case .prepositionBy: return -150
    case .prepositionFor: return -60
    case .prepositionAgainst: return -40
    case .prepositionOther: return -20
    case .ofTrigger: return 220
    case .ofOther: return -60
    case .governedByTrigger: return 200
    case .governedByTerritory: return 80
    case .directObject: return 130
    case .subjectOfPassive: return 120
    case .subjectOfActive: return -60
    case .modifiesPerson: return -120
    case .modifiesPlace: return 60
    case .possessive: return -40
    case .modifiesTrigger: return 240
    case .modifiesOtherEvent: return 40
    case .reference: return -60
    case .attribution: return -200
    case .reportBetween: return -80
    case .dateline: return -300
    case .after1: return 60
    case .after3: return 50
    case .after6: return 30
    case .after12: return 0
    case .after20: return -60
    case .before3: return 30
    case .before6: return 10
    case .before12: return -10
    case .before20: return -60
    case .clauseSame: return 50
    case .clauseNear: return 0
    case .clauseFar: return -70
    case .clauseFarther: return -150
    case .mentionsBetween0: return 40
    case .mentionsBetween1: return -40
    case .mentionsBetween2: return -80
    case .verbsBetween0: return 30
    case .verbsBetween1: return -30
    case .verbsBetween2: return -60
    case .whereAfter: return 150
    case .onlyMention: return 40
    case .firstMention: return 0
    case .opensSentence: return 90
    case .prepositionTouchesTrigger: return 80
    case .inList: return 0
    case .nounTrigger, .verbTrigger, .movement: return 0
    case .movementTo, .movementFrom: return 60
    case .locativeSameClause: return 40
    case .locativeOtherClause: return 0
    case .locativeNearestAfter: return 30
    case .fromPerson: return -40
    case .opensSentenceFar: return 60
    case .countryLevel: return -30
    case .regionLevel: return -60
    case .ownsTrigger: return -500
    case .undergoes: return 280
    case .ownClauseAfter: return 150
    case .reportTrigger: return -160
    }
  }
}
