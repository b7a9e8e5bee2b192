/// The precision of an event in the codes of ACLED, UCDP and GDELT; nil where a data set has no code for it.
///
/// The table stands in `Tests/Specs/precision-codes.tsv`, and each of its rows is a test.
package enum PrecisionCodes {
  /// `time_precision`: 1 the day, 2 a week, 3 a month. ACLED knows nothing coarser.
  package static func acled(_ grain: DateGrain) -> Int? {
    switch grain {
    case .day: 1
    case .days, .week: 2
    case .month: 3
    case .year, .longer, .none: nil
    }
  }

  /// `geo_precision`: 1 a town, 2 near a town or a small region, 3 a large region.
  package static func acled(_ grain: PlaceGrain) -> Int? {
    switch grain {
    case .exact: 1
    case .near, .admin2: 2
    case .admin1, .part, .country, .water: 3
    case .countries, .none: nil
    }
  }

  /// `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year.
  package static func ucdp(_ grain: DateGrain) -> Int? {
    switch grain {
    case .day: 1
    case .days: 2
    case .week: 3
    case .month: 4
    case .year: 5
    case .longer, .none: nil
    }
  }

  /// `where_prec`: 1 the place, 2 within about 25 km, 3 and 4 divisions, 5 a part of a country, 6 a country, 7 water.
  package static func ucdp(_ grain: PlaceGrain) -> Int? {
    switch grain {
    case .exact: 1
    case .near: 2
    case .admin2: 3
    case .admin1: 4
    case .part: 5
    case .country: 6
    case .water: 7
    case .countries, .none: nil
    }
  }

  /// `ActionGeo_Type`: 1 a country, 2 a division of the United States, 3 a town there, 4 a town, 5 a division elsewhere.
  package static func gdelt(_ grain: PlaceGrain, country: String) -> Int? {
    switch grain {
    case .exact, .near: country == "US" ? 3 : 4
    case .admin2, .admin1, .part: country == "US" ? 2 : 5
    case .country: 1
    case .water, .countries, .none: nil
    }
  }
}
