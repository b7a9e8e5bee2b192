/// Words after which a full stop does not end the sentence.
enum Abbreviations {
  static func contains(_ key: WordKey) -> Bool { keys.contains(key) }

  private static let keys = Set(
    """
    Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Pvt Adm Cmdr Brig Gov Sen Rep Pres Rev Fr Hon St Ste Mt Ft \
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri \
    No Nos vs Inc Ltd Co Corp Bros Dept Univ Ave Blvd Rd Hwy Jr Sr Messrs Supt Insp Det Atty Msgr \
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore \
    Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man Vic Tas
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey(String($0)) })
}

/// Words that begin a sentence often enough to end one at "U.S." before them.
enum SentenceOpeners {
  static func contains(_ key: WordKey) -> Bool { keys.contains(key) }

  private static let keys = Set(
    """
    The A An He She It They We I You This That These Those But And In On At For From As If When While After \
    Before Since Although However Meanwhile There His Her Their Its Our My Some Many Most Both Other Officials \
    Police Earlier Later Now Then Also So Yet With By To What Who Why How
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey(String($0)) })
}
