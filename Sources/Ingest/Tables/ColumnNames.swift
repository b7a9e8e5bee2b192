/// Names that columns of event tables have, and what they say.
///
/// Sources: the codebooks of ACLED, UCDP GED, GTD, ICEWS and POLECAT, the HXL tag dictionary, and common words.
public enum ColumnNames {
  /// The names of each role, the surest first. Letters and digits only, in small letters.
  static let table: [(role: ColumnRole, names: String)] = [
    (
      .id,
      """
      eventidcnty eventid incidentid globaleventid eventuuid recordid caseid rowid id uid uuid guid objectid fid gid
      dataid relid eventnumber incidentnumber casenumber reference ref
      """
    ),
    (
      .place,
      """
      place placename location locationname wherecoordinates city cityname town village settlement locality
      populatedplace toponym site sitename locationofevent locationofincident placeofevent placeofincident where
      cityvillage cityortown townorvillage neighbourhood neighborhood camp rawplacename community wheredescription
      lieu localite ville lugar ciudad localidad ort stadt ortschaft localita citta cidade местоположение место город
      المكان المدينة الموقع
      """
    ),
    (
      .admin3,
      "admin3 adm3 subdistrict ward commune municipality nahia nahiya subprefecture municipio gemeinde thirdlevel"
    ),
    (
      .admin2,
      """
      admin2 adm2 district county lga rayon raion cercle arrondissement kabupaten landkreis kreis qada
      localgovernmentarea secondlevel secondadministrativelevel район القضاء
      """
    ),
    (
      .admin1,
      """
      admin1 adm1 province provstate state governorate stateprovince provinceorstate stateorprovince oblast
      firstlevel firstadministrativelevel wilaya department departement departamento provincia provinz estado
      bundesland gouvernorat region область المحافظة
      """
    ),
    (
      .country,
      """
      country countryname countrytxt nation countryterritory countryorterritory admin0 adm0 countryofevent iso3 isoa3
      iso2 isoa2 countrycode countryiso countryiso3 countryiso2 isocode iso iso3code iso2code pays pais land paese
      страна الدولة البلد
      """
    ),
    (
      .startDate,
      """
      datestart startdate startingdate begindate beginningdate begindatetime startdatetime eventstart datefrom
      fromdate start begin from datedebut debut fechainicio startdatum
      """
    ),
    (
      .endDate,
      """
      dateend enddate endingdate enddatetime eventend dateto todate finishdate end until to datefin fin fechafin
      enddatum resolution
      """
    ),
    (
      .date,
      """
      eventdate date dateofevent dateofincident incidentdate attackdate datetime occurred occurredon dateoccurred
      when sqldate fulldate datum fecha data дата التاريخ reportdate reporteddate datereported
      reportingdate publicationdate time timestamp
      """
    ),
    (.year, "year iyear yr eventyear yearofevent annee ano jahr год السنة"),
    (.month, "month imonth eventmonth monthofevent mois mes monat месяц الشهر"),
    (.day, "day iday eventday dayofevent dayofmonth jour dia tag день اليوم"),
    (.datePrecision, "timeprecision dateprec dateprecision timeprec"),
    (.placePrecision, "geoprecision whereprec geoprec locationprecision specificity placeprecision"),
    (
      .latitude,
      "latitude lat latdd latitudedd declat decimallatitude gpslat ycoord ycoordinate pointy latitud latitudine breite breitengrad y широта"
    ),
    (
      .longitude,
      """
      longitude lon lng long longdd longitudedd declon declong decimallongitude gpslon gpslong xcoord xcoordinate
      pointx longitud longitudine lange laenge langengrad laengengrad x долгота
      """
    ),
    (
      .coordinates,
      "coordinates coordinate coords latlon latlong latlng lonlat gps gpscoordinates geolocation geopoint position geomwkt wkt geom geometry coordenadas koordinaten"
    ),
    (.relation, "relation relationtoplace directionfromplace distancefromplace"),
    (
      .fatalities,
      """
      fatalities best nkill killed deaths numberkilled numberofdeaths totaldeaths totalkilled dead fatality deathtoll
      bestestimate fatalitiesbest morts muertos tote
      """
    ),
    (
      .eventType,
      "eventtype type typeofviolence attacktype1txt attacktype incidenttype typeofevent typeofincident category cameocode disordertype"
    ),
    (.subType, "subeventtype subtype eventmode subcategory"),
    (.actor1, "actor1 actor1name sidea gname actorname sourcename perpetrator perpetrators attacker actor"),
    (.actor2, "actor2 actor2name sideb targetname recipientname recipient target1 targ1 target victim victims"),
    (
      .notes,
      "notes note summary description eventdescription eventtext narrative comments comment details remarks text beschreibung descripcion"
    ),
    (.source, "source sources sourcearticle publisher sourceoffice scite1 citation newssource quelle fuente"),
    (.sourceURL, "sourceurl url urls link links sourcelink weblink uri href sourceurls"),
  ]

