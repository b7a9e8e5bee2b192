/// What a word says of who did something, to whom, and of the hurt; beside `WordClass`, which is full.
struct WordRole: OptionSet, Sendable {
  let rawValue: UInt32

  /// wounded, injuring, hurt.
  static let injuring = WordRole(rawValue: 1)
  /// injuries, wounds.
  static let injury = WordRole(rawValue: 1 << 1)
  /// soldier, woman, mayor: one person.
  static let person = WordRole(rawValue: 1 << 2)
  /// group, members, dozens: what stands before "of" counts those who come after it.
  static let collective = WordRole(rawValue: 1 << 3)
  /// carried out, launched, staged: the subject did what the noun after it says.
  static let performing = WordRole(rawValue: 1 << 4)
  /// came under, suffered, repelled, foiled: to the subject it was done.
  static let undergoing = WordRole(rawValue: 1 << 5)
  /// blamed, attributed, accused: somebody else is said to have done it.
  static let blaming = WordRole(rawValue: 1 << 6)
  /// claimed: the subject says that it did it.
  static let claiming = WordRole(rawValue: 1 << 7)
  /// held, controlled, besieged: behind a hyphen, a name says whose the place is ("ISIS-held").
  static let holding = WordRole(rawValue: 1 << 8)
  /// backed, allied, trained: behind a hyphen, a name says who helps ("Turkish-backed rebels").
  static let backing = WordRole(rawValue: 1 << 9)
  /// loyal to, belonging to, linked to: a name says whose people they are.
  static let belonging = WordRole(rawValue: 1 << 10)
  /// strikes, raids, shelling: behind a people's name, the deed of its forces ("Israeli air strikes").
  static let deed = WordRole(rawValue: 1 << 11)

  /// said, announced, promised: what they say "would" be done is planned.
  static let announcing = WordRole(rawValue: 1 << 12)
  /// execution, massacre: those that "of" counts behind them are dead.
  static let slaying = WordRole(rawValue: 1 << 13)

  /// mountain, dam, bridge: a spot that forces reach.
  static let site = WordRole(rawValue: 1 << 14)

  /// helicopters, jets: what bombs from the air.
  static let aircraft = WordRole(rawValue: 1 << 15)

  static let rows: [(roles: WordRole, words: String)] = [
    (
      .injuring,
      """
      wounded wounding wound wounds injured injuring injure injures hurt hurting hurts maimed maiming \
      hospitalized hospitalised hospitalizing hospitalising
      """
    ),
    (.injury, "injuries injury"),
    (
      .person,
      """
      person man woman boy girl child baby infant toddler teenager soldier policeman policewoman officer gunman militant \
      rebel fighter civilian journalist reporter photographer cameraman resident villager student pupil teacher \
      professor worker guard commander official driver farmer shepherd doctor medic nurse bomber attacker \
      assailant protester protestor demonstrator sniper marine leader mayor governor judge prosecutor lawyer \
      priest cleric imam bishop nun monk mother father wife husband son daughter brother sister pilot guerrilla \
      insurgent terrorist lawmaker politician activist militiaman tribesman peacekeeper contractor engineer \
      mechanic interpreter translator tourist pilgrim passenger bystander pedestrian shopkeeper hostage \
      prisoner detainee inmate sheikh general colonel major captain lieutenant sergeant corporal serviceman \
      paramedic rescuer firefighter fireman smuggler minister deputy envoy ambassador diplomat senator candidate \
      businessman trader merchant baker barber fisherman hunter youth elder spokesman bodyguard recruit \
      conscript deserter informer suspect jihadist
      """
    ),
    (
      .collective,
      """
      group groups member members number dozens scores hundreds thousands tens convoy convoys column columns unit \
      units cell cells team teams squad squads band bands gang gangs mob mobs crowd crowds supporters followers \
      remnants part wave waves majority most some many several all both one two three four five six seven eight nine ten \
      fighters militants elements troops soldiers gunmen forces battalion battalions brigade brigades patrol \
      positions position headquarters office offices vehicles vehicle base bases checkpoint checkpoints camp house \
      home bodies leaders leader commander commanders families family handful pair trio couple rest head chief deputy
      """
    ),
    (
      .performing,
      """
      carry carries carried carrying conduct conducts conducted conducting launch launches launched launching \
      stage stages staged staging mount mounts mounted mounting perpetrate perpetrated perpetrating commit commits \
      committed committing execute executed begin began begun beginning start started starting resume resumed \
      resuming wage waged waging make made making unleash unleashed unleashing open opened deliver delivered \
      delivering lead led leading continue continued continuing step stepped fire fired dropped kept keep \
      intensify intensified intensifying announce announced declared declare
      """
    ),
    (
      .undergoing,
      """
      under suffered suffer suffering sustained sustain endured endure faced face facing experienced underwent \
      survived survive surviving escaped repelled repulsed foiled thwarted fled fleeing
      """
    ),
    (
      .blaming,
      "blame blamed blames blaming attribute attributed attributes attributing pinned accused accuses accuse accusing"
    ),
    (.claiming, "claim claimed claims claiming admitted"),
    (.holding, "held controlled occupied besieged run ruled dominated infested owned"),
    (
      .backing,
      """
      backed allied aligned supported trained funded armed sponsored financed led equipped installed mandated \
      brokered imposed drafted
      """
    ),
    (.announcing, "said says announced announces declared told confirmed insisted pledged promised agreed decided"),
    (
      .slaying,
      """
      execution executions beheading beheadings massacre massacres murder murders slaughter assassination assassinations
      """
    ),
    (
      .site,
      """
      mountain mountains hill hills dam bridge airport airbase airfield base bases border crossing refinery oilfield       oilfields hospital prison university stadium citadel palace junction gate gates silos barracks station mosque
      """
    ),
    (
      .aircraft,
      "helicopter helicopters jet jets plane planes aircraft warplane warplanes gunship gunships airplanes"
    ),
    (.belonging, "loyal belonging linked affiliated allied tied faithful"),
    (
      .deed,
      """
      strike strikes airstrike airstrikes raid raids shelling bombardment bombardments barrage offensive \
      incursion incursions sortie sorties fire operation operations rockets missiles missile airdrop bombing bombings \
      invasion assault assaults
      """
    ),
  ]
}
