import Geo
import Projection

/// The point and radius of words such as "50 km west of" or "near" at a place.
struct RelativeSpot {
  /// nil where the words give no direction: the place's own point serves.
  var point: Coordinate?
  var radiusKm: Double

  /// "South of" a town with no number is within some 25 or 30 km of it: UCDP codes such events as "a limited area around"
  /// a place, about 25 km. A circle of this radius, this far from the place, runs from the place itself to twice as far.
  static let nearbyKm = 15.0
  /// A distance given as a number is right to a quarter of it, a vague one to a half.
  private static let share = 0.25
  private static let vagueShare = 0.5

  /// - Parameter box: of a country or division, whose distances count from its edge.
  init(_ kind: RelationPhrase.Kind, _ place: ResolvedPlace, box: Bounds?) {
    radiusKm = place.radiusKm
    // The point of a river is one of many.
    let isLine = place.feature.hasPrefix("H.ST") || place.feature.hasPrefix("R.")
    let isArea = place.level < .populated
    switch kind {
    case .offset(let distance, let bearing):
      guard !isLine else {
        radiusKm = max(place.radiusKm, distance.km)
        return
      }
      let edge = isArea ? Self.toEdgeKm(place, box, bearing) : 0
      point = Geodesic.destination(
        from: place.coordinate, bearingDegrees: bearing, meters: (edge + distance.km) * 1000)
      radiusKm = max(
        isArea ? place.radiusKm * 0.5 : place.radiusKm, distance.km * (distance.isVague ? Self.vagueShare : Self.share))
    case .distance(let distance):
      radiusKm = max(place.radiusKm, distance.km)
    case .direction(let bearing, let degree):
      guard !isLine else { return }
      let km = degree < 1 ? max(place.radiusKm, Self.nearbyKm / 3) : max(place.radiusKm, Self.nearbyKm) * degree
      if isArea {
        let away = Self.nearbyKm * degree
        point = Geodesic.destination(
          from: place.coordinate, bearingDegrees: bearing,
          meters: (Self.toEdgeKm(place, box, bearing) + away) * 1000)
        radiusKm = max(place.radiusKm * 0.5, away)
      } else {
        point = Geodesic.destination(from: place.coordinate, bearingDegrees: bearing, meters: km * 1000)
        radiusKm = km
      }
    case .near: radiusKm = max(place.radiusKm * 1.5, Self.nearbyKm)
    case .part, .severalParts: break
    }
  }

  /// "20 km north of" a border.
  static func move(_ border: BorderPoints.Border, _ kind: RelationPhrase.Kind) -> BorderPoints.Border {
    var border = border
    switch kind {
    case .offset(let distance, let bearing):
      border.point = Geodesic.destination(from: border.point, bearingDegrees: bearing, meters: distance.km * 1000)
      border.radiusKm += distance.km * share
    case .distance(let distance): border.radiusKm += distance.km
    case .near, .direction: border.radiusKm += nearbyKm
    case .part, .severalParts: break
    }
    return border
  }

  /// From a country's point to the edge of its box.
  private static func toEdgeKm(_ place: ResolvedPlace, _ box: Bounds?, _ bearing: Double) -> Double {
    guard let box, !box.crossesAntimeridian, box.contains(place.coordinate) else { return place.radiusKm }
    let point = place.coordinate
    func km(_ longitude: Double, _ latitude: Double) -> Double {
      distanceKm(point, Coordinate(longitude: longitude, latitude: latitude))
    }
    let north = km(point.longitude, box.north)
    let east = km(box.east, point.latitude)
    let south = km(point.longitude, box.south)
    let west = km(box.west, point.latitude)
    let quarter = [north, east, south, west, north]
    let number = Int(bearing / 90) % 4
    let share = bearing / 90 - Double(Int(bearing / 90))
    return quarter[number] * (1 - share) + quarter[number + 1] * share
  }
}
