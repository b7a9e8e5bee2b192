import Evidence

/// The words of relative places, by key; table.
struct RelationWordTable: Sendable {
  static let shared = RelationWordTable()

  private struct Slot {
    var key: UInt64 = 0
    var roles: RelationWord.Roles = []
    var value = 0.0
  }

  private static let size = 1024
  private var slots = [Slot](repeating: Slot(), count: size)

  subscript(_ key: WordKey) -> RelationWord {
    var number = Int(truncatingIfNeeded: key.value) & (Self.size - 1)
    while true {
      let slot = slots[number]
      if slot.key == 0 { return .none }
      if slot.key == key.value { return RelationWord(roles: slot.roles, value: slot.value) }
      number = (number + 1) & (Self.size - 1)
    }
  }

  /// A word that stands in several rows has the roles of all and the value of the first that gives one.
  private mutating func add(_ words: String, _ roles: RelationWord.Roles, _ value: Double = 0) {
    for word in words.split(separator: " ") {
      let key = WordKey(String(word)).value
      var number = Int(truncatingIfNeeded: key) & (Self.size - 1)
      while slots[number].key != 0, slots[number].key != key { number = (number + 1) & (Self.size - 1) }
      slots[number].key = key
      slots[number].roles.formUnion(roles)
      if slots[number].value == 0 { slots[number].value = value }
    }
  }

  private init() {
    addDirections()
    addAmounts()
    for (word, role) in [
      ("of", .of), ("from", .from), ("to", .to), ("the", .the), ("and", .and), ("with", .with), ("between", .between),
    ] as [(String, RelationWord.Roles)] { add(word, role) }
    add("near outside around surrounding", .near)
    add("close next adjacent", .nearWithTo)
    add(
      "outskirts outskirt vicinity environs countryside suburbs fringes fringe surroundings approaches edge edges area "
        + "areas region hinterland", .surroundings)
    add(
      "part parts half side sector section corner tip end bank reaches districts neighborhoods neighbourhoods quarters "
        + "suburbs outskirts countryside area areas region regions edge edges fringe fringes province provinces",
      .part)
    add(
      "city cities town towns village villages capital hamlet port district camp base settlement municipality "
        + "airport airbase province governorate state suburb stronghold", .kind)
    add(
      "provincial regional nearby coastal ancient historic old strategic contested besieged embattled northern southern "
        + "eastern western central border oil mining rebel main", .ofKind)
    add("away", .away)
    add(
      "drive walk ride flight journey trip march hour hours minute minutes day days heading headed travelled "
        + "traveled drove fled went moved driving", .journey)
    add("border borders frontier frontiers bordering", .border)
    add("road roads highway highways motorway freeway route railway railroad pipeline expressway", .road)
    add("linking connecting links connects link connect joining joins running runs leading leads", .linking)
    add("halfway midway", .halfway)
    add(
      "talks talk trade relations ties war wars match game games flight flights agreement deal treaty truce ceasefire "
        + "tension tensions conflict conflicts dispute disputes cooperation dialogue contacts negotiations difference "
        + "differences summit meeting meetings friendship alliance rivalry rift exchange "
        + "exchanges partnership accord pact choice choose comparison commerce links peace travel travelled traveled "
        + "guard guards police patrol patrols force forces official officials agent agents troops control controls "
        + "security policy team side club squad coach town city village province post authorities split divided differ distinguish distance gap visits calls prisoners swap services service communication communications time flying flown flew",
      .abstract)
    add(
      "desert area areas land territory located lies lie lying situated region zone strip somewhere corridor valley "
        + "stretch plain point spot frontline sea highlands village town midway halfway", .land)
    add(
      "about some around roughly approximately nearly almost just only lies lie lying located situated which that is was "
        + "a an town village city hamlet settlement base camp district area neighborhood neighbourhood small more than "
        + "at least over another under less within up to perhaps further", .bridge)
    add("within under", .limit)
  }

  private mutating func addDirections() {
    let points = [
      "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest",
    ]
    for (number, point) in points.enumerated() {
      let bearing = Double(number) * 45
      add("\(point) \(point)ward \(point)wards", .direction, bearing)
      add("\(point)ern \(point)ernmost", .partAdjective, bearing)
    }
    let letters = "n nne ne ene e ese se sse s ssw sw wsw w wnw nw nnw".split(separator: " ")
    for (number, word) in letters.enumerated() { add(String(word), .direction, Double(number) * 22.5) }
    add("central downtown", .middle)
    add("just immediately", .degree, 0.33)
    add("due directly further farther straight slightly", .degree, 1)
    add("far well deep extreme", .degree, 3)
  }

  private mutating func addAmounts() {
    add("km kms kilometer kilometers kilometre kilometres klicks", .unit, 1)
    add("mile miles mi", .unit, 1.609_344)
    add("metre metres meter meters", .unit, 0.001)
    add("yard yards", .unit, 0.000_914_4)
    add("foot feet ft", .unit, 0.000_304_8)
    let ones =
      "a two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
      + "nineteen"
    for (number, word) in ones.split(separator: " ").enumerated() { add(String(word), .number, Double(number + 1)) }
    add("an one", .number, 1)
    for (number, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated() {
      add(String(word), .number, Double(number + 2) * 10)
    }
    add("few", .vagueNumber, 3)
    add("several", .vagueNumber, 4)
    add("couple", .vagueNumber, 2)
    add("dozens", .vagueNumber, 36)
    add("hundred hundreds", .multiplier, 100)
    add("dozen", .multiplier, 12)
    add("half", .half, 0.5)
    add("quarter", .half, 0.25)
  }
}
