/// How one kind of source names and writes what it knows of a place.
enum PlaceVocabulary: Sendable {
  case general, naturalEarth, whosOnFirst, linkedPlaces

  /// Before the source's own number in an id; empty where ids are whole.
  var idPrefix: String {
    switch self {
    case .naturalEarth: "naturalearth:"
    case .whosOnFirst: "whosonfirst:"
    case .general, .linkedPlaces: ""
    }
  }

  /// Whether the point 0, 0 stands for an unknown one.
  var takesNullIslandForUnknown: Bool { self == .naturalEarth || self == .whosOnFirst }

  func makeAliases() -> ColumnAliases {
    switch self {
    case .general: Self.generalAliases()
    case .naturalEarth: Self.naturalEarthAliases()
    case .whosOnFirst: Self.whosOnFirstAliases()
    case .linkedPlaces: Self.linkedPlacesAliases()
    }
  }

  private static func generalAliases() -> ColumnAliases {
    ColumnAliases(
      [
        .id: "id place_id placeid uid uuid identifier @id osm_id",
        .geonames: "geonameid geonames_id geonamesid geoname_id geonames gn_id gnid gn:id",
        .wikidata: "wikidata wikidata_id wikidataid qid",
        .name:
          "name place_name placename toponym title location_name label settlement city town village location full_name "
          + "display_name nam shapename wof:name",
        .asciiName: "asciiname ascii_name name_ascii nameascii city_ascii",
        .placeWord: "place",
        .latitude:
          "lat latitude y lat_dd latitude_dd decimallatitude geo_lat lat_y point_y y_coord ycoord centroid_lat "
          + "inside_lat",
        .longitude:
          "lon lng long longitude x lon_dd longitude_dd decimallongitude geo_lon geo_lng long_x lon_x point_x x_coord "
          + "xcoord centroid_lon inside_lon",
        .labelLatitude: "label_lat label_y lbl_latitude lbl:latitude",
        .labelLongitude: "label_lon label_x lbl_longitude lbl:longitude",
        .wellKnownText: "wkt geowkt geo_wkt the_geom geom geometry",
        .feature: "feature feature_code featurecode fcode", .featureClass: "feature_class featureclass fclass",
        .type: "type place_type placetype feature_type kind category class subtype designation",
        .country:
          "country_code countrycode iso2 iso_a2 cc ccode iso_country iso country country_name countryname iso3 iso_a3 "
          + "adm0_a3 adm0_name adm0name adm0 admin0",
        .admin1:
          "admin1 admin1_code admin1code adm1 admin1_name adm1_name adm1name adm1_en admin_1 adm_1 admin_name province "
          + "governorate state region",
        .admin2:
          "admin2 admin2_code admin2code adm2 admin2_name adm2_name adm2name adm2_en admin_2 adm_2 district county",
        .population: "population pop pop_max pop_est population_total",
        .radiusKm: "radius_km radiuskm radius", .west: "west xmin minx min_lon lon_min bbox_west",
        .south: "south ymin miny min_lat lat_min bbox_south", .east: "east xmax maxx max_lon lon_max bbox_east",
        .north: "north ymax maxy max_lat lat_max bbox_north", .end: "end end_year valid_to",
        .start: "start start_year valid_from",
      ],
      names: [
        (
          "names variants alternate_names alternative_names alt_names altnames aliases alias other_names alt_name "
            + "name_alt namealt synonyms variant official_name int_name loc_name", "|;"
        ), ("alternatenames", "|;,"),
      ], abbreviations: "abbreviation abbreviations abbrev short_code")
  }

  private static func naturalEarthAliases() -> ColumnAliases {
    ColumnAliases(
      [
        .id: "ne_id", .geonames: "geonameid geonamesid gn_id geonames_id", .wikidata: "wikidataid wikidata_id",
        .name: "name", .asciiName: "nameascii gn_ascii",
        .latitude: "latitude lat_y lat y", .longitude: "longitude long_x lon lng x", .labelLatitude: "label_y",
        .labelLongitude: "label_x", .type: "featurecla",
        .country: "iso_a2 iso_a2_eh adm0_a3 sov_a3 adm0name sov0name admin sovereignt", .admin1: "adm1name gns_adm1",
        .population: "pop_max pop_est pop_min",
      ],
      names: [("namealt name_alt name_long gn_name name_local ls_name namepar meganame formal_en abbrev_long", "|")],
      abbreviations: "iata_code gps_code postal")
  }

  private static func whosOnFirstAliases() -> ColumnAliases {
    ColumnAliases(
      [
        .id: "wof:id wof_id id", .geonames: "gn:id gn_id", .name: "wof:name wof_name name",
        .latitude: "geom:latitude geom_latitude latitude", .longitude: "geom:longitude geom_longitude longitude",
        .labelLatitude: "lbl:latitude lbl_latitude", .labelLongitude: "lbl:longitude lbl_longitude",
        .type: "wof:placetype wof_placetype placetype",
        .country: "iso:country iso_country wof:country wof_country iso country",
        .population: "wof:population gn:population population", .box: "geom:bbox bbox",
        .start: "edtf:inception inception",
        .end: "edtf:cessation cessation", .isCurrent: "mz:is_current is_current",
        .supersededBy: "wof:superseded_by superseded_by", .deprecated: "edtf:deprecated deprecated is_deprecated",
      ],
      names: [("names variants", "|;")])
  }

  private static func linkedPlacesAliases() -> ColumnAliases {
    ColumnAliases(
      [
        .id: "id @id", .name: "title", .latitude: "lat", .longitude: "lon", .wellKnownText: "geowkt geo_wkt",
        .feature: "aat_types", .featureClass: "fclasses", .type: "types", .country: "ccodes ccode",
        .parentName: "parent_name", .start: "start", .end: "end", .geonames: "matches",
      ],
      names: [("variants", ";")])
  }
}
