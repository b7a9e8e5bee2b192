import Events
import Evidence
import Geo
import Testing
import Toponyms

/// Events at places that the text gives only relative to others.
@Suite struct RelationEventTests {
  static let point = Coordinate(longitude: 43.1, latitude: 36.2)

  static func places(_ sample: Sample) -> [String] {
    sample.events().flatMap { event in event.places.map { sample.text.string(sample.mentions[$0].span) } }
  }

  @Test func whatOnlySaysWhereAnotherPlaceIsHasNoEvent() {
    let text = "Shells hit the village of Kafr Zanbur, 12 km south of Mosul, killing four people."
    let sample = Sample(text)
    sample.mark("Kafr Zanbur")
    sample.mark("Mosul", level: .populated)
    sample.relate("Kafr Zanbur", "12 km south of Mosul", Self.point)
    sample.relate("Mosul", "12 km south of", Self.point, isReference: true)
    #expect(Set(Self.places(sample)) == ["Kafr Zanbur"])
  }

  @Test func betweenTwoPlacesIsOneSpot() {
    let sample = Sample("Gunmen ambushed a bus between Hit and Haditha, killing six people.")
    sample.mark("Hit", level: .populated)
    sample.mark("Haditha", level: .populated)
    sample.relate("Hit", "between Hit and Haditha", Self.point)
    sample.relate("Haditha", "", nil, isReference: true)
    #expect(Set(Self.places(sample)) == ["Hit"])
  }

  @Test func aBorderIsASpotThoughItsCountryIsAnAdjective() {
    let text = "Militants killed three soldiers near the Turkish border."
    for isKnown in [false, true] {
      let sample = Sample(text)
      sample.mark("Turkish", kind: .demonym, level: .country)
      if isKnown { sample.relate("Turkish", "near the border", Self.point) }
      #expect(Set(Self.places(sample)) == (isKnown ? ["Turkish"] : []))
    }
  }
}
