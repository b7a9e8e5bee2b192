/// The words of each class. A word may stand in several rows.
enum WordTables {
  struct Row {
    var classes: WordClass
    var words: String

    init(_ classes: WordClass, _ words: String) {
      self.classes = classes
      self.words = words
    }
  }

  static let rows: [Row] = [
    Row(
      .determiner,
      "the a an this that these those its their his her our my your another each every some any no both all"
    ),
    Row(
      .locative,
      """
      in at near on around outside inside within across throughout over along between beside behind beyond \
      amid off above below beneath opposite
      """),
    Row(
      .otherPreposition,
      """
      from against for by with without into onto toward towards through about under during upon among via \
      despite like including per after before until till since
      """),
    Row([.aim], "against on at upon targeting"),
    Row(.of, "of"),
    Row(.to, "to"),
    Row(.be, "is are was were be been being am get gets got getting"),
    Row(.have, "has have had having"),
    Row(.doVerb, "do does did"),
    Row(.modal, "could may might would can should must cannot couldnt wouldnt cant mightnt ought"),
    Row(.future, "will shall wont ll"),
    Row(
      .not,
      """
      not never no nor neither without nobody none hardly didnt doesnt dont wasnt werent isnt arent hasnt \
      havent hadnt wont couldnt wouldnt cant cannot nothing
      """),
    Row(.and, "and or but nor yet plus"),
    Row(
      .subordinator,
      """
      while when because although though whereas where wherever whenever until unless since before after \
      once whether if as lest except
      """),
    Row(.relative, "who which whose whom that where"),
    Row(
      .pronoun, "he she it they we i you him her them us who those these others someone everyone"),
    Row(
      .report,
      """
      said says say saying told tells telling reported reports report reporting announced announces announcing \
      stated states stating according added adds adding confirmed confirms confirming claimed claims claiming \
      noted noting explained argued insisted acknowledged admitted declared disclosed revealed alleged \
      estimated believed wrote writes quoted indicated stressed commented tweeted testified recalled asserted \
      maintained informed briefed posted suggested suggests emphasized
      """),
    Row(
      .placeNoun,
      """
      city cities town towns village villages province provinces district districts governorate governorates \
      region regions area areas neighborhood neighborhoods neighbourhood neighbourhoods suburb suburbs \
      countryside county capital state states department municipality settlement settlements hamlet hamlets \
      base bases airport airbase airfield dam bridge bridges crossing crossings border highway road roads street \
      camp camps prison jail hospital school university mosque church market square hotel restaurant nightclub \
      theater theatre station checkpoint checkpoints refinery oilfield oilfields field fields hill hills \
      hilltop hilltops mountain mountains valley desert island islands peninsula strip coast port harbor river \
      stronghold strongholds bastion enclave enclaves pocket pockets territory territories land ground \
      position positions outpost outposts post posts compound complex barracks headquarters garrison quarter \
      quarters sector sectors corridor zone zones front gate palace embassy consulate building buildings \
      factory plant depot depots silos farm farms farmland locality localities commune canton subdistrict \
      subdistricts nahiya junction intersection citadel fortress monastery parliament ministry caliphate \
      places locations location banks outskirts edge edges suburbs gates streets holdout redoubt foothold swathe swathes swath swaths chunk chunks frontier site sites scene here there \
      stadium mall cafe store beach resort gasfield encampment encampments tents trenches
      """),
    Row(
      .partNoun,
      """
      part parts most much half bit third quarter quarters outskirts center centre heart edge edges bank banks \
      rest remainder majority portion portions meters metres square streets suburbs south north east west side \
      sides control hold possession series number dozens hundreds bulk percent city town village towns villages \
      cities area areas district districts province region neighborhood neighbourhood state pocket bastion \
      stronghold
      """),
    Row(
      .personNoun,
      """
      official officials officer officers minister ministers ministry resident residents spokesman spokeswoman \
      spokesperson leader leaders leadership president governor mayor chief commander commanders general police \
      policeman policemen activist activists authorities authority government governments court lawmaker \
      lawmakers politician politicians doctor doctors medic medics witness witnesses native natives citizen \
      citizens people man men woman women girl girls boy boys student students worker workers journalist \
      journalists reporter reporters envoy ambassador diplomat diplomats refugee refugees tribe tribes clan \
      clans family families team squad analyst analysts expert king prince premier senator congressman mufti \
      imam cleric clerics bishop sheikh judge prosecutor prosecutors lawyer businessman dealer strongman ally \
      allies administration parliament regime militant militants fighters forces force army troops soldiers \
      rebels gunmen insurgents
      """),
    Row(
      .newsNoun,
      """
      reporters agency newspaper television tv radio statement interview briefing conference press channel \
      correspondent journalist journalists daily website reuters afp ap cnn bbc
      """),
    Row(
      .forces,
      """
      force forces troop troops soldier soldiers army armies fighter fighters militant militants rebel rebels \
      militia militias militiamen militiaman insurgent insurgents gunman gunmen jihadist jihadists terrorist \
      terrorists guerrilla guerrillas guerilla guerillas extremist extremists brigade brigades battalion \
      battalions division regiment unit units police policemen commando commandos marines marine guards guard \
      navy military warplane warplanes jet jets aircraft plane planes bomber bombers helicopter helicopters \
      drone drones tank tanks convoy convoys squad platoon column attacker attackers assailant assailants \
      paramilitary paramilitaries mujahideen mujahedin mujahedeen peshmerga separatists separatist subversives \
      subversive combatants combatant enemy coalition regime tribesmen snipers sniper commandos isis isil daesh \
      taliban sdf ypg ypj saa fsa pkk hezbollah hamas shabaab qaeda nusra
      """),
    Row(
      .violence,
      """
      bomb bombs bombing explosive explosives explosion explosions blast blasts mine mines landmine landmines \
      ied ieds grenade grenades rocket rockets missile missiles mortar mortars shell shells artillery rifle \
      rifles gun guns gunfire machinegun weapon weapons ammunition kalashnikov knife knives machete machetes \
      bullet bullets shrapnel dynamite airstrike airstrikes killed killing kill dead death deaths die died \
      wounded wounding injured injuring casualties casualty victims victim body bodies corpse corpses massacre \
      fighting battle battles clashes clash war offensive ambush ambushed attack attacks attacked assault raid \
      raids siege shooting shootout hostages hostage suicide civilians militants gunmen gunman insurgents \
      rebels soldiers troops fighters terrorists guerrillas warplanes jets drone drones tanks tank barrel \
      cruise convoy convoys warship battleship aircraft positions
      """),
    Row(
      .casualty,
      """
      dead deaths fatalities casualties lives bodies corpses killed
      """),
    Row(
      .adverb,
      """
      also already again then still now later recently repeatedly allegedly reportedly apparently further \
      earlier finally fully completely partially nearly almost just only even once twice first meanwhile \
      subsequently previously briefly violently brutally heavily directly successfully simultaneously jointly \
      initially eventually immediately quickly rapidly soon always often largely mostly severely seriously \
      critically fatally mortally deliberately indiscriminately deep back together ever not never reportedly \
      systematically routinely regularly frequently summarily publicly forcibly illegally officially effectively suddenly
      """),
    Row(
      .direction,
      """
      northern southern eastern western northeastern northwestern southeastern southwestern northeast \
      northwest southeast southwest north south east west central upper lower downtown rural greater inner \
      outer mid old
      """),
    Row(
      .adjective,
      """
      last final remaining strategic key main major largest second first third new big small entire whole \
      several many various nearby neighboring neighbouring surrounding besieged historic ancient mountainous \
      remote coastal rebel government held controlled militant opposition own other few hundred thousand two \
      three four five six seven eight nine ten dozen around vital important contested embattled self \
      proclaimed de facto so called northern southern eastern western central syrian iraqi turkish afghan \
      libyan egyptian kurdish
      """),
    Row(
      .unreal,
      """
      possible potential future feared likely imminent inevitable expected looming would alleged hypothetical \
      impending anticipated eventual mock simulated fictional threatened attempted attempt prospective future more further renewed \
      retaliatory
      """),
    Row(
      .planning,
      """
      plan plans planned planning scheduled upcoming preparing prepares prepare prepared preparations \
      preparation plotting plotted plot plots intend intends intended intending intention aims aim aiming due \
      set poised ready expects expected propose proposed hopes hoping wants want wanted ordered order orders \
      urged urging calls call called appealed agreed agree decided decide tasked asked readying gearing
      """),
    Row(
      .threatening,
      """
      threaten threatens threatened threatening threat threats vow vows vowed vowing warn warns warned warning \
      warnings pledge pledges pledged pledging swore promised promises promise promising
      """),
    Row(
      .denying,
      """
      deny denies denied denying prevent prevents prevented preventing foil foils foiled foiling thwart thwarts \
      thwarted thwarting avert averted averting fail fails failed failing refuse refused refusing unable avoid \
      avoided avoiding avoids stop stopped stopping halt failure refrain refrained halted block blocked defuse \
      defused cancelled canceled postponed ruled disrupt disrupted
      """),
    Row(
      .background,
      """
      anniversary anniversaries history timeline chronology chronicle legacy era decades commemorate commemorates commemorated commemorating \
      commemoration memorial remembrance longtime historically centuries origins memory memories veteran \
      veterans trauma aftermath
      """),
    Row(
      .conditional,
      """
      if unless whether lest should fear fears feared fearing risk risks possibility danger chance prospect \
      prospects capable capability ability likelihood possibly perhaps maybe probably potentially suppose \
      supposed vulnerable likely unlikely scenario scenarios
      """),
    Row(
      .support,
      """
      carry carries carried carrying conduct conducts conducted conducting launch launches launched launching \
      stage stages staged staging mount mounts mounted mounting perpetrate perpetrated commit committed \
      committing committs execute executed lead led begin began begun start started starting resume resumed \
      wage waged waging make made making suffer suffered sustained came come coming under hit rocked shook \
      erupted broke occurred occur happened happen continued continue took unleashed unleash opened inflict \
      inflicted inflicting deliver delivered face faced survive survived saw see witnessed
      """),
    Row(
      .notEvent,
      """
      helicopter helicopters ad ads advert adverts rifle rifles dog dogs submarine submarines plane planes \
      aircraft squad squads group force forces capability capabilities threat threats warning warnings plot \
      plots plan plans fears risk maker makers making detector detectors disposal shelter shelters drill drills \
      exercise exercises line lines ground mentality suspects crime crimes movie police gear film game games chief expert \
      policy strategy material materials vest vests belt belts factory factories workshop workshops jacket hero \
      heroes hardened cry cries blow blows penalty warrant warrants center centre facility star stars
      """),
    Row(
      .timeWord,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
      september october november december today yesterday tonight morning afternoon evening night week month \
      year day days weeks months years hours ago last
      """),
    Row(
      .achieving,
      """
      began begun begin begins beginning continue continued continues continuing managed manage manages \
      succeeded able started start starts resumed used forced helped proceeded moved went came rushed allowed \
      appears appear appeared seems seem seemed reported believed thought known claimed confirmed said \
      enabled advanced returned
      """),
    Row(
      .trying,
      """
      try tries tried trying attempt attempts attempted attempting seek seeks sought seeking struggled struggle \
      hoped bid effort efforts
      """),
    Row(
      .habitual,
      """
      systematically routinely regularly frequently often always usually typically habitually normally \
      generally constantly daily periodically sometimes occasionally
      """),
    Row(
      .nounToo,
      """
      fire fires mortar mortars shell shells rocket rockets target targets bomb bombs mine mines level levels \
      recall recalls wound wounds dynamite knife knives recruit recruits sentence sentences pound pounds gas gases stone stones hammer hammers \
      blast blasts free probe tour tours rescue rescues visit visits damage occupy gain gains advance advances \
      retreat retreats dispatch dispatches jail jails lash engage engages abandon comb hack whip lynch
      """),
    Row(
      .namingNoun, "town city village capital port settlement hamlet suburb towns cities villages"),
    Row(
      .accident,
      """
      accident accidents crash crashes collision derailment earthquake quake flood floods flooding storm storms \
      hurricane typhoon tornado avalanche landslide landslides mudslide lightning heat cold disease outbreak \
      virus cholera ebola stampede overdose drowned drowning tsunami volcano
      """),
    Row(
      .undergoing,
      "under suffered sustained endured faced witnessed saw experienced underwent suffers faces witnesses sees"
    ),
    Row(
      .settlement,
      "city town village district camp neighborhood neighbourhood area base region province site capital"
    ),
    Row(.distance, "km kms kilometer kilometers kilometre kilometres mile miles meters metres"),
    Row(
      .killing,
      """
      killed killing kill kills murdered murdering executed executing beheaded beheading slaughtered massacred \
      slain assassinated butchered
      """),
    Row(.dying, "died dead perished dying"),
    Row(.deathNoun, "deaths fatalities lives death bodies corpses"),
    Row(
      .mission,
      "embassy embassies consulate consulates ambassador ambassadors envoy envoys warship warships citizen citizens"
    ),
    Row(
      .travellers,
      """
      refugee refugees resident residents migrant migrants people families civilian civilians aid \
      humanitarian children women pilgrims delegation journalists tourists returnees survivors evacuees
      """),
    Row(
      .organisation,
      """
      state forces army party front movement union council bank university church government federation league \
      brigades association congress ministry confederation committee parliament church embassy voice
      """),
    Row(.arriving, "reach reached reaches reaching arrive arrived arrives arriving"),
    Row(
      .different,
      "another second third fourth other others separate separately elsewhere also meanwhile later further similar"
    ),
    Row(
      .legal,
      """
      accused accuses accusing charged charge charges charging suspect suspects suspected convicted conviction \
      convictions wanted sought guilty trial trials plea pleaded victim victims testify testified inquiry \
      motive motives sentence sentences cause evidence witness witnesses memorial suspicion solved monument \
      investigation investigations investigating investigate probe probing responsibility responsible connection \
      sentenced acquitted indicted indictment prosecution hearing implicated involved involvement role survivors \
      survivor relatives delving questioned claimed claims
      """),
    Row(
      .detention,
      """
      prison prisons jail jails camp camps detention custody captivity prisoner prisoners inmate inmates detainee \
      detainees captive captives
      """),
    Row(.comparison, "like such similar"),
    Row(
      .generic,
      "some many few others most often typically usually sometimes rarely whenever always anyone"),
    Row(.civilian, "civilian civilians"),
    Row(
      .approximate,
      "at more no fewer as many least about around some nearly almost approximately over than roughly estimated up most"
    ),
    Row(.limit, "since after before until till following by"),
    Row(.showing, "demonstrated demonstrates showed shown proved proven illustrated did happened"),
    Row(
      .figurative,
      """
      heart panic anxiety asthma cancer diabetes disease coronavirus covid obesity inflation poverty corruption \
      unemployment advertising campaign ads ad deal balance chord office box goal ball penalty film movie scene \
      photo photos video picture documentary album song job manager coach price prices stocks market shares \
      hunger homer verbal personal court courtroom custody legal ratings weight title championship press
      """),
  ]
}
