import Evidence
import Geo
import Layers
import Toponyms

/// The `mentions` layer: one feature for each spot that names a place.
enum MentionFeature {
  static let schema = LayerSchema(
    name: "mentions",
    fields: [
      Field("mention_id", .text, title: "Mention"),
      Field("text", .text, title: "As written"),
      Field("kind", .text, title: "Kind", description: "place or demonym."),
      Field("place", .text, title: "Place", description: "Name in the gazetteer."),
      Field("place_id", .text, title: "Place id"),
    ] + PlaceColumns.fields + [
      Field("radius_km", .number, title: "Radius", description: "In km."),
      Field("relation", .text, title: "Relation"),
      Field("confidence", .number, title: "Confidence", description: "0 to 1."),
      Field("document_id", .text, title: "Document"),
      Field("source", .text, title: "Source"),
      Field("source_url", .text, title: "Address"),
      Field("published", .text, title: "Published"),
      Field("char_start", .integer, title: "From", description: "Code points."),
      Field("char_end", .integer, title: "To", description: "Code points, end exclusive."),
    ], title: "Mentions", description: "Where the documents name places.",
    attribution: EventSchema.attribution)

  static func all(of analysis: Analysis) -> [Feature] {
    var features: [Feature] = []
    features.reserveCapacity(analysis.mentions.count)
    forEach(of: analysis) { features.append($0) }
    return features
  }

  /// The same features one by one.
  static func forEach<Failure: Error>(
    of analysis: Analysis, _ body: (Feature) throws(Failure) -> Void
  ) throws(Failure) {
    let points = CodePoints(analysis.text.bytes)
    let document = analysis.document
    for mention in analysis.mentions {
      let place = mention.place
      var hash = StableHash()
      hash.append(document.id)
      hash.append(mention.span.start)
      hash.append(mention.span.end)
      let id = "mn-" + hash.hexadecimal
      let feature = Feature(
        id: id, geometry: PlaceColumns.point(mention),
        values: [
          .text(id), .text(FeatureText.text(mention.span, of: analysis.text)),
          .text(mention.kind.rawValue), .text(orNull: place?.name), .text(orNull: place?.id),
        ] + PlaceColumns.values(mention) + [
          .number(
            orNull: mention.location == nil ? nil : mention.radiusKm,
            decimals: PlaceColumns.radiusDecimals(mention.radiusKm)),
          .text(orNull: mention.relation), .number(mention.confidence, decimals: 3),
          .text(document.id), .text(orNull: document.source), .text(orNull: document.url),
          .text(orNull: analysis.published?.edtf),
          .integer(points.count(before: mention.span.start)),
          .integer(points.count(before: mention.span.end)),
        ])
      try body(feature)
    }
  }
}
