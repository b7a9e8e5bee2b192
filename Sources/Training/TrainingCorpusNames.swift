/// What the corpora are called: the names of their files without `.jsonl`.
package enum TrainingCorpusNames {
  /// Under `geoparsing/`: documents with all places marked, most with points.
  package static let places = ["lgl", "geovirus", "tud-loc"]
  /// Under `geoparsing/`: tagged sentences.
  package static let tagged = "wikigold"
  /// Under `events/`: sentences with a marked verb and its place.
  package static let eventPlaces = "event-links"
}
