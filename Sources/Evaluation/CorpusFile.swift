import Training

/// A gold file of a run, by its place in the folder of the corpora or as the user gave it.
struct CorpusFile {
  var path: String
  var name: String
  var kind: GoldKind
  var countsDemonyms = false

  static func places(_ folder: String) -> [CorpusFile] {
    TrainingCorpusNames.places.map { name in
      // LGL alone marks "Iraqi" and "Syrians".
      CorpusFile(
        path: folder + "/geoparsing/\(name).jsonl", name: name, kind: .places, countsDemonyms: name == "lgl")
    }
  }

  static func dates(_ folder: String) -> [CorpusFile] {
    [CorpusFile(path: folder + "/dates/timeml-dev.jsonl", name: "timeml-dev", kind: .dates)]
  }

  static func events(_ folder: String) -> [CorpusFile] {
    let links = TrainingCorpusNames.eventPlaces
    return [
      CorpusFile(path: folder + "/events/\(links).jsonl", name: links, kind: .links),
      CorpusFile(path: folder + "/events/muc4-dev.jsonl", name: "muc4-dev", kind: .incidents),
    ]
  }

  static func goldFiles(_ options: EvaluationOptions) -> [CorpusFile] {
    options.goldFiles.map {
      CorpusFile(path: $0.path, name: $0.path, kind: $0.kind, countsDemonyms: options.countsDemonyms)
    }
  }
}
