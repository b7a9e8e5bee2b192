/// Groups and forces of Europe and the former Soviet Union, and alliances of states.
enum EuropeanActors {
  static let rows: [ActorRow] = [
    ActorRow(
      "Russian forces", .state, country: "RU",
      """
      russian forces, russian troops, russian army, russian military, russian soldiers, russian occupation forces, \
      russian armed forces, rosgvardia, russian occupiers, russian invaders, russian marines
      """),
    ActorRow(
      "Ukrainian forces", .state, country: "UA",
      """
      ukrainian forces, ukrainian troops, ukrainian army, ukrainian military, ukrainian soldiers, \
      ukrainian armed forces, armed forces of ukraine, azov battalion, azov regiment, azov brigade, \
      ukrainian national guard, aidar battalion
      """),
    ActorRow(
      "Donetsk People's Republic", .rebel, "donetsk people's republic, dpr forces, donetsk separatists, dnr militia"),
    ActorRow("Luhansk People's Republic", .rebel, "luhansk people's republic, lugansk people's republic, lpr forces"),
    ActorRow(
      "pro-Russian separatists", .rebel,
      "pro russian separatists, pro russian rebels, pro russia separatists, russian backed separatists, russia backed separatists, russian backed rebels"
    ),
    ActorRow("Kadyrovites", .state, country: "RU", "kadyrovites, kadyrovtsy, akhmat battalion, akhmat"),
    ActorRow("Caucasus Emirate", .rebel, "caucasus emirate, vilayat dagestan, caucasus province"),
    ActorRow("Chechen rebels", .rebel, "chechen rebels, chechen separatists, chechen fighters, chechen militants"),
    ActorRow("Freedom of Russia Legion", .rebel, "freedom of russia legion, russian volunteer corps"),
    ActorRow(
      "Artsakh Defence Army", .rebel,
      "artsakh defence army, artsakh defense army, nagorno karabakh defence army, karabakh forces, nagorno karabakh forces"
    ),
    ActorRow("South Ossetian forces", .rebel, "south ossetian forces, south ossetian militia"),
    ActorRow("Abkhaz forces", .rebel, "abkhaz forces, abkhazian forces, abkhaz separatists"),
    ActorRow(
      "IRA", .rebel,
      "provisional ira, irish republican army, provisional irish republican army, real ira, continuity ira, new ira, the ira, ira gunmen"
    ),
    ActorRow("INLA", .rebel, "INLA, irish national liberation army"),
    ActorRow("UVF", .identityMilitia, "UVF, ulster volunteer force"),
    ActorRow("UDA", .identityMilitia, "ulster defence association, ulster freedom fighters"),
    ActorRow("Royal Ulster Constabulary", .state, country: "GB", "royal ulster constabulary, ruc officers"),
    ActorRow("ETA", .rebel, "euskadi ta askatasuna, basque separatists, basque separatist group eta"),
    ActorRow("GRAPO", .rebel, "grapo"),
    ActorRow("FLNC", .rebel, "FLNC, corsican national liberation front"),
    ActorRow("Red Army Faction", .rebel, "red army faction, baader meinhof"),
    ActorRow("Red Brigades", .rebel, "red brigades"),
    ActorRow(
      "17 November", .rebel,
      "revolutionary organization 17 november, november 17 group, revolutionary organisation 17 november"),
    ActorRow("KLA", .rebel, "kosovo liberation army, kla rebels, UCK"),
    ActorRow(
      "Bosnian Serb army", .rebel, "bosnian serb army, bosnian serb forces, army of republika srpska, bosnian serbs"),
    ActorRow("Bosnian Croat forces", .rebel, "bosnian croat forces, croatian defence council"),
    ActorRow("Bosnian army", .state, country: "BA", "army of bosnia and herzegovina, bosnian army"),
    ActorRow(
      "Yugoslav army", .state, country: "RS",
      "yugoslav army, yugoslav people's army, yugoslav forces, yugoslav national army"),
    ActorRow("French police", .state, country: "FR", "french gendarmerie, gign"),
    ActorRow(
      "NATO", .external,
      "nato, nato forces, nato troops, nato warplanes, nato aircraft, nato led forces, ISAF, international security assistance force, resolute support, KFOR"
    ),
    ActorRow(
      "UN peacekeepers", .external,
      """
      un peacekeepers, u.n. peacekeepers, united nations peacekeepers, un peacekeeping force, u.n. peacekeeping force, \
      un troops, u.n. troops, un peacekeeping mission, u.n. peacekeeping mission, unifil, undof, un peacekeeper, \
      u.n. peacekeeper, blue helmets
      """),
    ActorRow("Wagner Group", .external, "wagner private military company"),
    ActorRow("ECOWAS forces", .external, "ecomog, ecowas forces, ecowas troops, ecowas standby force"),
    ActorRow("East African Community force", .external, "east african community force, eac regional force, EACRF"),
    ActorRow("SADC mission", .external, "samim, samidrc, sadc mission"),
    ActorRow("CSTO forces", .external, "csto forces, csto peacekeepers"),
    ActorRow("Anonymous", .external, "anonymous hackers"),
  ]
}
