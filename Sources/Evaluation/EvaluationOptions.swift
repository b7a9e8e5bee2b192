package import Pipeline

/// What is to be measured, and with which models.
package struct EvaluationOptions: Sendable {
  package enum Part: String, Sendable, CaseIterable {
    case gazetteer, places, dates, events
  }

  package enum ModelChoice: Sendable {
    /// Trained here for each corpus, so that none has seen what it reads.
    case trained
    /// Those in the program.
    case shipped
    case given(Models, folder: String)
  }

  /// A gold file of the user's own.
  package struct GoldFile: Sendable {
    package var kind: GoldKind
    package var path: String

    package init(kind: GoldKind, path: String) {
      self.kind = kind
      self.path = path
    }
  }

  /// Folder of the corpora. The default is nil: gold files only.
  package var corpora: String?
  /// Read with the shipped or the given models. The default is none.
  package var goldFiles: [GoldFile] = []
  /// A file of answers that is scored in place of what the program says. The default is nil.
  package var answersPath: String?
  /// Whether the gold files mark names of peoples. The default is false.
  package var countsDemonyms = false
  /// Parts of the corpora. The default is all.
  package var parts = Set(Part.allCases)
  /// The default is `.trained`, which gold files read as `.shipped`.
  package var models = ModelChoice.trained
  /// Parts of a corpus for figures inside it; nil leaves them out. The default is 5.
  package var folds: Int? = 5
  /// `Gazetteer/Data`, which training needs.
  package var tables = "Gazetteer/Data"
  /// Workers. The default is 1.
  package var jobs = 1

  package init() {}
}
