import Geo
import Testing

@Suite struct PlaceLevelTests {
  @Test(arguments: [
    ("A.PCLI", PlaceLevel.country), ("A.PCLD", .country), ("A.TERR", .country),
    ("A.ADM1", .admin1), ("A.ADM1H", .admin1), ("A.ADM2", .admin2), ("A.ADM4", .admin2),
    ("A.ADMD", .admin2), ("P.PPL", .populated), ("P.PPLC", .populated), ("P.PPLA2", .populated),
    ("P.PPLX", .site), ("L.CONT", .region), ("L.RGN", .region), ("H.SEA", .region),
    ("H.STM", .natural), ("T.DSRT", .natural), ("V.FRST", .natural), ("S.DAM", .site),
    ("S.CMP", .site), ("", .site), ("X.Y", .site),
  ])
  func levelOfFeature(_ feature: String, _ level: PlaceLevel) {
    #expect(PlaceLevel(feature: feature) == level)
  }

  @Test func largerComesFirst() {
    #expect(PlaceLevel.allCases == PlaceLevel.allCases.sorted())
    #expect(PlaceLevel.region < .country && .country < .admin1 && .populated < .site)
  }
}
