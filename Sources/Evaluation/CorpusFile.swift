import Ingest
import Training

/// A gold file of a run, by its place in the folder of the corpora or as the user gave it.
struct CorpusFile {
  var path: String
  var name: String
  var kind: GoldKind
  var countsDemonyms = false

  /// The corpora that training reads first, then what else is there.
  static func places(_ folder: String) throws(InputIssue) -> [CorpusFile] {
    let known = TrainingCorpusNames.places
    let names = try names(folder + "/geoparsing").filter { $0 != TrainingCorpusNames.tagged }
    return (known.filter(names.contains) + names.filter { !known.contains($0) }).map { name in
      // LGL alone marks "Iraqi" and "Syrians".
      CorpusFile(
        path: folder + "/geoparsing/\(name).jsonl", name: name, kind: .places, countsDemonyms: name == "lgl")
    }
  }

  static func dates(_ folder: String) throws(InputIssue) -> [CorpusFile] {
    try names(folder + "/dates").map { name in
      CorpusFile(path: folder + "/dates/\(name).jsonl", name: name, kind: .dates)
    }
  }

  /// Links or incidents, as the first line of the file says.
  static func events(_ folder: String) throws(InputIssue) -> [CorpusFile] {
    var files: [CorpusFile] = []
    for name in try names(folder + "/events") {
      let path = folder + "/events/\(name).jsonl"
      var isIncidents = false
      do throws(InputIssue) {
        var lines = try TextLines(path: path, maxLineBytes: RecordFile.maxLineBytes)
        isIncidents = try lines.next()?.contains("\"incidents\"") ?? false
      } catch {
        // The file is told as unreadable when it is read; the others are scored.
      }
      files.append(CorpusFile(path: path, name: name, kind: isIncidents ? .incidents : .links))
    }
    return files
  }

  static func goldFiles(_ options: EvaluationOptions) -> [CorpusFile] {
    options.goldFiles.map {
      CorpusFile(path: $0.path, name: $0.path, kind: $0.kind, countsDemonyms: options.countsDemonyms)
    }
  }

  private static func names(_ folder: String) throws(InputIssue) -> [String] {
    let ending = ".jsonl"
    return try FolderFiles.names(in: folder, ending: ending).map { String($0.dropLast(ending.count)) }
  }
}
