import Evidence
import Foundation
import Geo
import Temporal
import Toponyms

/// The gold documents that training reads, as the formats of the benchmark folder give them.
struct TrainingCorpora {
  private(set) var taggerExamples: [TaggerTrainer.Example] = []
  private(set) var resolverExamples: [ResolverTrainer.Example] = []
  /// Ids left out by `--fold`.
  private(set) var heldOut: [String] = []

  init(options: TrainingOptions) throws {
    for corpus in ["lgl", "geovirus", "tud-loc"] where !options.without.contains(corpus) {
      try readPlaces(options.corpora + "/geoparsing/\(corpus).jsonl", options)
    }
    if !options.without.contains("wikigold") {
      try readTagged(options.corpora + "/geoparsing/wikigold.jsonl")
    }
    if !options.without.contains("event-links") {
      try readEventPlaces(options.corpora + "/events/event-links.jsonl")
    }
  }

  /// Sentences whose event's place is marked, and no other place.
  private mutating func readEventPlaces(_ path: String) throws {
    for record in try Self.records(path) {
      guard let string = record["text"] as? String,
        let marked = record["event_places"] as? [[String: Any]]
      else { continue }
      let offsets = Self.byteOffsets(string)
      var places: [TextSpan] = []
      for place in marked {
        guard let start = place["start"] as? Int, let end = place["end"] as? Int,
          let words = place["text"] as? String, start < end, end < offsets.count
        else { continue }
        let span = TextSpan(start: offsets[start], end: offsets[end])
        // Some spans of this corpus are shifted; those whose words do not stand there are left out.
        guard String(decoding: Array(string.utf8)[span.start..<span.end], as: UTF8.self) == words,
          words.utf8.first.map({ $0 &- 65 < 26 }) == true
        else { continue }
        places.append(span)
      }
      if places.isEmpty { continue }
      taggerExamples.append(
        TaggerTrainer.Example(
          text: TokenizedText(string), places: places.sorted(), isPartial: true))
    }
  }

  private static func records(_ path: String) throws -> [[String: Any]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  private mutating func readPlaces(_ path: String, _ options: TrainingOptions) throws {
    for (number, record) in try Self.records(path).enumerated() {
      guard let string = record["text"] as? String, let id = record["id"] as? String,
        let mentions = record["mentions"] as? [[String: Any]]
      else { continue }
      if let fold = options.fold, number % fold.count == fold.index {
        heldOut.append(id)
        continue
      }
      let offsets = Self.byteOffsets(string)
      let text = TokenizedText(string)
      var gold: [(span: TextSpan, point: Coordinate?)] = []
      for mention in mentions {
        guard let start = mention["start"] as? Int, let end = mention["end"] as? Int else { continue }
        var point: Coordinate?
        if let latitude = mention["lat"] as? Double, let longitude = mention["lon"] as? Double {
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
          datelineTokens: StoryDateline.read(from: text)?.placeTokens))
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
  private mutating func readTagged(_ path: String) throws {
    for record in try Self.records(path) {
      guard let tokens = record["tokens"] as? [String], let tags = record["tags"] as? [String]
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
