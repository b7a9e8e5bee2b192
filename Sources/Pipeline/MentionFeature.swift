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

  /// - Parameter document: the record, or the part of it, that holds the mention.
  static func feature(of record: MentionRecord, in document: DocumentRecord) -> Feature {
    let mention = record.mention
    let place = mention.place
    var hash = StableHash()
    hash.append(document.id)
    hash.append(mention.span.start)
    hash.append(mention.span.end)
    let id = "mn-" + hash.hexadecimal
    return Feature(
      id: id, geometry: PlaceColumns.point(mention),
      values: [
        .text(id), .text(record.text), .text(mention.kind.rawValue), .text(orNull: place?.name),
        .text(orNull: place?.id),
      ] + PlaceColumns.values(mention) + [
        .number(
          orNull: mention.location == nil ? nil : mention.radiusKm,
          decimals: PlaceColumns.radiusDecimals(mention.radiusKm)),
        .text(orNull: mention.relation), .number(mention.confidence, decimals: 3), .text(document.id),
        .text(orNull: document.source), .text(orNull: document.url), .text(orNull: document.published),
        .integer(record.charStart), .integer(record.charEnd),
      ])
  }
}
