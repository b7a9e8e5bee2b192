/// What an input says about one document, before options and manifest have their say.
struct RecordFields: Sendable {
  var id: String?
  var title: String?
  var text = ""
  /// As written; read by `PublishedDateText`.
  var published: String?
  var source: String?
  var url: String?
  /// Given spans in code points of `text`, end exclusive, as they came.
  var mentions: [GivenSpan]?
  var events: [GivenSpan]?

  struct GivenSpan: Hashable, Sendable {
    var start: Int
    var end: Int
  }
}
