import Evidence
import Geo
import Toponyms

/// Finds who is named in a sentence: groups and forces by name, states' forces, sorts of people.
struct ActorReader {
  let view: EventText
  let sentence: Range<Int>

  init(_ view: EventText, _ sentence: Range<Int>) {
    self.view = view
    self.sentence = sentence
  }

  /// Whether any group or force is named.
  var namesAny: Bool { mentions().contains(where: \.isNamed) }

  /// In the order of the text; none overlaps another.
  func mentions() -> [ActorMention] {
    var found: [ActorMention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let mention = mention(at: index) else {
        index += 1
        continue
      }
      index = mention.tokens.upperBound
      if let last = found.last, let joined = joined(last, mention) {
        found[found.count - 1] = joined
      } else {
        found.append(mention)
      }
    }
    return found
  }

  private func mention(at index: Int) -> ActorMention? {
    if let (name, end) = ActorNames.shared.name(at: index, sentence, view) {
      return settled(ActorMention(name: name, tokens: index..<end, form: .named))
    }
    if view.isDemonym(index) || view.isPlace(index), let force = state(at: index) { return force }
    return people(at: index)
  }

  /// With the hyphen and the noun that stand behind a name: "ISIS-held" and "ISIS hostages" do nothing,
  /// "ISIS fighters" are ISIS.
  private func settled(_ mention: ActorMention) -> ActorMention {
    var mention = mention
    var next = mention.tokens.upperBound
    guard next < sentence.upperBound else { return mention }
    if view.isHyphen(next), next + 1 < sentence.upperBound, view.has(next + 1, role: [.holding, .backing]) {
      mention.isBystander = true
      return mention
    }
    if view.tokens[next].has(.possessive) { return mention }
    while next < sentence.upperBound, view.isHyphen(next) || view.has(next, [.adjective, .direction]) { next += 1 }
    guard next < sentence.upperBound, let sort = view.people(next) else { return mention }
    if PeopleAsActors.sorts[sort].isForce {
      mention.tokens = mention.tokens.lowerBound..<next + 1
    } else if !view.has(mention.tokens.upperBound, role: .person) {
      mention.isBystander = next == mention.tokens.upperBound
    }
    return mention
  }

  // MARK: States

  /// "Turkish special forces", "Iraq's army", "US warships"; a country that acts; "Israeli air strikes".
  private func state(at index: Int) -> ActorMention? {
    let mention = view.mentions[Int(view.mentionAt[index])]
    guard mention.tokens.lowerBound == index else { return nil }
    let end = mention.tokens.upperBound
    guard end < sentence.upperBound else { return country(mention) }
    if view.isHyphen(end) { return nil }
    let isPlace = view.isPlace(index)
    guard !isPlace || mention.place?.level == .country else { return nil }
    let isPossessive = view.tokens[end].has(.possessive)
    if !isPlace || isPossessive || index == sentence.lowerBound || !view.has(index - 1, [.locative, .to]),
      let (noun, last) = forceNoun(from: isPossessive ? end + 1 : end, isAdjacent: isPlace && !isPossessive),
      let adjective = adjective(mention)
    {
      return ActorMention(name: adjective + " " + noun, tokens: index..<last + 1, form: .named)
    }
    if isPossessive { return nil }
    if !isPlace, let (isByAir, last) = deed(after: end), let adjective = adjective(mention) {
      let name = adjective + (isByAir ? " air force" : " forces")
      return ActorMention(name: name, tokens: index..<last, form: .deed)
    }
    return country(mention)
  }

  private func country(_ mention: PlaceMention) -> ActorMention? {
    guard mention.kind == .place, mention.place?.level == .country, let country = mention.place?.country,
      let adjective = Demonyms.adjective(of: country)
    else { return nil }
    return ActorMention(name: adjective + " forces", tokens: mention.tokens, form: .country)
  }

  private func forceNoun(from start: Int, isAdjacent: Bool) -> (name: String, last: Int)? {
    for position in start..<min(start + (isAdjacent ? 1 : 4), sentence.upperBound) {
      if let noun = StateForces.name(ofNoun: view.tokens[position].key) {
        // "Israeli jet strikes" are a deed; "army soldiers" are one phrase.
        var last = position
        while last + 1 < sentence.upperBound, let sort = view.people(last + 1), PeopleAsActors.sorts[sort].isForce,
          last - position < 3
        {
          last += 1
        }
        return (view.isWord(position - 1, .air) ? "air force" : noun, last)
      }
      guard view.tokens[position].has(.word),
        !view.has(position, [.anyPreposition, .auxiliary, .and, .report, .determiner, .relative, .civilian]),
        !view.isPlace(position), !view.isFinite(position, from: position)
      else { return nil }
    }
    return nil
  }

  /// A deed of forces behind a people's name, with words of its means between.
  private func deed(after start: Int) -> (isByAir: Bool, last: Int)? {
    var isByAir = false
    for position in start..<min(start + 4, sentence.upperBound) {
      let mode = view.entry(position)?.mode ?? ""
      if mode == "aerial" || mode == "drone" { isByAir = true }
      if view.has(position, role: .deed) {
        return (isByAir || view.isWord(position, Words.airstrike) || view.isWord(position, Words.airstrikes), position)
      }
      guard !mode.isEmpty || view.has(position, [.adjective, .numberWord, .unreal]) || view.isHyphen(position)
      else { return nil }
    }
    return nil
  }

  /// "Iraqi" of a mention of Iraq or the Iraqis; of a people without a state its own word.
  private func adjective(_ mention: PlaceMention) -> String? {
    let text = titled(view.text.string(mention.span))
    if mention.kind == .demonym {
      return Demonyms.country(of: text).flatMap { Demonyms.adjective(of: $0) } ?? text
    }
    guard let place = mention.place else { return nil }
    return Demonyms.adjective(of: place.country) ?? place.name
  }

  /// "IRAQI" and "iraqi" as "Iraqi".
  private func titled(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      let isLetter = (bytes[index] | 0x20) &- 97 < 26
      guard isLetter else { continue }
      let startsWord =
        index == 0 || (bytes[index - 1] | 0x20) &- 97 >= 26 && bytes[index - 1] < 0x80
      bytes[index] = startsWord ? bytes[index] & 0xDF : bytes[index] | 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
