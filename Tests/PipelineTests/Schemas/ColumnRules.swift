import Gazetteer
import Pipeline

/// The columns of each schema in their order, with what they may hold: written from the codebooks, not from the code.
enum ColumnRules {
  static func rules(_ schema: ForeignSchema) -> [(column: String, rule: ColumnRule)] {
    switch schema {
    case .acled: acled
    case .ucdp: ucdp
    case .gdelt: gdelt
    case .plover: plover
    }
  }

  private static let year = ColumnRule.integer(1000...3000)
  private static let latitude = ColumnRule.number(-90...90)
  private static let longitude = ColumnRule.number(-180...180)
  private static let count = ColumnRule.integer(0...10_000_000)
  private static let iso3 = ColumnRule.oneOf(Set(CountryCodes.all.map(\.iso3)))
  private static let roles = ColumnRule.oneOf(["GOV", "MIL", "COP", "REB", "UAF", "OPP", "CVL", "IGO"])

  private static let acled: [(column: String, rule: ColumnRule)] = [
    ("event_id_cnty", .lettersAndDigits(letters: 3)), ("event_date", .day), ("year", year),
    ("time_precision", .integer(1...3)),
    (
      "disorder_type",
      .oneOf([
        "Political violence", "Demonstrations", "Political violence; Demonstrations", "Strategic developments",
      ])
    ),
    (
      "event_type",
      .oneOf([
        "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots",
        "Strategic developments",
      ])
    ),
    (
      "sub_event_type",
      .oneOf([
        "Armed clash", "Government regains territory", "Non-state actor overtakes territory", "Chemical weapon",
        "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED",
        "Grenade", "Sexual violence", "Attack", "Abduction/forced disappearance", "Peaceful protest",
        "Protest with intervention", "Excessive force against protesters", "Violent demonstration", "Mob violence",
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other",
      ])
    ),
    ("actor1", .optional(.text)), ("assoc_actor_1", .optional(.text)), ("inter1", .optional(.integer(1...8))),
    ("actor2", .optional(.text)), ("assoc_actor_2", .optional(.text)), ("inter2", .optional(.integer(1...8))),
    ("interaction", .optional(.integer(10...88))),
    ("civilian_targeting", .optional(.oneOf(["Civilian targeting"]))), ("iso", .optional(.integer(4...894))),
    (
      "region",
      .optional(
        .oneOf([
          "Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa", "Northern Africa", "South Asia",
          "Southeast Asia", "Middle East", "Europe", "Caucasus and Central Asia", "Central America", "South America",
          "Caribbean", "East Asia", "North America", "Oceania", "Antarctica",
        ]))
    ),
    ("country", .text), ("admin1", .optional(.text)), ("admin2", .optional(.text)), ("admin3", .empty),
    ("location", .text), ("latitude", latitude), ("longitude", longitude), ("geo_precision", .integer(1...3)),
    ("source", .optional(.text)), ("source_scale", .empty), ("notes", .text), ("fatalities", .optional(count)),
    ("tags", .empty), ("timestamp", .optional(.integer(0...4_000_000_000))),
  ]

  private static let ucdp: [(column: String, rule: ColumnRule)] = [
    ("id", .integer(0...(1 << 52))), ("relid", .hexadecimalId), ("year", year), ("active_year", .empty),
    ("code_status", .empty), ("type_of_violence", .optional(.integer(1...3))), ("conflict_dset_id", .empty),
    ("conflict_new_id", .empty), ("conflict_name", .empty), ("dyad_dset_id", .empty), ("dyad_new_id", .empty),
    ("dyad_name", .optional(.text)), ("side_a_dset_id", .empty), ("side_a_new_id", .empty),
    ("side_a", .optional(.text)), ("side_b_dset_id", .empty), ("side_b_new_id", .empty), ("side_b", .optional(.text)),
    ("number_of_sources", .integer(1...1_000_000)), ("source_article", .text), ("source_office", .optional(.text)),
    ("source_date", .optional(.text)), ("source_headline", .empty), ("source_original", .empty),
    ("where_prec", .integer(1...7)), ("where_coordinates", .text), ("where_description", .optional(.text)),
    ("adm_1", .optional(.text)), ("adm_2", .optional(.text)), ("latitude", latitude), ("longitude", longitude),
    ("geom_wkt", .point), ("priogrid_gid", .integer(1...259_200)), ("country", .optional(.text)),
    ("country_id", .optional(.integer(2...999))),
    ("region", .optional(.oneOf(["Africa", "Americas", "Asia", "Europe", "Middle East"]))),
    ("event_clarity", .integer(1...2)), ("date_prec", .integer(1...5)), ("date_start", .dayAndMidnight),
    ("date_end", .dayAndMidnight), ("deaths_a", .empty), ("deaths_b", .empty), ("deaths_civilians", .optional(count)),
    ("deaths_unknown", .optional(count)), ("best", count), ("high", count), ("low", count),
    ("gwnoa", .optional(.integer(2...999))), ("gwnob", .optional(.integer(2...999))),
  ]

