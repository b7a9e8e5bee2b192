import Events
import Evidence
import Geo
import Ingest
import Temporal
import Toponyms

/// The gold documents that training reads, as the formats of the benchmark folder give them.
struct TrainingCorpora {
  private(set) var taggerExamples: [TaggerTrainer.Example] = []
  /// Sentences of `event-links` for the recogniser, which knows some of their places.
  private(set) var eventPlaceExamples: [TaggerTrainer.Example] = []
  private(set) var linkExamples: [LinkTrainer.Example] = []
  /// Sentences of `event-links` left out by the fold, their marks as meant.
  private(set) var heldOutLinks: [LinkCorpus.Sentence] = []
  private(set) var resolverExamples: [ResolverTrainer.Example] = []
  /// Ids left out by the fold, by corpus.
  private(set) var heldOut: [String: [String]] = [:]
  /// Lines that are left out.
  private(set) var issues: [InputIssue] = []

  init(options: TrainingOptions) throws(InputIssue) {
    let folder = options.corpora
    for corpus in TrainingCorpusNames.places where !options.without.contains(corpus) {
      try readPlaces(folder + "/geoparsing/\(corpus).jsonl", corpus, options.fold)
    }
    let tagged = TrainingCorpusNames.tagged
    if !options.without.contains(tagged) { try readTagged(folder + "/geoparsing/\(tagged).jsonl") }
    let eventPlaces = TrainingCorpusNames.eventPlaces
    if !options.without.contains(eventPlaces) {
      let path = folder + "/events/\(eventPlaces).jsonl"
      let held = try readLinks(path, options.linkFold)
      try readEventPlaces(path, but: held)
    }
  }

  private mutating func records(_ path: String) throws(InputIssue) -> [JSONValue] {
    let file = try RecordFile(path: path)
    issues += file.issues
    return file.records.map(\.value)
  }

  /// - Returns: ids of the sentences that the fold leaves out.
  private mutating func readLinks(_ path: String, _ fold: TrainingOptions.Fold?) throws(InputIssue) -> Set<String> {
    let corpus = try LinkCorpus(path: path)
    var held: [String] = []
    if let fold {
      let parts = corpus.parts(fold.count)
      held = corpus.sources.filter { parts[$0.source] == fold.index }.map(\.id)
      heldOut[TrainingCorpusNames.eventPlaces] = held
    }
    let ids = Set(held)
    heldOutLinks = corpus.sentences.filter { ids.contains($0.id) }
    for sentence in corpus.sentences where !ids.contains(sentence.id) {
      linkExamples.append(
        LinkTrainer.Example(text: TokenizedText(sentence.text), trigger: sentence.event, places: sentence.places))
    }
    return ids
  }

  /// Sentences whose event's place is marked, and no other place.
  private mutating func readEventPlaces(_ path: String, but held: Set<String>) throws(InputIssue) {
    for record in try records(path) {
      if let id = record["id"]?.string, held.contains(id) { continue }
      guard let string = record["text"]?.string, let marked = record["event_places"]?.array else { continue }
      let offsets = Self.byteOffsets(string)
      var places: [TextSpan] = []
      for place in marked {
        guard let start = place["start"]?.integer, let end = place["end"]?.integer,
          let words = place["text"]?.string, start >= 0, start < end, end < offsets.count
        else { continue }
        let span = TextSpan(start: offsets[start], end: offsets[end])
        // Some spans of this corpus are shifted; those whose words do not stand there are left out.
        guard String(decoding: Array(string.utf8)[span.start..<span.end], as: UTF8.self) == words,
          words.utf8.first.map({ $0 &- 65 < 26 }) == true
        else { continue }
        places.append(span)
      }
      if places.isEmpty { continue }
      eventPlaceExamples.append(
        TaggerTrainer.Example(
          text: TokenizedText(string), places: places.sorted(), isPartial: true))
    }
  }

  private mutating func readPlaces(
    _ path: String, _ corpus: String, _ fold: TrainingOptions.Fold?
  ) throws(InputIssue) {
    for (number, record) in try records(path).enumerated() {
      guard let string = record["text"]?.string, let id = record["id"]?.string,
        let mentions = record["mentions"]?.array
      else { continue }
      if let fold, number % fold.count == fold.index {
        heldOut[corpus, default: []].append(id)
        continue
      }
      let offsets = Self.byteOffsets(string)
      let text = TokenizedText(string)
      var gold: [(span: TextSpan, point: Coordinate?)] = []
      for mention in mentions {
        guard let start = mention["start"]?.integer, let end = mention["end"]?.integer,
          start >= 0, start < end, end < offsets.count
        else { continue }
        var point: Coordinate?
        if let latitude = mention["lat"]?.double, let longitude = mention["lon"]?.double {
          point = Coordinate(longitude: longitude, latitude: latitude)
        }
        gold.append((TextSpan(start: offsets[start], end: offsets[end]), point))
      }
      let places = gold.map(\.span).sorted()
      taggerExamples.append(TaggerTrainer.Example(text: text, places: places))
      if number % 5 == 1 { addCapitals(string, places) }
      resolverExamples.append(
        ResolverTrainer.Example(
          text: text, mentions: gold,
          datelineTokens: StoryDateline.read(from: text)?.placeTokens, source: record["source"]?.string,
          url: record["url"]?.string))
    }
  }

  /// The same text in capitals, so that the tagger learns headlines and wire style. Only for texts whose bytes keep
  /// their places.
  private mutating func addCapitals(_ string: String, _ places: [TextSpan]) {
    let upper = string.utf8.map { $0 &- 97 < 26 ? $0 & 0xDF : $0 }
    taggerExamples.append(
      TaggerTrainer.Example(text: TokenizedText(bytes: upper), places: places))
  }

  /// Tokens with I-LOC tags, joined by spaces.
  private mutating func readTagged(_ path: String) throws(InputIssue) {
    for record in try records(path) {
      guard let tokens = record["tokens"]?.array?.compactMap(\.string),
        let tags = record["tags"]?.array?.compactMap(\.string)
      else { continue }
      var string = ""
      var places: [TextSpan] = []
      var open: Int?
      for (token, tag) in zip(tokens, tags) {
        if tag != "I-LOC", let start = open {
          places.append(TextSpan(start: start, end: string.utf8.count))
          open = nil
        }
        if !string.isEmpty { string += " " }
        if tag == "I-LOC", open == nil { open = string.utf8.count }
        string += token
      }
      if let start = open { places.append(TextSpan(start: start, end: string.utf8.count)) }
      taggerExamples.append(
        TaggerTrainer.Example(text: TokenizedText(string), places: places))
    }
  }

  /// The byte offset of each code point, and of the end.
  private static func byteOffsets(_ string: String) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for scalar in string.unicodeScalars {
      offsets.append(offset)
      offset += String(scalar).utf8.count
    }
    offsets.append(offset)
    return offsets
  }
}
