/// What the models are trained on.
package struct TrainingOptions: Sendable {
  /// Documents whose number in their corpus, from 0, is `index` modulo `count`.
  package struct Fold: Hashable, Sendable {
    package var index: Int
    package var count: Int

    package init(index: Int, count: Int) {
      self.index = index
      self.count = count
    }
  }

  /// A folder with `geoparsing/` and `events/`.
  package var corpora: String
  /// `Gazetteer/Data`.
  package var tables: String
  /// Corpus names left out, without `.jsonl`. The default is none.
  package var without: Set<String> = []
  /// Documents that are left out of each corpus of places. The default is none.
  package var fold: Fold?
  /// The part of the sources of `event-links` that is left out, for the recogniser and for the linker. The default is none.
  package var linkFold: Fold?

  /// Whether the linker is trained; places alone do not need it. The default is true.
  package var trainsLinks = true

  package init(corpora: String, tables: String) {
    self.corpora = corpora
    self.tables = tables
  }
}
