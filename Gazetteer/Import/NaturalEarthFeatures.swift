/// Feature codes of Natural Earth's `featurecla`, in small letters, where its words mean something of their own.
enum NaturalEarthFeatures {
  static func feature(_ featureClass: String) -> String? {
    table[trimmedText(featureClass).lowercased()] ?? FeatureWords.feature(featureClass)
  }

  private static let table = [
    "admin-0 capital": "P.PPLC", "admin-0 capital alt": "P.PPLC", "admin-0 region capital": "P.PPLA",
    "admin-1 capital": "P.PPLA", "admin-1 region capital": "P.PPLA", "populated place": "P.PPL",
    "historic place": "P.PPLH", "scientific station": "S.STNB", "meteorological station": "S.STNM",
    "admin-0 country": "A.PCLI", "admin-0 sovereignty": "A.PCLI", "admin-0 map unit": "A.PCLI",
    "admin-0 dependency": "A.PCLD", "admin-1 scale rank": "A.ADM1", "admin-1 states provinces": "A.ADM1",
    "admin-1 states provinces lakes": "A.ADM1", "admin-1 region": "A.ADM1", "admin-2 scale rank": "A.ADM2",
    "disputed": "A.TERR", "indefinite": "A.TERR", "lease": "A.LTER", "range/mtn": "T.MTS", "pen/cape": "T.PEN",
    "peninsula/cape": "T.PEN", "island": "T.ISL", "island group": "T.ISLS", "plateau": "T.PLAT", "plain": "T.PLN",
    "basin": "T.BSND", "desert": "T.DSRT", "lowland": "T.PLN", "tundra": "V.TUND", "wetlands": "H.MRSH",
    "geoarea": "L.RGN", "continent": "L.CONT", "dragons-be-here": "L.LCTY", "depression": "T.DPR", "coast": "L.CST",
    "alkaline lake": "H.LKN", "lake centerline": "H.STM", "river": "H.STM", "playa": "T.DPR", "reservoir": "H.RSV",
    "generic": "H.SEA", "sound": "H.SD", "spot elevation": "T.MT", "mountain": "T.MT", "pole": "L.LCTY",
    "port": "S.PRT",
    "ice shelf": "H.GLCR", "glaciated areas": "H.GLCR", "national park service": "L.PRK",
  ]
}