  /// HXL hashtags with the attributes that must be there.
  private static let hxl: [(tag: String, attributes: [String], role: ColumnRole)] = [
    ("geo", ["lat"], .latitude), ("geo", ["lon"], .longitude), ("geo", ["coord"], .coordinates),
    ("date", ["start"], .startDate), ("date", ["end"], .endDate), ("date", ["year"], .year), ("date", [], .date),
    ("loc", [], .place), ("adm1", [], .admin1), ("adm2", [], .admin2), ("adm3", [], .admin3), ("country", [], .country),
    ("affected", ["killed"], .fatalities), ("event", ["type"], .eventType), ("event", ["id"], .id), ("id", [], .id),
    ("meta", ["id"], .id), ("description", [], .notes), ("meta", ["url"], .sourceURL), ("meta", ["source"], .source),
  ]

  private static let keys: [String: (role: ColumnRole, rank: Int)] = {
    var keys: [String: (role: ColumnRole, rank: Int)] = [:]
    for (role, names) in table {
      for (rank, name) in names.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
        keys[String(name)] = (role, rank)
      }
    }
    return keys
  }()

  /// Words at the front of a name that do not change what it says: `incident_location`.
  private static let fronts: Set<String> = ["event", "incident", "attack", "record", "geo", "gps", "location", "the"]
  /// Words at its end: `admin1Name_en`, `lat_wgs84`.
  private static let backs: Set<String> = [
    "en", "fr", "ar", "es", "pt", "ru", "uk", "name", "txt", "label", "wgs84", "utc", "local", "ref",
  ]

  /// A name as the words of `table` are written.
  package static func key(of name: String) -> String { words(of: name).joined() }

  /// What a column says by its name; nil for a name that says nothing.
  public static func role(of name: String) -> ColumnRole? { match(name)?.role }

  /// The role and its rank among the names of the role, 0 the surest.
  package static func match(_ name: String) -> (role: ColumnRole, rank: Int)? {
    if name.utf8.first == 0x23 { return tagMatch(name) }
    var words = words(of: name)
    guard !words.isEmpty, words.count <= 8 else { return nil }
    var cost = 0
    while true {
      if let hit = keys[words.joined()] { return (hit.role, hit.rank + cost) }
      if words.count > 1, let last = words.last, backs.contains(last) {
        words.removeLast()
      } else if words.count > 1, fronts.contains(words[0]) {
        words.removeFirst()
      } else {
        return nil
      }
      cost += 50
    }
  }

  private static func tagMatch(_ tag: String) -> (role: ColumnRole, rank: Int)? {
    let parts = tag.utf8.dropFirst().map(lowered).split(whereSeparator: { $0 == 0x2B || $0 == 0x20 }).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let base = parts.first else { return nil }
    for entry in hxl where entry.tag == base && entry.attributes.allSatisfy({ parts.dropFirst().contains($0) }) {
      // The name of a division is better than its code, but a code is better than nothing.
      return (entry.role, parts.contains("code") ? 10 : parts.contains("name") ? 0 : 1)
    }
    return nil
  }

  /// The words of a name in small letters: parted by marks, spaces, and capitals behind small letters or digits. What stands in
  /// brackets is left out.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    var wasSmall = false
    for scalar in name.unicodeScalars {
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
      let isLetter = scalar.properties.isAlphabetic
      let isLetterOrDigit = isLetter || (scalar.value >= 0x30 && scalar.value <= 0x39)
      let isCapital = isLetter && scalar.properties.isUppercase
      if depth > 0 || !isLetterOrDigit || (isCapital && wasSmall) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if depth == 0 && isLetterOrDigit { word += folded(scalar) }
      wasSmall = depth == 0 && isLetterOrDigit && !isCapital
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Small, and without the marks of Western European letters.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    let small = scalar.properties.lowercaseMapping
    switch small {
    case "à", "á", "â", "ã", "ä": return "a"
    case "è", "é", "ê", "ë": return "e"
    case "ì", "í", "î", "ï": return "i"
    case "ò", "ó", "ô", "õ", "ö": return "o"
    case "ù", "ú", "û", "ü": return "u"
    case "ç": return "c"
    case "ñ": return "n"
    default: return small
    }
  }
}
