/// Feature codes of the place types of the Getty Art & Architecture Thesaurus that Linked Places data use.
enum LinkedPlacesTypes {
  /// - Parameter identifier: `aat:300008375`, its address at vocab.getty.edu, or the number alone.
  static func feature(_ identifier: String) -> String? {
    let digits = identifier.utf8.reversed().prefix { $0 &- 0x30 <= 9 }.reversed()
    return table[String(decoding: Array(digits), as: UTF8.self)]
  }

  private static let table = [
    "300008347": "P.PPL", "300008389": "P.PPL", "300008375": "P.PPL", "300008372": "P.PPL", "300120599": "P.PPL",
    "300387272": "P.PPL", "300387203": "P.PPL", "300008537": "P.PPLH", "300008542": "P.PPLW", "300167671": "P.PPLQ",
    "300387216": "P.PPL", "300387318": "P.PPL", "300387326": "L.RESV", "300000705": "A.ADM2", "300000742": "P.PPLX",
    "300000745": "P.PPLX", "300000750": "P.PPLX", "300182722": "L.RGN", "300387178": "L.RGNH", "300387347": "L.RGN",
    "300232420": "A.PCLI", "300128207": "A.PCLI", "300387062": "A.PCLI", "300387506": "A.PCLI", "300128214": "A.PCLH",
    "300417385": "A.PCLH", "300235114": "A.PCLD", "300387137": "A.PCLH", "300235118": "A.PCLD", "300235115": "A.PCLD",
    "300412029": "A.PCLH", "300232418": "A.ADMD", "300236157": "A.ADMD", "300000774": "A.ADM1", "300000771": "A.ADM2",
    "300000776": "A.ADM1", "300135982": "A.TERR", "300387107": "A.ADM1", "300235087": "A.PCLH", "300235088": "A.PCLH",
    "300387184": "A.PCLH", "300264389": "A.PCLH", "300235095": "A.PCLH", "300235096": "A.PCLH", "300235101": "A.PCLH",
    "300235105": "A.PCLH", "300235106": "A.PCLH", "300235099": "A.ADM1", "300000809": "S.ANS", "300000810": "S.ANS",
    "300387006": "S.ANS", "300387007": "S.ANS", "300000835": "L.BTL", "300266755": "S.CMTY", "300164060": "S.INSM",
    "300000455": "L.MILB", "300000681": "S.AIRP", "300000401": "L.OILF", "300000390": "S.MN", "300007836": "S.BDG",
    "300008057": "S.RUIN", "300006075": "H.CNL", "300006191": "H.RSV", "300006207": "H.WLL", "300007486": "S.CH",
    "300007501": "S.CH", "300007544": "S.MSQE", "300007595": "S.TMPL", "300004829": "S.TMPL", "300007590": "S.SYG",
    "300005734": "S.PAL", "300006888": "S.FT", "300006891": "S.CSTL", "300006617": "S.UNIV", "300008187": "L.PRK",
    "300008217": "R.RD", "300265365": "R.RD", "300386845": "T.BSND", "300008850": "T.CAPE",
  ]
}
