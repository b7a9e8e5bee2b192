package import Evidence
package import Ingest

/// A gold file with its documents as `annotate` would read them.
package struct GoldCorpus: Sendable {
  package let name: String
  package let kind: GoldKind
  package let gold: [GoldDocument]
  package let documents: [Document]
  /// Whether the gold marks names of peoples.
  package let countsDemonyms: Bool
  /// Lines left out.
  package private(set) var failures: [InputIssue]
  package private(set) var warnings: [InputIssue]

  /// - Throws: where the file cannot be read at all.
  package init(path: String, name: String, kind: GoldKind, countsDemonyms: Bool = false) throws(InputIssue) {
    let reader = try GoldReader(path: path, kind: kind)
    self.name = name
    self.kind = kind
    self.countsDemonyms = countsDemonyms
    gold = reader.documents
    failures = reader.failures
    warnings = reader.warnings
    guard !gold.isEmpty else {
      documents = []
      return
    }
    let toldLines = Set(failures.compactMap(\.line))
    let ids = Set(gold.map(\.id))
    var options = IngestOptions()
    options.readGivenSpans = true
    var source = DocumentReader(inputs: [path], options: options)
    var documents: [Document] = []
    while let outcome = source.next() {
      switch outcome {
      case .document(let document):
        if ids.contains(document.id) { documents.append(document) }
      case .warning(let issue): warnings.append(issue)
      case .failure(let issue):
        if issue.line.map(toldLines.contains) != true { failures.append(issue) }
      }
    }
    self.documents = documents
  }
}