  private static let gdelt: [(column: String, rule: ColumnRule)] =
    [
      ("GLOBALEVENTID", .integer(0...(1 << 52))), ("SQLDATE", .optional(.compactDay)),
      ("MonthYear", .optional(.compactMonth)), ("Year", .optional(year)), ("FractionDate", .number(1000...3000)),
    ] + gdeltActor("Actor1") + gdeltActor("Actor2") + [
      ("IsRootEvent", .empty), ("EventCode", .text), ("EventBaseCode", .text), ("EventRootCode", .text),
      ("QuadClass", .integer(1...4)), ("GoldsteinScale", .number(-10...10)), ("NumMentions", .integer(1...1_000_000)),
      ("NumSources", .optional(.integer(1...1_000_000))), ("NumArticles", .integer(1...1_000_000)),
      ("AvgTone", .empty),
    ] + gdeltNowhere("Actor1Geo") + gdeltNowhere("Actor2Geo") + [
      ("ActionGeo_Type", .optional(.integer(1...5))), ("ActionGeo_FullName", .optional(.text)),
      ("ActionGeo_CountryCode", .optional(fips)), ("ActionGeo_ADM1Code", .optional(fips)),
      ("ActionGeo_ADM2Code", .empty), ("ActionGeo_Lat", .optional(latitude)), ("ActionGeo_Long", .optional(longitude)),
      ("ActionGeo_FeatureID", .optional(fips)), ("DATEADDED", .optional(.compactMidnight)),
      ("SOURCEURL", .optional(.text)),
    ]

  private static let fips = ColumnRule.oneOf(Set(CountryCodes.all.map(\.fips)).subtracting([""]))

  private static func gdeltActor(_ name: String) -> [(column: String, rule: ColumnRule)] {
    [
      (name + "Code", .optional(.text)), (name + "Name", .optional(.text)),
      (name + "CountryCode", .optional(.oneOf(Set(CountryCodes.all.map(\.cameo)).subtracting([""])))),
      (name + "KnownGroupCode", .empty), (name + "EthnicCode", .empty), (name + "Religion1Code", .empty),
      (name + "Religion2Code", .empty), (name + "Type1Code", .optional(roles)), (name + "Type2Code", .empty),
      (name + "Type3Code", .empty),
    ]
  }

  private static func gdeltNowhere(_ name: String) -> [(column: String, rule: ColumnRule)] {
    ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map {
      (name + "_" + $0, .empty)
    }
  }

  private static let plover: [(column: String, rule: ColumnRule)] =
    [
      ("Event ID", .hexadecimalId), ("Event Date", .optional(.day)),
      (
        "Event Type",
        .oneOf([
          "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
          "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
        ])
      ), ("Event Mode", .optional(.text)), ("Intensity", .empty),
      (
        "Quad Code",
        .oneOf(["VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"])
      ),
      (
        "Contexts",
        .optional(.parts(";", ["military", "territory", "cbrn", "legal", "diplomatic", "humanitarian"]))
      ),
    ] + ploverActor("Actor") + ploverActor("Recipient") + [
      ("Placename", .optional(.text)), ("City", .optional(.text)), ("District", .optional(.text)),
      ("Province", .optional(.text)), ("Country", .optional(iso3)), ("Latitude", .optional(latitude)),
      ("Longitude", .optional(longitude)), ("GeoNames ID", .optional(.integer(1...100_000_000))),
      ("Raw Placename", .optional(.text)), ("Feature Type", .optional(.text)), ("Source", .optional(.text)),
      ("Publication Date", .optional(.day)), ("Story People", .empty), ("Story Organizations", .empty),
      ("Story Locations", .empty), ("Language", .empty), ("Version", .text),
    ]

  private static func ploverActor(_ name: String) -> [(column: String, rule: ColumnRule)] {
    [
      (name + " Name", .optional(.text)), (name + " Country", .optional(iso3)), (name + " COW", .empty),
      ("Primary \(name) Sector", .optional(roles)),
      (
        name + " Sectors",
        .optional(.parts(";", ["GOV", "MIL", "COP", "REB", "UAF", "OPP", "CVL", "IGO"]))
      ), (name + " Title", .empty), (name + " Name Raw", .empty), ("Wikipedia \(name) ID", .empty),
    ]
  }
}
