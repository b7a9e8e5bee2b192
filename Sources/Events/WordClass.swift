/// What a word can be for the event rules; a word may be several things.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  private static func bit(_ index: UInt64) -> WordClass { WordClass(rawValue: 1 << index) }

  static let determiner = bit(0)
  /// in, at, near, on, around: what they govern is where something happens.
  static let locative = bit(1)
  /// to, from, against, for, by, with: what they govern may be anything.
  static let otherPreposition = bit(2)
  static let of = bit(3)
  static let to = bit(4)
  static let be = bit(5)
  static let have = bit(6)
  static let doVerb = bit(7)
  /// could, may, might, would, can, should, must.
  static let modal = bit(8)
  /// will, shall.
  static let future = bit(9)
  static let not = bit(10)
  static let and = bit(11)
  /// while, when, because, although: a clause begins.
  static let subordinator = bit(12)
  /// who, which, whose, that, where.
  static let relative = bit(13)
  static let pronoun = bit(14)
  /// said, told, reported, announced.
  static let report = bit(15)
  /// city, village, province, base: a thing that can be named or taken.
  static let placeNoun = bit(16)
  /// official, minister, resident, spokesman, family.
  static let personNoun = bit(17)
  /// forces, troops, fighters, militants: those who fight.
  static let forces = bit(18)
  /// bomb, rifle, wounded, explosion: what makes a weak trigger a violent one.
  static let violence = bit(19)
  static let adverb = bit(20)
  /// northern, southeast, central.
  static let direction = bit(21)
  /// possible, feared, imminent, inevitable: before an event noun.
  static let unreal = bit(22)
  /// planned, scheduled, upcoming, preparing, plotting.
  static let planning = bit(23)
  /// threatened, vowed, warned, pledged.
  static let threatening = bit(24)
  /// denied, prevented, foiled, failed, refused.
  static let denying = bit(25)
  /// anniversary, history, legacy, era, decades.
  static let background = bit(26)
  static let conditional = bit(27)
  /// carry out, launch, stage, mount: the verb of an event noun.
  static let support = bit(28)
  /// helicopter, ad, rifle, dog: after an event noun it makes another thing of it.
  static let notEvent = bit(29)
  static let timeWord = bit(30)
  /// began, continued, managed, able: "began to shell" is shelling.
  static let achieving = bit(31)
  /// try, attempt, seek: "tried to storm" is no storming.
  static let trying = bit(32)
  static let adjective = bit(33)
  /// pushed by other words to a part of a place: outskirts, center, parts, banks, most.
  static let partNoun = bit(34)
  static let casualty = bit(35)
  /// kilometres, miles.
  static let distance = bit(36)
  /// "like", "such": generic comparison.
  static let comparison = bit(37)
  static let civilian = bit(38)
  static let numberWord = bit(39)
  /// at least, about, more than: before a number.
  static let approximate = bit(40)
  /// since, after, before, until: the date is a limit.
  static let limit = bit(41)
  /// the plural things that quantities count: strikes, raids.
  static let stateNoun = bit(42)
  /// agency, newspaper, television: who reports, and the news verbs' objects.
  static let newsNoun = bit(43)
  /// against, on: what an attack is aimed at.
  static let aim = bit(44)
  /// demonstrated, showed, proved: "as they showed".
  static let showing = bit(45)
  /// some, many, few, others: who does generic things.
  static let generic = bit(46)
  /// fighting words of metaphor: heart, cancer, price, advertising.
  static let figurative = bit(47)

  /// routinely, systematically: a habit, not an event.
  static let habitual = bit(48)
  /// The nouns that point back: "the city", "the area".
  static let settlement = bit(49)

  /// Verbs whose bare form is more often a noun: fire, shell, recruit.
  static let nounToo = bit(50)

  /// came under, suffered: the subject is where it happened.
  static let undergoing = bit(51)

  /// crash, earthquake: deaths by these are no attack.
  static let accident = bit(52)

  /// town, city, suburb: "the town of" gives the name after it.
  static let namingNoun = bit(53)

  /// killed, murdered: the object or the passive's subject is dead.
  static let killing = bit(54)
  /// died, dead: the subject is.
  static let dying = bit(55)
  /// deaths, bodies, lives: counted by what stands before or after "of".
  static let deathNoun = bit(56)

  /// embassy, consulate: on foreign ground.
  static let mission = bit(57)
  /// hundreds, refugees, residents: who arrive without taking anything.
  static let travellers = bit(58)

  /// State, Forces, Party: what stands before "of" in an organisation's name.
  static let organisation = bit(59)

  /// reach, arrive: of people and of forces alike.
  static let arriving = bit(60)
  /// another, second, separate, elsewhere: what follows is a different event.
  static let different = bit(61)

  /// accused, charges, suspect, trial, victims: what follows happened before the news that is told of it.
  static let legal = bit(62)

  /// prison, camp, inmates: where people are held, and those who are.
  static let detention = bit(63)

  static let anyPreposition: WordClass = [.locative, .otherPreposition, .of, .to]
  static let auxiliary: WordClass = [.be, .have, .doVerb, .modal, .future]
}
