/// Those who have no name in the news: "gunmen", "the army", "worshippers". A sort stands for all its words.
enum PeopleAsActors {
  struct Sort: Sendable {
    var name: String
    var kind: ActorKind
    var words: String
    /// May be the noun behind a group's name: "ISIS fighters" are ISIS, "ISIS victims" are not.
    var isForce: Bool { kind != .civilians && kind != .protesters && kind != .rioters }
  }

  static let sorts: [Sort] = [
    Sort(
      name: "civilians", kind: .civilians,
      words: """
        civilian civilians people person persons man men woman women child children boy boys girl girls baby babies \
        infant infants toddler teenager teenagers youth youths adult adults resident residents villager villagers \
        townspeople inhabitants inhabitant citizen citizens family families student students schoolchildren \
        schoolgirls schoolgirl schoolboys pupil pupils teacher teachers professor passenger passengers tourist \
        tourists holidaymakers shopper shoppers commuter commuters bystander bystanders passersby pedestrian \
        pedestrians refugee refugees migrant migrants pilgrim pilgrims worshipper worshippers worshiper worshipers \
        mourner mourners faithful churchgoers parishioners congregants farmer farmers farmworkers fisherman fishermen \
        shepherd shepherds herder herders trader traders merchant merchants vendor vendors shopkeeper shopkeepers \
        worker workers labourer labourers laborer laborers miner miners driver drivers truckers motorist motorists \
        priest priests bishop nun nuns monk monks imam imams cleric clerics missionary missionaries pastor \
        patient patients guest guests customers diners revellers revelers partygoers concertgoers spectators fans \
        hostage hostages captive captives prisoner prisoners detainee detainees inmate inmates foreigner foreigners \
        lawyer lawyers businessman businessmen businesswoman engineer engineers contractor contractors activist \
        activists evacuees returnees survivors mother father wife husband son sons daughter daughters \
        brother brothers sister sisters relatives relative parents peasants peasant nomads onlookers yazidis \
        christians shiites muslims jews hindus copts bodyguard doctor doctors nurse nurses firefighter \
        firefighters volunteer volunteers crowd crowds
        """),
    Sort(
      name: "journalists", kind: .civilians,
      words: """
        journalist journalists reporter reporters photographer photographers cameraman cameramen correspondent \
        correspondents broadcaster broadcasters blogger bloggers photojournalist photojournalists
        """),
    Sort(
      name: "aid workers", kind: .civilians,
      words: """
        humanitarians medic medics paramedic paramedics rescuer rescuers
        """),
    Sort(
      name: "officials", kind: .civilians,
      words: """
        official officials mayor mayors governor governors minister ministers judge judges prosecutor prosecutors \
        lawmaker lawmakers politician politicians councillor councillors councilor senator legislator legislators \
        diplomat diplomats ambassador candidate candidates envoy
        """),
    Sort(name: "suicide bomber", kind: .militia, words: "bomber bombers"),
    Sort(
      name: "gunmen", kind: .militia,
      words: """
        gunman gunmen shooter shooters sniper snipers assassin assassins hitmen attacker attackers assailant \
        assailants assailers perpetrators perpetrator hijackers hijacker kidnappers kidnapper raiders
        """),
    Sort(
      name: "militants", kind: .militia,
      words: """
        militant militants jihadist jihadists jihadi jihadis extremist extremists terrorist terrorists islamist \
        islamists fighter fighters combatants combatant mujahideen mujahedeen
        """),
    Sort(
      name: "rebels", kind: .rebel,
      words: """
        rebel rebels insurgent insurgents guerrilla guerrillas guerilla guerillas separatist separatists subversives \
        subversive secessionists insurrectionists opposition
        """),
    Sort(
      name: "militia", kind: .militia,
      words: """
        militia militias militiaman militiamen paramilitary paramilitaries vigilantes vigilante mercenaries mercenary
        """),
    Sort(name: "tribal fighters", kind: .identityMilitia, words: "tribesman tribesmen tribal clansmen tribe tribes"),
    Sort(
      name: "bandits", kind: .militia,
      words: "bandit bandits robbers robber pirates pirate gangsters gang gangs traffickers smugglers smuggler cartel"),
    Sort(
      name: "army", kind: .state,
      words: """
        army military soldier soldiers troops troop servicemen serviceman infantry conscripts paratroopers \
        commandos commando marines marine battalion regiment infantrymen artillerymen
        """),
    Sort(
      name: "police", kind: .state,
      words: """
        police policeman policemen policewoman policewomen officer officers constable constables gendarmes gendarmerie \
        detectives
        """),
    Sort(name: "security forces", kind: .state, words: "security guards guard"),
    Sort(name: "government forces", kind: .state, words: "loyalist loyalists"),
    Sort(name: "government", kind: .state, words: "government regime"),
    Sort(
      name: "air force", kind: .state,
      words: "warplane warplanes jet jets helicopter helicopters aircraft gunships airmen"),
    Sort(name: "authorities", kind: .state, words: "authorities"),
    Sort(
      name: "protesters", kind: .protesters,
      words: """
        protester protesters protestor protestors demonstrator demonstrators marchers strikers picketers
        """),
    Sort(name: "rioters", kind: .rioters, words: "rioter rioters looters looter mob mobs hooligans"),
    Sort(name: "peacekeepers", kind: .external, words: "peacekeeper peacekeepers"),
  ]

  static let rows: [ActorRow] = sorts.map { ActorRow($0.name, $0.kind, "") }
}
