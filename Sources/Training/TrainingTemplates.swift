import Evidence
import Ingest
import Toponyms

/// Sentences of our own with places of the gazetteer put in: ways of naming places that the corpora, local news and travel
/// pages for the most part, hardly have.
///
/// The places are drawn by a fixed stride from the table of the theatre, so that training repeats exactly. No word of these sentences comes from a corpus.
struct TrainingTemplates {
  /// Names with their variants, as `theatre.tsv` of the gazetteer lists them.
  let names: [String]

  init(tables: String) throws(InputIssue) {
    let path = tables + "/theatre.tsv"
    var names: [String] = []
    var lines = try TextLines(path: path)
    var header: [Substring] = []
    while let line = try lines.next() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if header.isEmpty {
        header = fields
        continue
      }
      guard let name = header.firstIndex(of: "name"), let others = header.firstIndex(of: "names"),
        fields.count > max(name, others)
      else {
        throw InputIssue(path: path, line: lines.number, message: "no columns name and names.")
      }
      for candidate in [fields[name]] + fields[others].split(separator: "|") {
        let bytes = candidate.utf8
        if bytes.count >= 4, bytes.count <= 24, bytes.allSatisfy({ $0 < 0x80 && $0 != 0x28 }),
          bytes.contains(where: { $0 >= 0x61 })
        {
          names.append(String(candidate))
        }
      }
    }
    if names.isEmpty { throw InputIssue(path: path, message: "holds no names. Give the folder Gazetteer/Data.") }
    self.names = names
  }

  func examples() -> [TaggerTrainer.Example] {
    var counter = 0
    func pick(_ list: [String]) -> String {
      counter += 7919  // a prime, so that all pairs come up
      return list[counter % list.count]
    }
    var examples: [TaggerTrainer.Example] = []
    for round in 0..<14 {
      for template in Self.templates {
        // People and everyday words are fewer than places named like them, in news.
        let isFalseFriend = template.contains { "$~^".contains($0) }
        if isFalseFriend && round % 3 == 2 { continue }
        var text = ""
        var places: [TextSpan] = []
        for character in template {
          switch character {
          case "@":
            let place = pick(names)
            places.append(TextSpan(start: text.utf8.count, end: text.utf8.count + place.utf8.count))
            text += place
          case "#": text += pick(Self.givenNamesOfPlaces) + " " + pick(Self.surnames)
          case "$": text += pick(Self.givenNames) + " " + pick(Self.surnamesOfPlaces)
          case "~": text += pick(Self.surnamesOfPlaces)
          case "^": text += pick(Self.everydayWords)
          case "&": text += pick(Self.peopleWithArticles)
          case "%": text += pick(Self.citiesOfTitles)
          default: text.append(character)
          }
        }
        // Names of people in capitals look like places; they would teach the wrong thing.
        if round % 7 == 6, !isFalseFriend {
          text = String(decoding: text.utf8.map { $0 &- 97 < 26 ? $0 & 0xDF : $0 }, as: UTF8.self)
        }
        examples.append(TaggerTrainer.Example(text: TokenizedText(text), places: places))
      }
    }
    return examples
  }

  /// `@` a place, `#` a person with a place's name as given name, `$` one with it as surname, `~` that surname alone,
  /// `^` an everyday word that is also a place, first in its sentence, `&` a person whose name has an article, `%` a city inside a title, which is no place there.
  private static let templates = [
    "Fighters captured @ on Tuesday after weeks of clashes.", "Government troops entered @ at dawn.",
    "The army retook @, the last town that the group had held.", "@ was besieged for nine months.",
    "Militants withdrew from @ towards @ overnight.", "The front ran from @ to @ along the river.",
    "Families fled @, @ and @ as the shelling went on.", "Air strikes hit @ and @ on 4 May.",
    "Near @, two strikes destroyed a tank and a bunker.", "-- Near @, one strike hit a tactical unit.",
    "17 May: @ falls.", "4 June: troops reach @.", "10 October: the siege of @ begins.",
    "A car bomb killed twelve people in @.", "The battle for @ lasted three months.",
    "After the fall of @, many moved to @.", "Last week the mayor of @ asked for help.",
    "The road between @ and @ is closed.", "The group lost @ in the spring.",
    "They raised the flag over @ and moved on to @.", "Kurdish forces took @ back from the militants.",
    "The village of @ lies on the east bank.", "Residents of @ said they had seen the planes.",
    "The convoy left @ for @ in the morning.", "Clashes broke out in @; @ stayed calm.",
    "Officials in @ said the bridge was open again.", "Soldiers secured @ before they marched on @.",
    "The prison in @ holds thousands.", "@ and its countryside were shelled for days.",
    "A mass grave was found outside @.", "The offensive on @ began in October.",
    "The camp at @ took in ten thousand people.", "The oil field at @ burned for weeks.",
    "The battalion pushed south through @.", "Peshmerga units stood on the hills above @.",
    "The last pocket, @, held out until March.", "Police found weapons in a house in @.",
    "The United Nations sent food to @.", "Rebels shot down a helicopter over @.",
    "Its fighters had ruled @ since 2014.", "@, a border town, changed hands twice.",
    "Refugees from @ live in @ now.", "The crossing at @ reopened.", "Jets bombed @ for a third day.",
    "A suicide bomber struck a market in @.", "@ fell without a fight.",
    "The governor of @ resigned.", "Aid reached @ at last.", "They were buried in @.",
    "Gen. Hassan Karim spoke in @.", "Colonel Ahmed Saleh said his men would stay in @.",
    "Spokesman Omar Farouk denied the report from @.", "Haider Jawad, 31, left @ with his sons.",
    "The @-@ road was cut.", "The highway from @ - @ and beyond - is mined.", "@–@ talks went nowhere.",
    "Troops entered “@” and ‘@’.", "The Democratic Forces entered @.", "Their men held @ and lost it again.",
    "@ is the largest town of the district.", "@ was the last to fall.", "Most came from @; some were from @.",
    "@, @ and @ were shelled.", "The head of the council in @ flew home.", "@ falls; troops flee towards @",
    "# arrived late.", "# made the film in the spring.", "# teaches in the north.", "By # and #", "# said no.",
    "The painter # was born in May.", "Mr. # denies the charge, and # will be heard on Monday.",
    "A book by # won the prize.", "# and her brother wrote about dogs.", "Police named the driver as #, 34.",
    "The % Agreement was signed by all.", "The % Accords held for a year.", "The % Globe won a prize.",
    "The % Stock Exchange opened lower.", "% United beat % City.", "He wrote for the % Herald.",
    "The % Convention protects prisoners.", "The % Treaty expired.", "% Airways cut its flights.",
    "& was killed in @.", "Spokesman & said so.", "President & spoke on Monday.", "They follow &, who lives in @.",
    "& and & met in @.", "The death of & was announced from @.", "His deputy, &, took over.",
    "Militants in the North swore allegiance to &.", "The Free Army and the Democratic Forces fought over @.",
    "Al Noor Radio reported fighting in @.",
    "@ was the capital of the old kingdom.", "@ is a port on the western coast.", "@ lies south of @.",
    "@ was rebuilt.",
    "@ has half a million people.", "@ was hit by an earthquake; its old name was @.", "@ is also called @.",
    "$ grew up near @.", "$ was born in @ in 1931.", "The singer $ was there.", "$ said nothing.", "$ and $ wrote it.",
    "Mr. ~ said he would go home. ~, 47, lives alone.", "~, 33, was charged with theft.", "Mrs. ~, 58, left @.",
    "Detective ~ took notes.", "Judge ~ adjourned the case until May.", "Sgt. ~ was wounded near @.",
    "Dr. ~ examined the boy. ~ found no fever.", "$ was buried on Monday. ~ was 61.", "$ chairs the board.",
    "Coach ~ praised his team; ~ was pleased.", "A letter from $ reached @.", "Ms. ~ and her sister waited.",
    "~ told the jury that she had slept.", "Prosecutors said ~ had lied.", "$ never saw @.",
    "^ were sold at the market.", "^ are eaten in winter.", "^ lay on the floor.", "^ ran out within a week.",
    "^ makers met in @.", "^ herds crossed the plain.", "^ is good for the heart.", "^ prices rose again.",
  ]

  private static let givenNamesOfPlaces = [
    "Paris", "Charlotte", "Sydney", "Georgia", "Virginia", "Jordan", "Chelsea", "Lincoln", "London", "Austin",
    "Madison", "Brooklyn", "Florence", "Victoria", "Adelaide", "Houston", "Dallas", "Preston", "Chester", "Milan",
    "Sofia", "Carolina", "Savannah", "Chad", "Israel", "Kenya", "India", "Asia", "Phoenix", "Troy", "Hudson",
  ]

  private static let givenNames = [
    "Anna", "Ben", "Carol", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "James", "Karen", "Luke", "Mary",
    "Nick", "Olivia", "Peter", "Rachel", "Samuel", "Thomas", "Ursula", "Victor", "Walter", "Yvonne", "Julie",
  ]

  private static let surnamesOfPlaces = [
    "Washington", "Houston", "Holland", "London", "Berlin", "Lancaster", "Lincoln", "Jackson", "Jordan", "Hamilton",
    "Austin", "Cleveland", "Dallas", "Denver", "Madison", "Milan", "Bolton", "Burton", "Preston", "Warwick", "Lyons",
    "Marsh", "Montgomery", "Raleigh", "Richmond", "Stafford", "Stratford", "Sheffield", "Wells", "Windsor", "England",
    "France", "Ireland", "Israel", "Paris", "Troy", "Durham", "Derby", "Carlisle", "Chester", "Crosby", "Ashford",
  ]

  private static let everydayWords = [
    "Dates", "Hams", "Plates", "Needles", "Lenses", "Mussels", "Oranges", "Peaches", "Sandwiches", "Corks", "Bells",
    "Wells", "Towers", "Bricks", "Nails", "Candles", "Corn", "Rice", "Salt", "Beans", "Olives", "Bison", "Buffalo",
    "Turkey",
  ]

  private static let peopleWithArticles = [
    "Abu Bakr al-Baghdadi", "Haider al-Abadi", "Bashar al-Assad", "Nouri al-Maliki", "Omar al-Shishani",
    "Ayman al-Zawahiri",
    "Muqtada al-Sadr", "Anwar al-Awlaki", "Abu Mohammed al-Adnani", "Ali al-Sistani", "Adel al-Jubeir", "Hadi al-Amiri",
    "Abdel Fattah el-Sisi", "Khalid al-Obeidi", "Ahmed al-Sharaa", "Mustafa al-Kadhimi", "Abu Omar al-Tunisi",
    "Yusuf al-Qaradawi", "Walid al-Moallem", "Fayez al-Sarraj",
  ]

  private static let surnames = [
    "Baker", "Carter", "Dawson", "Ellis", "Foster", "Grant", "Harper", "Irwin", "Jennings", "Keller", "Lawson",
    "Mercer", "Nolan", "Osborne", "Parker", "Quinn", "Ramsey", "Sutton", "Turner", "Underwood", "Vaughn", "Walsh",
    "York", "Hamilton", "Wellington", "Lancaster", "Kent", "Dover", "Cleveland", "Jackson",
  ]

  private static let citiesOfTitles = [
    "Paris", "Geneva", "Vienna", "Oslo", "London", "Boston", "Manchester", "Toronto", "Dayton", "Kyoto", "Lisbon",
    "Tokyo", "Chicago", "Miami", "Leeds", "Madrid", "Prague", "Rome", "Helsinki", "Dublin",
  ]
}
