import Events
import Evidence

/// Sentences of our own that say where something happened, and name other places too: ways of telling it that the corpus,
/// most of it of a few outlets, hardly has.
///
/// Names are drawn by a fixed stride, so that training repeats exactly. No word of these sentences comes from a corpus.
struct LinkTemplates {
  /// Names that the gazetteer has.
  let names: [String]

  private static let rounds = 4

  /// `<` and `>` stand around the event's word. `@` is a place where it happened, `~` another place, `+` and `=` the same
  /// with invented names.
  func examples() -> [LinkTrainer.Example] {
    var counter = 0
    func pick(_ list: [String]) -> String {
      counter += 7919  // a prime, so that all pairs come up
      return list[counter % list.count]
    }
    var examples: [LinkTrainer.Example] = []
    for _ in 0..<Self.rounds {
      for template in Self.templates {
        var text = ""
        var places: [TextSpan] = []
        var start = 0
        var event = TextSpan(start: 0, end: 0)
        var open: Int?
        func append(_ name: String, isWhere: Bool) {
          if isWhere { places.append(TextSpan(start: text.utf8.count, end: text.utf8.count + name.utf8.count)) }
          text += name
        }
        for character in template {
          switch character {
          case "@", "~": append(pick(names), isWhere: character == "@")
          case "+", "=": append(pick(Self.firstParts) + " " + pick(Self.lastParts), isWhere: character == "+")
          case "<": start = text.utf8.count
          case ">": event = TextSpan(start: start, end: text.utf8.count)
          // Braces stand around words that belong to the place's name: "{@ Dam}".
          case "{": open = text.utf8.count
          case "}":
            if let from = open {
              places.removeAll { $0.start >= from }
              places.append(TextSpan(start: from, end: text.utf8.count))
            }
            open = nil
          default: text.append(character)
          }
        }
        examples.append(LinkTrainer.Example(text: TokenizedText(text), trigger: event, places: places))
      }
    }
    return examples
  }

  private static let firstParts = [
    "Tal", "Kafr", "Umm", "Khirbet", "Bir", "Jabal", "Ain", "Wadi", "Deir", "Khan", "Beit", "Abu", "Tell", "Nahr",
  ]

  private static let lastParts = [
    "Sarouj", "Nasira", "al-Qutn", "Bardaya", "Mazrour", "al-Fahid", "Zaitun", "Hamdoun", "Samra", "al-Jarrah", "Rihan",
    "Shamlan", "Dabbous", "al-Wusta", "Qarqas", "Tufaha", "Hajar", "Maskana", "al-Gharbi", "Ruman",
  ]

  private static let templates = [
    "The army <stormed> the {@ Gas Field} after dawn.", "Rebel units <attacked> the {= Military Airport} on Sunday.",
    "Troops <began> an assault on the {+ Mountains} north of ~.", "Jets <struck> a depot near the {@ Power Plant}.",
    "The brigade launched an offensive in the ~ countryside, <targeting> the village of +.",
    "Fighters launched a new attack in western ~ today, <targeting> the towns of @, + and @.",
    "The group began its attack in the ~ Governorate, <striking> the army's posts at the {@ Checkpoint}.",
    "The air force bombed the east of ~, <hitting> the villages of + and +.",
    "The militants <launched> an attack in southern @ on Friday, targeting the {~ Farms}.",
    "Shells <fell> on the @ district of ~ overnight, killing four.",
    "A blast in the ~ suburb of @ <killed> nine people.",
    "Soldiers who had left ~ a week before <took> the hill of + at noon.",
    "From ~ the column moved to +, where it <destroyed> two vehicles.",
    "After the capture of ~, the army <advanced> towards {@ Airbase}.",
    "Forces <captured> {Hill 40} and {Point 12} from the group.", "They <retook> the {@ Dam} and the {+ Bridge}.",
    "The council in ~ said that shelling had <killed> ten in + and @.", "A spokesman in ~ said troops <entered> +.",
    "Police in ~ <arrested> a man who is wanted over the bombing in ~.",
    "Officials told reporters in ~ that gunmen had <seized> the {@ Prison}.",
    "Residents of ~ <protested> in the centre of @.", "Thousands <marched> in @, ~ agency reported.",
    "Clashes <broke> out between the ~ Brigade and the army in +.",
    "Members of the ~ Front <shot> two men in the village of +.",
    "The Army of ~ <claimed> the attack.", "Hundreds were <killed> by the State of ~ and the Front.",
    "The minister, who was born in ~, <said> the war would go on.", "The talks in ~ <failed> to stop it.",
    "The fighters <withdrew> from @ to ~.", "They <fled> @ for ~.", "A convoy from ~ was <hit> near @ by a drone.",
    "A soldier from ~ was <shot> dead in @.", "The bomb <exploded> on the road between @ and @.",
    "Gunmen <ambushed> a bus on the {@-@ highway}.", "The attack <took> place in +, a village near ~, 30 km west of ~.",
    "At least six people <died> in +, 12 km from ~.", "In @, mortars <killed> a child; in ~, a mine wounded two.",
    "In ~ mortars killed a child; in @ a mine <wounded> two.",
    "Strikes hit ~ on Monday and <destroyed> a bridge at @ on Tuesday.",
    "While the army was busy at ~, the group <seized> +.",
    "The raid on ~ came a day after a strike <levelled> a school in @.",
    "She was <kidnapped> in @ and later freed in ~.", "He was held in ~ after he was <captured> in @.",
    "The ~ government <condemned> the killings.", "~ troops <crossed> into @.",
    "Warplanes that took off from ~ <bombed> +.",
    "The rebels <lost> @ in May but still hold ~.", "Having taken ~, they <besieged> +.",
    "The assault on + <began> at dawn.", "The battle for @ <ended> after the fall of ~.",
    "The siege of @ was <lifted>.",
    "The eastern part of @ was <shelled> from ~.", "Rockets fired from ~ <landed> in @.",
    "Their positions in +, + and the {@ Quarry} were <overrun>.", "Dozens <fled> the villages of + and +, east of ~.",
    "The regiment <repelled> an attack at the western flank of {@ Airport}, in ~ province.",
    "It was the first time that the army <entered> the city.", "The group <executed> three of its own members.",
    "He said more than 200 had been <wounded>.", "The truce in ~ was broken, and many were <killed>.",
    "The family moved to ~ when the house was <burned>.", "The camp of @ was <raided> twice.",
    "In the ~ city of @, a car bomb <blew> up outside a mosque.", "Outside @ in ~ province, three bodies were <found>.",
    "A mosque in @, ~, was <attacked>.", "The market at +, in the west of ~, was <bombed> again.",
    "The commander, known as the lion of ~, was <killed> in @.", "The {@ Hospital} was <hit> for the third time.",
    "Loud blasts were <heard> across @.", "Activists in @ and ~ said the strike <hit> @.",
    "They <liberated> the towns of @, @, + and @ in a single day.", "The mayor of ~ was <murdered> at her home.",
    "The ceasefire <holds> in @ but not in ~.", "Fires <burned> in the hills above +.",
    "The engineers <cleared> the {+ Highway} of mines.", "Two men were <hanged> in a square of @.",
  ]
}
