internal import Gazetteer
internal import Geo
internal import Toponyms

/// A place on a small page, which a matching tool shows when the user points at a candidate.
struct PlacePreview {
  let places: PlaceStack

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("id")
    guard let id = request.value(of: "id"), let place = places.place(id: id) else {
      throw ServerFault(.notFound, "the gazetteer has no place of this id")
    }
    let facts = places.resolvedPlace(place)
    var page = HTMLPage(facts.name, path: [])
    page.paragraph(Self.summary(facts))
    page.table(
      ["What", "Value"],
      [["Id", facts.id], ["Latitude, longitude", "\(facts.coordinate.latitude), \(facts.coordinate.longitude)"]])
    var answer = page.answer()
    // Shown in a frame of the tool's own page, wherever that is.
    answer.headers.removeAll { $0.name == "content-security-policy" }
    answer.headers.append(("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'"))
    return answer
  }

  /// Where the place is and what: "Town or village, Nineveh, Iraq, population 1739800".
  static func summary(_ place: ResolvedPlace) -> String {
    var parts = [PlaceType.of(place.feature).name, place.admin2, place.admin1, place.countryName].filter { !$0.isEmpty }
    if place.population > 0 { parts.append("population \(place.population)") }
    return parts.joined(separator: ", ")
  }
}
