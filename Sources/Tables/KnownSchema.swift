import Ingest

/// Data sets of events whose columns are known by name, so that their files need no options.
public enum KnownSchema: String, Sendable, CaseIterable {
  case acled = "ACLED"
  case ucdpGED = "UCDP GED"
  case gtd = "GTD"
  case icews = "ICEWS"
  case polecat = "POLECAT"
  case hxl = "HXL"

  /// The data set that has these columns; small letters and digits only.
  static func find(_ keys: Set<String>, hasTags: Bool) -> KnownSchema? {
    if keys.isSuperset(of: ["eventidcnty", "eventdate", "location"]) { return .acled }
    if keys.isSuperset(of: ["wherecoordinates", "datestart"]) || keys.isSuperset(of: ["whereprec", "dateprec", "adm1"])
    {
      return .ucdpGED
    }
    if keys.isSuperset(of: ["iyear", "imonth", "iday"]) { return .gtd }
    if keys.isSuperset(of: ["eventdate", "placename", "rawplacename"])
      || keys.isSuperset(of: ["eventmode", "eventdate"])
    {
      return .polecat
    }
    if keys.isSuperset(of: ["cameocode", "eventdate"]) { return .icews }
    return hasTags ? .hxl : nil
  }

  /// The columns of the data set, by small letters and digits; a role with several takes the first that is there.
  var columns: [(ColumnRole, [String])] {
    switch self {
    case .acled:
      [
        (.id, ["eventidcnty"]), (.place, ["location"]), (.admin3, ["admin3"]), (.admin2, ["admin2"]),
        (.admin1, ["admin1"]), (.country, ["country"]), (.date, ["eventdate"]), (.datePrecision, ["timeprecision"]),
        (.placePrecision, ["geoprecision"]), (.latitude, ["latitude"]), (.longitude, ["longitude"]),
        (.fatalities, ["fatalities"]), (.eventType, ["eventtype"]), (.subType, ["subeventtype"]),
        (.actor1, ["actor1"]), (.actor2, ["actor2"]), (.notes, ["notes"]), (.source, ["source"]), (.year, ["year"]),
      ]
    case .ucdpGED:
      [
        (.id, ["id", "relid"]), (.place, ["wherecoordinates", "wheredescription"]), (.admin2, ["adm2"]),
        (.admin1, ["adm1"]), (.country, ["country"]), (.startDate, ["datestart"]), (.endDate, ["dateend"]),
        (.datePrecision, ["dateprec"]), (.placePrecision, ["whereprec"]), (.latitude, ["latitude"]),
        (.longitude, ["longitude"]), (.fatalities, ["best"]), (.eventType, ["typeofviolence"]), (.actor1, ["sidea"]),
        (.actor2, ["sideb"]), (.notes, ["sourceheadline"]), (.source, ["sourcearticle", "sourceoffice"]),
        (.year, ["year"]),
      ]
    case .gtd:
      [
        (.id, ["eventid"]), (.place, ["city"]), (.admin1, ["provstate"]), (.country, ["countrytxt"]),
        (.year, ["iyear"]), (.month, ["imonth"]), (.day, ["iday"]), (.endDate, ["resolution"]),
        (.placePrecision, ["specificity"]), (.latitude, ["latitude"]), (.longitude, ["longitude"]),
        (.fatalities, ["nkill"]), (.eventType, ["attacktype1txt"]), (.subType, ["targtype1txt"]), (.actor1, ["gname"]),
        (.actor2, ["target1", "targsubtype1txt"]), (.notes, ["summary"]), (.source, ["scite1"]),
      ]
    case .icews:
      [
        (.id, ["eventid"]), (.place, ["city"]), (.admin2, ["district"]), (.admin1, ["province"]),
        (.country, ["country"]), (.date, ["eventdate"]), (.latitude, ["latitude"]), (.longitude, ["longitude"]),
        (.eventType, ["cameocode"]), (.subType, ["eventtext"]), (.actor1, ["sourcename"]), (.actor2, ["targetname"]),
        (.source, ["publisher"]),
      ]
    case .polecat:
      [
        (.id, ["eventid"]), (.place, ["placename", "city", "rawplacename"]), (.admin2, ["district"]),
        (.admin1, ["province"]), (.country, ["country"]), (.date, ["eventdate"]), (.latitude, ["latitude"]),
        (.longitude, ["longitude"]), (.eventType, ["eventtype"]), (.subType, ["eventmode"]), (.actor1, ["actorname"]),
        (.actor2, ["recipientname"]), (.notes, ["headline"]), (.source, ["source"]),
      ]
    case .hxl: []
    }
  }

  var dateCode: DateCode? {
    switch self {
    case .acled: .acled
    case .ucdpGED: .ucdp
    default: nil
    }
  }
}
