/// Feature codes of the words that tables use for what a place is: "town", "refugee camp", "Rivers".
enum FeatureWords {
  /// The code of a word or phrase, in any case, in the plural too; of a phrase that is not known its last word's.
  static func feature(_ text: String) -> String? {
    let phrase = trimmedText(text).lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.map(String.init)
    guard let last = phrase.last else { return nil }
    return word(phrase.joined(separator: " ")) ?? (phrase.count > 1 ? word(last) : nil)
  }

  private static func word(_ text: String) -> String? {
    if let code = table[text] { return code }
    if text.hasSuffix("ies"), let code = table[text.dropLast(3) + "y"] { return code }
    if text.hasSuffix("es"), let code = table[String(text.dropLast(2))] { return code }
    return text.hasSuffix("s") ? table[String(text.dropLast())] : nil
  }

  private static let words: [(code: String, words: String)] = [
    ("P.PPLC", "capital,national capital,capital city,admin 0 capital,country capital"),
    (
      "P.PPLA",
      "provincial capital,state capital,admin 1 capital,governorate capital,provincial centre,provincial center"
    ),
    ("P.PPLA2", "district capital,district centre,district center,county seat"),
    (
      "P.PPL",
      "city,town,village,hamlet,settlement,populated place,locality,place,municipality seat,inhabited place,kibbutz,"
        + "moshav,suburb town,urban area,ppl"
    ),
    ("P.PPLL", "farmstead,isolated dwelling"),
    ("P.PPLX", "neighbourhood,neighborhood,quarter,suburb,borough,ward,section of populated place,city district"),
    ("P.PPLQ", "abandoned village,deserted settlement,abandoned populated place"),
    ("P.PPLH", "lost settlement,historical populated place,historic place,ancient city"),
    ("P.PPLW", "ruined settlement,destroyed village"),
    ("A.PCLI", "country,nation,sovereign state,island nation"),
    ("A.PCLD", "dependency,dependent territory,possession"),
    ("A.PCLH", "empire,former country,kingdom,polity,caliphate,sultanate,khanate"),
    ("A.TERR", "territory,disputed territory"),
    ("A.ADM1", "province,state,governorate,first level division,admin1,adm1,region admin,oblast,wilaya,emirate"),
    ("A.ADM2", "county,district,second level division,admin2,adm2,raion,rayon,prefecture"),
    ("A.ADM3", "subdistrict,municipality,commune,admin3,adm3"),
    ("A.ADMD", "administrative division,administrative area,division"),
    ("H.OCN", "ocean"), ("H.SEA", "sea"), ("H.GULF", "gulf"), ("H.BAY", "bay,bight,cove"),
    ("H.STRT", "strait,straits"), ("H.CHN", "channel"), ("H.SD", "sound"), ("H.FJD", "fjord"), ("H.INLT", "inlet"),
    ("H.STM", "river,stream,creek,tributary"), ("H.WAD", "wadi"), ("H.CNL", "canal"),
    ("H.LK", "lake,lagoon,pond"), ("H.RSV", "reservoir"), ("H.SPNG", "spring"), ("H.WLL", "well,water well"),
    ("H.FLLS", "waterfall"), ("H.SWMP", "swamp"), ("H.MRSH", "marsh,wetland"), ("H.RF", "reef"),
    ("H.HBR", "harbour,harbor"),
    ("L.CONT", "continent"), ("L.RGN", "region,geographic region,area,geoarea"), ("L.RGNH", "historical region"),
    ("L.OAS", "oasis"), ("L.PRK", "park,national park"), ("L.RESN", "nature reserve"), ("L.MILB", "military base"),
    ("L.OILF", "oil field,oilfield"), ("L.GASF", "gas field,gasfield"), ("L.CST", "coast"), ("L.BTL", "battlefield"),
    ("L.INDS", "industrial zone,industrial area"), ("L.RESV", "reservation,native peoples reservation"),
    ("T.ISL", "island"), ("T.ISLS", "island group,islands,archipelago"), ("T.PEN", "peninsula"), ("T.CAPE", "cape"),
    ("T.MT", "mountain,mount"), ("T.MTS", "range,mountain range,mountains,range/mtn"), ("T.PK", "peak,summit"),
    ("T.HLL", "hill"), ("T.HLLS", "hills,foothills"), ("T.VLC", "volcano"), ("T.PASS", "pass,mountain pass"),
    ("T.DSRT", "desert"), ("T.PLN", "plain,lowland"), ("T.PLAT", "plateau"), ("T.UPLD", "upland,highland"),
    ("T.VAL", "valley"), ("T.GRGE", "gorge"), ("T.DLTA", "delta"), ("T.ISTH", "isthmus"), ("T.BSND", "basin"),
    ("T.DPR", "depression"), ("T.BCH", "beach"), ("T.ATOL", "atoll"), ("V.FRST", "forest,wood,woods"),
    ("S.AIRP", "airport,international airport,aerodrome"), ("S.AIRF", "airfield,airstrip"),
    ("S.AIRB", "air base,airbase"),
    ("S.AIRH", "heliport"), ("S.DAM", "dam"), ("S.CMPRF", "refugee camp,idp camp"), ("S.CMP", "camp"),
    ("S.PRT", "port,seaport"), ("S.BDRP", "border crossing,crossing,border post,checkpoint"), ("S.BDG", "bridge"),
    ("S.UNIV", "university"), ("S.SCH", "school"), ("S.HSP", "hospital"), ("S.PRN", "prison"), ("S.MSQE", "mosque"),
    ("S.CH", "church,cathedral"), ("S.TMPL", "temple,pagoda"), ("S.SHRN", "shrine"), ("S.SYG", "synagogue"),
    ("S.MSTY", "monastery"), ("S.ANS", "archaeological site,ancient site,prehistoric site,site"),
    ("S.RUIN", "ruin,ruins"),
    ("S.CSTL", "castle,citadel"), ("S.FT", "fort,fortress,fortification"), ("S.PAL", "palace"), ("S.MNMT", "monument"),
    ("S.RSTN", "railway station,station,train station"), ("S.PS", "power station,power plant"), ("S.MN", "mine"),
    ("S.OILR", "oil refinery,refinery"), ("S.FCTY", "factory"), ("S.MKT", "market"), ("S.CMTY", "cemetery"),
    ("S.BLDG", "building"), ("S.FCL", "facility,venue,campus,scientific station,meteorological station"),
    ("S.INSM", "military installation,barracks"), ("R.RD", "road,route,highway"), ("R.RR", "railway,railroad"),
  ]

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for (code, list) in words { for word in list.split(separator: ",") { table[String(word)] = code } }
    return table
  }()
}
