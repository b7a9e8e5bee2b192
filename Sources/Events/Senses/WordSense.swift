/// What a word says of the sense of an event word near it: "attack" with "wicket" is a game, "hit" by a "tornado" no
/// attack.
struct WordSense: OptionSet, Sendable {
  let rawValue: UInt32

  private static func bit(_ index: UInt32) -> WordSense { WordSense(rawValue: 1 << index) }

  /// blaze, lightning, virus, boiler: who or what kills and destroys without meaning to.
  static let mishap = bit(0)
  /// fire, heat: a mishap only where nobody shoots.
  static let fire = bit(1)
  /// car, lorry, train: hits people by accident, unless the text says otherwise.
  static let vehicle = bit(2)
  /// deliberately, crowd, terror: it was no accident.
  static let deliberate = bit(3)
  static let animal = bit(4)
  /// tourists, callers, fans: who besiege and invade without taking anything.
  static let visitor = bit(5)
  /// bill, budget, medals, seats: attacked, killed and captured only in words.
  static let abstract = bit(6)
  /// wicket, playoff, striker: a game is told.
  static let sport = bit(7)
  /// shares, investors, traders: a market is told.
  static let market = bit(8)
  /// debate, taxes, testimony: what people clash over in words.
  static let debate = bit(9)
  /// killed, dead, injured: harm, which says nothing of who did it.
  static let harm = bit(10)
  /// hostage, prisoner, custody: somebody is held.
  static let captive = bit(11)
  /// demolish, bulldoze: work, unless it is of homes or by soldiers.
  static let wrecking = bit(12)
  /// homes, shrine, village: what soldiers wreck.
  static let dwelling = bit(13)
  /// bomb, device, charge: what goes off.
  static let charge = bit(14)
  /// workers, nurses, unions: who walk out.
  static let worker = bit(15)
  /// computer, email, data: hacked, not hacked to death.
  static let computing = bit(16)
  /// novel, film, exhibition: tells of what happened before.
  static let work = bit(17)
  /// condemned, discussed, mourned: what they are about happened before.
  static let reaction = bit(18)
  /// imposed, lifted: makes or ends a sanction.
  static let imposing = bit(19)
  /// signed, reached, struck: makes an agreement.
  static let concluding = bit(20)
  /// first, worst, deadliest: "the first since 1990" dates nothing.
  static let superlative = bit(21)
  /// hill, peak, climbers.
  static let climbing = bit(22)
  /// protesters, gangs, villagers: who clash and are hit, though they are no forces.
  static let crowd = bit(23)
  /// secured, recovered, freed: land, people or things.
  static let mild = bit(24)
  /// mock, simulated: nobody was hurt.
  static let feigned = bit(25)
  /// scene, site, victims: things known by what happened to them.
  static let scene = bit(27)
  /// spoke, became: pasts that no ending tells.
  static let irregularPast = bit(26)
}
