package import Evidence

/// Small closed classes of words around names.
package enum ContextWords {
  package enum Class: UInt8 {
    case other
    /// "in", "at", "near", "outside" and other words before places.
    case locative
    /// "Mr", "Gen", "President": a person follows.
    case title
    /// "said", "told": a speaker stands before.
    case speech
    /// "province", "county", "river": a place's kind.
    case typeWord
    /// "Times", "Bank", "Agreement": what stands with it names no place.
    case organization
    /// "of", "the", "de", "al": joins the words of one name.
    case connector
    /// "captured", "entered", "fled": a place is what is captured, entered or fled.
    case movement
  }

  package static func of(_ key: WordKey) -> Class { table.withUnsafeBufferPointer { of(key, in: $0) } }

  /// - Parameter table: `ContextWords.table`, which a caller in a loop asks for once.
  @inline(__always)
  static func of(_ key: WordKey, in table: UnsafeBufferPointer<Entry>) -> Class {
    var slot = Int(truncatingIfNeeded: key.value) & (size - 1)
    while true {
      let entry = table[slot]
      if entry.key == key.value { return entry.class }
      if entry.key == 0 { return .other }
      slot = (slot + 1) & (size - 1)
    }
  }

  struct Entry {
    fileprivate var key: UInt64
    fileprivate var `class`: Class
  }

  private static let size = 1024

  static let table: [Entry] = {
    var table = [Entry](repeating: Entry(key: 0, class: .other), count: size)
    func add(_ words: String, _ kind: Class) {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let key = WordKey(String(word)).value
        var slot = Int(truncatingIfNeeded: key) & (size - 1)
        while table[slot].key != 0 { slot = (slot + 1) & (size - 1) }
        table[slot] = Entry(key: key, class: kind)
      }
    }
    add(
      """
      in at near from to into outside inside around across throughout toward towards via within over through
      between beyond north south east west northeast northwest southeast southwest leaving entering reached visiting
      """, .locative)
    add(
      """
      mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr gov sen rep pres rev president minister senator governor
      general colonel captain major lieutenant sergeant admiral professor king queen prince princess sheikh sheik
      mayor judge chief officer deputy inspector secretary chairman chairwoman director spokesman spokeswoman
      ambassador commander pope bishop archbishop imam mullah ayatollah sir lord lady miss coach detective sheriff
      attorney councilman councilwoman commissioner congressman congresswoman representative
      """, .title)
    add("said says told added noted asked replied wrote explained recalled insisted tweeted argued", .speech)
    add(
      """
      province provinces governorate governorates county counties district districts state states city cities town
      towns village villages region regions river valley desert mountain mountains lake sea island islands gulf bay
      parish borough peninsula camp dam airport airbase base border municipality prefecture oblast canton
      neighborhood neighbourhood suburb countryside area
      """, .typeWord)
    add(
      """
      times post globe herald tribune journal news gazette examiner daily press observer chronicle courier bulletin
      telegraph guardian independent mirror mail record register sentinel dispatch review magazine newspaper
      bank agreement convention conventions accord accords treaty protocol declaration conference summit airlines
      airways company corporation inc corp ltd group foundation institute association organization organisation
      committee commission council ministry department agency bureau office university college school hospital
      church party movement front army forces force brigade division battalion police court congress parliament
      united fc club team league cup open festival hotel restaurant museum theatre theater orchestra
      """, .organization)
    add(
      """
      captured recaptured capture recapture captures retook retake retakes took seized seize seizes entered enter enters
      besieged besiege liberated liberate stormed storm cleared clear reached reach left leave fled flee bombed shelled
      attacked hit struck held holds hold controlled controls lost abandoned overran overrun encircled surrounded
      stormed freed occupied
      """, .movement)
    add("of the de del da do la le el al and und y di du des ez es ash ar as az en on upon sur am", .connector)
    return table
  }()
}
