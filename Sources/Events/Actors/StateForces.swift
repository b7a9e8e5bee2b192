import Evidence

/// The forces of states, named by people and force noun: "Turkish warplanes" are the "Turkish air force".
enum StateForces {
  /// Nouns that make a demonym a state's force, and what its name says of them.
  static let nouns: [(word: String, name: String)] = [
    ("forces", "forces"), ("troops", "forces"), ("army", "army"), ("military", "forces"), ("soldiers", "forces"),
    ("soldier", "forces"), ("police", "police"), ("policemen", "police"), ("policeman", "police"),
    ("warplanes", "air force"), ("warplane", "air force"), ("jets", "air force"), ("jet", "air force"),
    ("bombers", "air force"), ("marines", "forces"), ("commandos", "forces"), ("navy", "navy"), ("warship", "navy"),
    ("warships", "navy"), ("gunboats", "navy"), ("artillery", "forces"), ("tanks", "forces"),
    ("paratroopers", "forces"),
    ("helicopters", "air force"), ("helicopter", "air force"), ("drones", "air force"), ("aircraft", "air force"),
    ("planes", "air force"), ("airmen", "air force"), ("coastguard", "navy"), ("gendarmes", "police"),
    ("gendarmerie", "police"), ("peacekeepers", "forces"), ("servicemen", "forces"), ("gunners", "forces"),
    ("conscripts", "forces"), ("force", "forces"), ("airforce", "air force"),
  ]

  private static let names: [WordKey: String] = Dictionary(
    nouns.map { (WordKey($0.word), $0.name) }, uniquingKeysWith: { first, _ in first })

  /// "air force" for "warplanes".
  static func name(ofNoun key: WordKey) -> String? { names[key] }

  /// ISO code of the state whose force a name is: TR for "Turkish air force"; nil if it is none.
  static func country(ofForce name: String) -> String? {
    for noun in ["forces", "army", "police", "air force", "navy"] where name.hasSuffix(" " + noun) {
      return Demonyms.country(of: String(name.dropLast(noun.utf8.count + 1)))
    }
    return nil
  }
}
