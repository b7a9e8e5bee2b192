/// A table: which figures stand in it, and the protocol in words. This file is a table.
struct EvaluationLayout {
  struct Column {
    var title: String
    /// A figure, or a count.
    var figure: String
    /// Looked for in this order.
    var readings: [String]
    var decimals = 3
  }

  var subject: EvaluationResult.Subject
  var title: String
  var first = "corpus"
  var columns: [Column]
  var protocolText: [String]

  private static let found = ["found", "answers"]
  private static let given = ["given_spans", "answers"]
  private static let gazetteer = ["gazetteer"]

  static let all = [
    EvaluationLayout(
      subject: .ceiling, title: "Gazetteer: ceiling",
      columns: [
        Column(title: "names with a point", figure: "gold_with_point", readings: []),
        Column(title: "candidate within 161 km", figure: "ceiling_161", readings: gazetteer),
      ],
      protocolText: [
        "Share of the gold names with a point that have any listed candidate within 161 km. Candidates are listed names, "
          + "also without a type word (\"Mosul district\"); names that only sound alike do not count."
      ]),
    EvaluationLayout(
      subject: .table, title: "Gazetteer: table", first: "table",
      columns: [
        Column(title: "point rows", figure: "point_rows", readings: []),
        Column(title: "within 5 km", figure: "within_5km", readings: gazetteer),
        Column(title: "within 25 km", figure: "within_25km", readings: gazetteer),
        Column(title: "areas within 161 km", figure: "area_within_161km", readings: gazetteer),
      ],
      protocolText: [
        "Rows of UCDP GED joined by name, district, province and country alone. Point rows have precision 1 to 3, areas 4 to 6. "
          + "No answer counts as wrong."
      ]),
    EvaluationLayout(
      subject: .places, title: "Places: names found",
      columns: [
        Column(title: "exact P", figure: "recognition_exact.precision", readings: found),
        Column(title: "exact R", figure: "recognition_exact.recall", readings: found),
        Column(title: "exact F1", figure: "recognition_exact.f1", readings: found),
        Column(title: "overlap F1", figure: "recognition_overlap.f1", readings: found),
      ],
      protocolText: [
        "Exact: the span is the gold span to the character. Overlap: it shares a character with it; one to one, longest overlap first.",
        "Names of peoples count where the gold marks them: in LGL, and in a gold file with --demonyms.",
      ]),
    EvaluationLayout(
      subject: .places, title: "Places: right place, names given",
      columns: [
        Column(title: "Acc@161, all", figure: "resolution_all.acc161", readings: given),
        Column(title: "Acc@161, found", figure: "resolution_found.acc161", readings: found),
        Column(title: "mean km", figure: "resolution_all.mean_km", readings: given, decimals: 0),
        Column(title: "median km", figure: "resolution_all.median_km", readings: given, decimals: 1),
        Column(title: "AUC", figure: "resolution_all.auc", readings: given),
      ],
      protocolText: [
        "The gold names are given (annotate --given-spans). All: of all gold names with a point, those answered within 161 km; "
          + "no answer is wrong. Found: the same share where no names are given, of the gold names with a point that were found in the text. "
          + "No tolerance is added for countries.",
        "Mean, median and AUC over all; no answer counts 20,038 km. AUC: mean of ln(km + 1) / ln(20039), 0 is perfect.",
      ]),
    EvaluationLayout(
      subject: .places, title: "Places: found and placed",
      columns: [
        Column(title: "P@161", figure: "end_to_end_161.precision", readings: found),
        Column(title: "R@161", figure: "end_to_end_161.recall", readings: found),
        Column(title: "F1@161", figure: "end_to_end_161.f1", readings: found),
      ],
      protocolText: [
        "A name is right if it was found (overlap) and placed within 161 km; a gold name without a point, if it was found. "
          + "Precision over all names answered, recall over all gold names."
      ]),
    EvaluationLayout(
      subject: .places, title: "Places: confidence",
      columns: [
        Column(title: "ECE, names given", figure: "calibration_error_all", readings: given),
        Column(title: "ECE, names found", figure: "calibration_error_found", readings: found),
        Column(title: "Acc@161 at 80% coverage", figure: "accuracy_at_80_coverage", readings: given),
      ],
      protocolText: [
        "ECE: expected calibration error of `confidence` in ten bins of equal width; right is within 161 km. "
          + "Names given: all gold names with a point, no answer has confidence 0. Names found: gold names with a point that were found in the text.",
        "Acc@161 at 80% coverage: among the surest 80% of all gold names with a point, names given; of equally sure answers at the edge "
          + "the mean share is taken. --json has the whole curve.",
      ]),
    EvaluationLayout(
      subject: .dates, title: "Dates",
      columns: [
        Column(title: "relaxed F1", figure: "relaxed.f1", readings: found),
        Column(title: "strict F1", figure: "strict.f1", readings: found),
        Column(title: "type F1", figure: "type.f1", readings: found),
        Column(title: "value F1", figure: "value.f1", readings: found),
        Column(title: "value F1, dates and times", figure: "date_value.f1", readings: found),
      ],
      protocolText: [
        "TempEval-3, task A. Relaxed: the spans overlap. Strict: they are the same. Value (type): overlapping, and the TIMEX3 value "
          + "(type) is the same. The published date is given and not scored. There is no model; the rules were written with "
          + "timeml-dev in view."
      ]),
    EvaluationLayout(
      subject: .links, title: "Events: event to place",
      columns: [
        Column(title: "word P", figure: "precision", readings: given),
        Column(title: "word R", figure: "recall", readings: given),
        Column(title: "word F1", figure: "f1", readings: given),
        Column(title: "sentences right", figure: "sentence_exact", readings: given),
      ],
      protocolText: [
        "The event word is given (annotate --given-spans); words inside its linked places are compared with the words of the gold place. "
          + "Sentences right: both sets are the same."
      ]),
    EvaluationLayout(
      subject: .incidents, title: "Events: incidents of whole reports",
      columns: [
        Column(title: "incidents", figure: "incidents", readings: []),
        Column(title: "date", figure: "date", readings: found),
        Column(title: "place", figure: "place", readings: found),
        Column(title: "both", figure: "both", readings: found),
        Column(title: "events per incident", figure: "events_per_incident", readings: found, decimals: 2),
      ],
      protocolText: [
        "Each incident takes the event of its report that fits it best. Date: the event's span lies inside the incident's. "
          + "Place: the finest gold name is the place's text, name or division; half a point for the right country alone.",
        "More events for each incident make this easier, so their number stands beside it.",
      ]),
  ]

  static let intervalText =
    "In brackets: 95% interval, percentiles of \(Bootstrap.resamples) draws of whole documents with replacement, fixed seed."

  /// What the names in the column of models mean.
  static func modelText(_ models: [String]) -> [String] {
    var sentences: [String] = []
    if models.contains("cross-corpus") {
      sentences.append(
        "cross-corpus: models trained in this run without the corpus that they read. This is what to expect of your own texts."
      )
    }
    if let fold = models.first(where: { $0.hasSuffix("-fold") }) {
      sentences.append(
        "\(fold): each part of the documents is read by models trained in this run on the other parts and the other corpora."
      )
    }
    if models.contains("shipped models") {
      sentences.append(
        "shipped models: those in the program. They have seen LGL, GeoVirus, TUD-Loc, WikiGold and event-links, and look "
          + "better there than they are; other files they have not seen.")
    }
    if let given = models.first(where: { $0.hasPrefix("models of ") }) {
      sentences.append("\(given): as they are; what they were trained on is not known here.")
    }
    return sentences
  }
}
