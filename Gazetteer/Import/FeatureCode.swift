/// Feature codes as GeoNames writes them, class and code: `P.PPLA` (https://www.geonames.org/export/codes.html).
enum FeatureCode {
  /// What a place is when its source does not say.
  static let populatedPlace = "P.PPL"

  /// Whether a text has the form of a class and a code; whether GeoNames has the code is not asked, for the project's
  /// own tables have a few of theirs.
  static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8.prefix(13).map(\.self)
    guard bytes.count >= 4, bytes.count <= 12, bytes[1] == 0x2E, isClass(bytes[0]) else { return false }
    return bytes[2...].allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 <= 9 }
  }

  static func isClass(_ letter: UInt8) -> Bool { "AHLPRSTUV".utf8.contains(letter) }

  /// A code for a class alone.
  static func general(_ featureClass: String) -> String {
    switch featureClass {
    case "A": "A.ADMD"
    case "P": "P.PPL"
    case "H": "H.WTRC"
    case "R": "R.RD"
    case "S": "S.FCL"
    case "T": "T.UPLD"
    case "U": "U.RDGU"
    case "V": "V.FRST"
    default: "L.LCTY"
    }
  }

  /// The feature that a table writes as `P.PPLA`, as `PPLA` with the class in a column of its own or without one, or in
  /// small letters; nil if the text is no code.
  static func reading(_ text: String, featureClass: String) -> String? {
    let text = trimmedText(text).uppercased()
    if isWellFormed(text) { return text }
    guard text.utf8.count >= 2, text.utf8.count <= 10, text.utf8.first.map({ $0 &- 0x41 < 26 }) == true,
      text.utf8.allSatisfy({ $0 &- 0x41 < 26 || $0 &- 0x30 <= 9 })
    else { return nil }
    let given = trimmedText(featureClass).uppercased()
    if given.utf8.count == 1, isClass(given.utf8[given.utf8.startIndex]) { return "\(given).\(text)" }
    return classes[text].map { "\($0).\(text)" }
  }

  /// Classes of the codes that tables have most.
  private static let classes: [String: String] = {
    let codes = [
      "P": "PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLC PPLCH PPLF PPLG PPLH PPLL PPLQ PPLR PPLS PPLW PPLX STLMT",
      "A":
        "ADM1 ADM1H ADM2 ADM2H ADM3 ADM3H ADM4 ADM4H ADM5 ADMD ADMDH LTER PCL PCLD PCLF PCLH PCLI PCLIX PCLS PRSH TERR "
        + "ZN ZNB",
      "H": "BAY CHN CNL COVE FJD GULF HBR INLT LGN LK LKI LKS OCN RF RSV SEA SD SPNG STM STMI STMX STRT WAD WLL",
      "L": "AREA CONT CST LCTY MILB OAS OILF PRK RES RGN RGNE RGNH RGNL",
      "R": "RD RR RDJCT TNL",
      "S":
        "AIRB AIRF AIRP AIRQ ANS BDG BDGQ BLDG CH CMP CMPRF CSTL DAM FRM FT HSP HTL INSM ISTN MNMT MSQE MSTY NOV OILR "
        + "OILW PAL PRN PS PSTB RSTN RUIN SCH SHRN TMPL UNIV",
      "T":
        "ATOL BCH CAPE CLF DLTA DSRT DUNE GRGE HLL HLLS ISL ISLS ISTH LEV MT MTS PASS PEN PK PLAT PLN PT RDGE UPLD VAL "
        + "VLC",
      "V": "FRST GRSLD SCRB",
    ]
    var classes: [String: String] = [:]
    for (letter, list) in codes { for code in list.split(separator: " ") { classes[String(code)] = letter } }
    return classes
  }()
}
