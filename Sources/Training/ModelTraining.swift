import Events
package import Gazetteer
package import Ingest
import Toponyms

/// All models, trained: one run of the trainers over the corpora, deterministic.
package struct ModelTraining: Sendable {
  /// The bytes of `recognizer.model`, `resolver.model` and `links.model`; the last is empty without sentences for it.
  package let recognizer: [UInt8]
  package let resolver: [UInt8]
  package let links: [UInt8]
  /// Ids that the folds left out, by corpus.
  package let heldOut: [String: [String]]
  /// Sentences of `event-links` that the fold left out, their marks as meant.
  package let heldOutLinks: [LinkCorpus.Sentence]
  /// Texts that the recogniser learned from, those with points that the resolver learned from, and sentences that the
  /// linker learned from. Capitalised doubles count, sentences of our own do not.
  package let textCount: Int
  package let pointedTextCount: Int
  package let linkCount: Int
  /// Lines of the corpora that could not be used.
  package let issues: [InputIssue]

  /// - Throws: where a corpus or a table cannot be read.
  package init(_ options: TrainingOptions, stack: PlaceStack) throws(InputIssue) {
    let corpora = try TrainingCorpora(options: options)
    let sentences = try TrainingTemplates(tables: options.tables)
    let templates = sentences.examples()
    var tagger = TaggerTrainer(stack: stack)
    tagger.add(corpora.taggerExamples)
    // The linker must not see mentions that its own sentences taught.
    var unaware = tagger
    tagger.add(corpora.eventPlaceExamples)
    tagger.add(templates)
    let model = tagger.train(epochs: 5)
    recognizer = model.serialized()
    var ranker = ResolverTrainer(stack: stack)
    ranker.add(corpora.resolverExamples)
    let resolved = ranker.train(epochs: 25)
    resolver = resolved.serialized()
    if corpora.linkExamples.isEmpty || !options.trainsLinks {
      links = []
    } else {
      unaware.add(templates)
      var linker = LinkTrainer(
        reader: PlaceReader(stack: stack, tagger: unaware.train(epochs: 5), ranker: resolved))
      linker.add(corpora.linkExamples)
      linker.add(LinkTemplates(names: sentences.names).examples())
      links = linker.train().serialized()
    }
    heldOut = corpora.heldOut
    heldOutLinks = corpora.heldOutLinks
    textCount = corpora.taggerExamples.count + corpora.eventPlaceExamples.count
    pointedTextCount = corpora.resolverExamples.count
    linkCount = corpora.linkExamples.count
    issues = corpora.issues
  }
}
