/// Armed groups and their names in the news, the canonical name first.
enum ActorTable {
  static let groups: [(name: String, aliases: [String])] = [
    (
      "ISIS",
      [
        "isis", "isil", "daesh", "daish", "islamic state", "islamic state group",
        "so called islamic state",
        "islamic state of iraq and syria", "islamic state of iraq and the levant",
        "islamic state of iraq and al sham", "islamic state of iraq", "is militants", "is fighters",
        "is group",
        "is terrorists", "the caliphate",
      ]
    ),
    ("SDF", ["sdf", "syrian democratic forces"]),
    ("YPG", ["ypg", "ypj", "people's protection units", "kurdish people's protection units"]),
    ("PKK", ["pkk", "kurdistan workers party", "kurdistan workers' party"]),
    ("Peshmerga", ["peshmerga", "pesh merga"]),
    (
      "Iraqi forces",
      [
        "iraqi security forces", "isf", "iraqi forces", "iraqi counter terrorism service",
        "golden division",
      ]
    ),
    (
      "Popular Mobilization Forces",
      [
        "popular mobilization forces", "popular mobilisation forces", "popular mobilization units",
        "pmf", "hashd al shaabi", "hashed al shaabi", "hash'd",
      ]
    ),
    (
      "US-led coalition",
      [
        "us led coalition", "u.s. led coalition", "american led coalition",
        "international coalition", "global coalition", "coalition forces", "coalition warplanes",
        "coalition planes", "coalition aircraft", "coalition jets", "the coalition",
        "operation inherent resolve",
      ]
    ),
    (
      "Syrian army",
      [
        "syrian arab army", "syrian army", "saa", "syrian government forces", "regime forces",
        "assad regime", "syrian regime", "assad forces",
      ]
    ),
    ("Free Syrian Army", ["free syrian army", "fsa"]),
    ("Syrian National Army", ["syrian national army"]),
    (
      "Hayat Tahrir al-Sham",
      [
        "hayat tahrir al sham", "hts", "jabhat al nusra", "al nusra front", "nusra front",
        "jabhat fateh al sham", "fateh al sham",
      ]
    ),
    ("Ahrar al-Sham", ["ahrar al sham"]),
    ("Jaysh al-Islam", ["jaysh al islam", "jaish al islam"]),
    ("Hezbollah", ["hezbollah", "hizbollah", "hizballah"]),
    ("Hamas", ["hamas"]),
    ("Islamic Jihad", ["islamic jihad"]),
    ("al-Qaeda", ["al qaeda", "al qaida", "al qa'ida", "aqap", "aqim"]),
    ("al-Shabaab", ["al shabaab", "al shabab", "shabaab"]),
    ("Boko Haram", ["boko haram", "iswap"]),
    ("Taliban", ["taliban", "taleban", "haqqani network"]),
    ("Houthis", ["houthis", "houthi rebels", "houthi", "ansar allah"]),
    ("Libyan National Army", ["libyan national army", "lna", "haftar forces"]),
    ("Government of National Accord", ["government of national accord", "gna"]),
    ("Ansar al-Sharia", ["ansar al sharia"]),
    ("Sinai Province", ["sinai province", "wilayat sinai", "ansar beit al maqdis"]),
    ("Wagner Group", ["wagner group"]),
    ("M23", ["m23"]),
    ("ADF", ["allied democratic forces"]),
    ("LRA", ["lord's resistance army"]),
    ("FARC", ["farc", "revolutionary armed forces of colombia"]),
    ("ELN", ["eln", "national liberation army"]),
    ("FMLN", ["fmln", "farabundo marti national liberation front"]),
    ("Shining Path", ["shining path", "sendero luminoso"]),
    ("Tamil Tigers", ["tamil tigers", "ltte"]),
    ("NATO", ["nato"]),
    ("UN peacekeepers", ["un peacekeepers", "u.n. peacekeepers", "united nations peacekeepers"]),
    (
      "US forces",
      [
        "us forces", "u.s. forces", "american forces", "us troops", "u.s. troops",
        "american troops", "us military", "u.s. military", "us army", "u.s. army", "us warplanes",
        "u.s. warplanes", "us marines", "u.s. marines",
      ]
    ),
  ]

  /// Nouns that make a demonym a state's force: "Turkish troops".
  static let forceNouns: [(word: String, name: String)] = [
    ("forces", "forces"), ("troops", "forces"), ("army", "army"), ("military", "forces"),
    ("soldiers", "forces"), ("police", "police"), ("warplanes", "air force"), ("jets", "air force"),
    ("marines", "forces"), ("commandos", "forces"), ("navy", "navy"), ("artillery", "forces"),
    ("tanks", "forces"), ("helicopters", "air force"), ("drones", "air force"),
    ("aircraft", "air force"),
  ]
}
