/// Groups and forces of Asia east of Iran.
enum AsianActors {
  static let rows: [ActorRow] = [
    ActorRow(
      "Pakistani Taliban", .rebel,
      "tehrik i taliban pakistan, tehreek e taliban pakistan, tehrik e taliban, tehreek e taliban, pakistani taliban, pakistan taliban, TTP"
    ),
    ActorRow(
      "Islamic State Khorasan", .rebel,
      "islamic state khorasan, islamic state in khorasan, islamic state khorasan province, islamic state in afghanistan, isis k, isis khorasan, is k, iskp"
    ),
    ActorRow("Haqqani network", .rebel, "haqqani network"),
    ActorRow("Taliban", .rebel, "taliban, taleban"),
    ActorRow(
      "Afghan forces", .state, country: "AF",
      "ansf, afghan security forces, afghan national army, afghan national security forces, afghan forces, afghan local police, afghan commandos"
    ),
    ActorRow(
      "National Resistance Front", .rebel, "national resistance front of afghanistan, national resistance front"),
    ActorRow("Hizb-e-Islami", .rebel, "hizb e islami, hezb e islami, hezbi islami"),
    ActorRow("Islamic Movement of Uzbekistan", .rebel, "islamic movement of uzbekistan"),
    ActorRow("Lashkar-e-Jhangvi", .rebel, "lashkar e jhangvi, lashkar i jhangvi"),
    ActorRow("Lashkar-e-Taiba", .rebel, "lashkar e taiba, lashkar e toiba, lashkar i taiba"),
    ActorRow("Jaish-e-Mohammed", .rebel, "jaish e mohammed, jaish e mohammad, jaish i mohammed"),
    ActorRow("Jamaat-ul-Ahrar", .rebel, "jamaat ul ahrar, jamaatul ahrar, jamaat ur ahrar"),
    ActorRow("Hizbul Mujahideen", .rebel, "hizbul mujahideen, hizb ul mujahideen, hizbul mujahedeen"),
    ActorRow("Harkat-ul-Mujahideen", .rebel, "harkat ul mujahideen"),
    ActorRow(
      "Balochistan Liberation Army", .rebel,
      "balochistan liberation army, baloch liberation army, baluchistan liberation army, BLA"),
    ActorRow("Balochistan Liberation Front", .rebel, "balochistan liberation front, baloch liberation front, BLF"),
    ActorRow(
      "Baloch separatists", .rebel,
      "baloch separatists, baloch rebels, baluch separatists, baloch raji ajoi sangar, united baloch army, baloch republican army"
    ),
    ActorRow("Tehreek-e-Labbaik", .protesters, "tehreek e labbaik pakistan, tehreek e labbaik, tehreek i labbaik"),
    ActorRow("Frontier Corps", .state, country: "PK", "frontier corps"),
    ActorRow("Pakistan Rangers", .state, country: "PK", "pakistan rangers, pakistani rangers, sindh rangers"),
    ActorRow(
      "Naxalites", .rebel,
      "naxalites, naxals, naxalite, maoist rebels, communist party of india maoist, cpi maoist, maoists, maoist"),
    ActorRow("ULFA", .rebel, "ULFA, united liberation front of asom, united liberation front of assam"),
    ActorRow("NSCN", .rebel, "NSCN, nscn im, nscn k, national socialist council of nagaland"),
    ActorRow("NDFB", .rebel, "NDFB, national democratic front of bodoland"),
    ActorRow("Kuki militants", .identityMilitia, "kuki militants, kuki national army, kuki national front"),
    ActorRow("Meitei militants", .identityMilitia, "meitei militants, arambai tenggol"),
    ActorRow("CRPF", .state, country: "IN", "CRPF, central reserve police force"),
    ActorRow("Border Security Force", .state, country: "IN", "border security force, BSF"),
    ActorRow("JMB", .rebel, "jamaat ul mujahideen bangladesh, JMB, neo jmb, ansarullah bangla team"),
    ActorRow("Tamil Tigers", .rebel, "tamil tigers, LTTE, liberation tigers of tamil eelam, tamil tiger"),
    ActorRow("National Thowheed Jamath", .rebel, "national thowheed jamath, national thowheeth jama'ath"),
    ActorRow(
      "Tatmadaw", .state, country: "MM",
      "tatmadaw, myanmar junta, myanmar military, myanmar army, burmese junta, ~junta forces, ~junta troops"),
    ActorRow("Arakan Army", .rebel, "arakan army"),
    ActorRow("ARSA", .rebel, "ARSA, arakan rohingya salvation army"),
    ActorRow("Kachin Independence Army", .rebel, "kachin independence army, kia rebels"),
    ActorRow(
      "Karen National Liberation Army", .rebel, "karen national liberation army, KNLA, karen national union, KNU"),
    ActorRow(
      "Democratic Karen Buddhist Army", .rebel, "democratic karen buddhist army, democratic karen benevolent army, DKBA"
    ),
    ActorRow(
      "Karenni Nationalities Defence Force", .rebel,
      "karenni nationalities defence force, karenni nationalities defense force, karenni army, KNDF"),
    ActorRow("MNDAA", .rebel, "MNDAA, myanmar national democratic alliance army, kokang rebels"),
    ActorRow("Ta'ang National Liberation Army", .rebel, "ta'ang national liberation army, TNLA"),
    ActorRow("United Wa State Army", .rebel, "united wa state army, UWSA"),
    ActorRow("Shan State Army", .rebel, "shan state army"),
    ActorRow(
      "Chin National Army", .rebel,
      "chin national army, chin national front, chinland defense force, chinland defence force"),
    ActorRow(
      "People's Defence Force", .rebel,
      "people's defence force, people's defense force, people's defence forces of myanmar, pdf fighters"),
    ActorRow("Three Brotherhood Alliance", .rebel, "three brotherhood alliance, brotherhood alliance"),
    ActorRow("BRN", .rebel, "barisan revolusi nasional"),
    ActorRow("New People's Army", .rebel, "new people's army, npa rebels, communist party of the philippines"),
    ActorRow("Abu Sayyaf", .rebel, "abu sayyaf, abu sayyaf group"),
    ActorRow("Maute group", .rebel, "maute group, maute, maute militants"),
    ActorRow("MILF", .rebel, "moro islamic liberation front, milf rebels"),
    ActorRow("MNLF", .rebel, "moro national liberation front, MNLF"),
    ActorRow("Bangsamoro Islamic Freedom Fighters", .rebel, "bangsamoro islamic freedom fighters, BIFF"),
    ActorRow("Jemaah Islamiyah", .rebel, "jemaah islamiyah, jemaah islamiah, jamaah islamiyah"),
    ActorRow("Jamaah Ansharut Daulah", .rebel, "jamaah ansharut daulah, jemaah ansharut daulah"),
    ActorRow("Mujahidin Indonesia Timur", .rebel, "mujahidin indonesia timur, east indonesia mujahideen"),
    ActorRow(
      "West Papua National Liberation Army", .rebel,
      "west papua national liberation army, free papua movement, tpnpb, west papuan rebels"),
    ActorRow("Free Aceh Movement", .rebel, "free aceh movement"),
    ActorRow("Khmer Rouge", .rebel, "khmer rouge"),
    ActorRow(
      "East Turkestan Islamic Movement", .rebel, "east turkestan islamic movement, east turkistan islamic movement"),
    ActorRow(
      "People's Liberation Army", .state, country: "CN",
      "people's liberation army, pla navy, chinese coast guard, china coast guard"),
    ActorRow("Aum Shinrikyo", .rebel, "aum shinrikyo, aum supreme truth"),
  ]
}
