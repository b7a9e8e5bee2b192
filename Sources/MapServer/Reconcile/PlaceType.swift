internal import Layers

/// Types of places: the classes of GeoNames.
struct PlaceType {
  let id: String
  let name: String

  /// The first takes in all others.
  static let all = [
    PlaceType(id: "place", name: "Place"), PlaceType(id: "A", name: "Country or division"),
    PlaceType(id: "P", name: "Town or village"), PlaceType(id: "H", name: "Water"),
    PlaceType(id: "L", name: "Area or region"), PlaceType(id: "S", name: "Building or site"),
    PlaceType(id: "T", name: "Mountain or relief"), PlaceType(id: "R", name: "Road or railway"),
    PlaceType(id: "V", name: "Forest or heath"), PlaceType(id: "U", name: "Under the sea"),
  ]

  /// Of a feature such as `P.PPLA`; of an unknown class the first.
  static func of(_ feature: String) -> PlaceType { all.dropFirst().first { feature.hasPrefix($0.id) } ?? all[0] }

  func holds(_ feature: String) -> Bool { id == "place" || feature.hasPrefix(id) }

  func write(to json: inout JSONBuilder) {
    json.beginObject()
    json.field("id", id)
    json.field("name", name)
    json.endObject()
  }
}
