package import Evidence
package import Gazetteer
import Geo

extension PlaceCorrections {
  /// Gives the mentions of corrected names their place or point.
  ///
  /// A correction with a country or a province counts where the mention was resolved to that country or province, or to
  /// nothing; one without counts everywhere.
  package func apply(to mentions: inout [PlaceMention], in text: TokenizedText, stack: PlaceStack) {
    if count == 0 { return }
    for index in mentions.indices where mentions[index].kind == .place && !mentions[index].isCoordinate {
      let name = text.string(mentions[index].span)
      let place = mentions[index].place
      let found =
        if let place {
          target(name: name, admin1: place.admin1, country: place.country)
        } else {
          onlyTarget(name: name)
        }
      guard let found else { continue }
      let corrected = corrected(found, name, place, stack)
      guard corrected.id != place?.id else { continue }
      mentions[index].place = corrected
      // What was told relative to the wrong place led to a wrong point.
      mentions[index].point = nil
      mentions[index].isOffset = false
      mentions[index].radiusKm = corrected.radiusKm
      mentions[index].confidence = 1
      mentions[index].candidates = []
      mentions[index].reason = mentions[index].reason.isEmpty ? "" : "The corrections say so."
    }
  }

  private func corrected(_ target: Target, _ name: String, _ old: ResolvedPlace?, _ stack: PlaceStack) -> ResolvedPlace
  {
    switch target {
    case .place(let reference): return stack.resolvedPlace(reference)
    case .point(let point):
      return ResolvedPlace(
        id: "point:\(point.latitude),\(point.longitude)", name: name, coordinate: point, country: old?.country ?? "",
        countryName: old?.countryName ?? "", admin1: old?.admin1 ?? "", admin2: "", feature: "", level: .site,
        population: 0, radiusKm: 1)
    }
  }
}
