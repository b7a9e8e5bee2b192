import Geo

/// The size of a place whose source gives none: the radius of a circle that would cover it roughly.
enum PlaceRadius {
  /// Half the Earth's circumference bounds every radius.
  static let maximumKm = 20_038.0

  /// Towns by population (a circle of 3,000 people a square kilometre), divisions and sites by kind.
  static func estimatedKm(_ level: PlaceLevel, population: Int) -> Double {
    switch level {
    case .region: 500
    case .country: 300
    case .admin1: 80
    case .natural: 30
    case .admin2: 25
    case .populated: max(1, min(40, (Double(population) / 3000 / .pi).squareRoot()))
    case .site: 1
    }
  }
}
