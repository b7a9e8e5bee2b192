package import Gazetteer
package import Ingest
import Toponyms

/// Both models, trained: one run of the trainers over the corpora, deterministic.
package struct ModelTraining: Sendable {
  /// The bytes of `recognizer.model` and `resolver.model`.
  package let recognizer: [UInt8]
  package let resolver: [UInt8]
  /// Ids that the fold left out, by corpus.
  package let heldOut: [String: [String]]
  /// Texts that the recogniser learned from, and those with points that the resolver learned from. Capitalised
  /// doubles count, sentences of our own do not.
  package let textCount: Int
  package let pointedTextCount: Int
  /// Lines of the corpora that could not be used.
  package let issues: [InputIssue]

  /// - Throws: where a corpus or a table cannot be read.
  package init(_ options: TrainingOptions, stack: PlaceStack) throws(InputIssue) {
    let corpora = try TrainingCorpora(options: options)
    let templates = try TrainingTemplates(tables: options.tables)
    var tagger = TaggerTrainer(stack: stack)
    tagger.add(corpora.taggerExamples)
    tagger.add(templates.examples())
    recognizer = tagger.train(epochs: 5).serialized()
    var ranker = ResolverTrainer(stack: stack)
    ranker.add(corpora.resolverExamples)
    resolver = ranker.train(epochs: 25).serialized()
    heldOut = corpora.heldOut
    textCount = corpora.taggerExamples.count
    pointedTextCount = corpora.resolverExamples.count
    issues = corpora.issues
  }
}
