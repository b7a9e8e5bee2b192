import GazetteerFetch
import Testing

/// Names that a user gives, and texts that a user sees.
@Suite struct FetchSelectionTests {
  @Test(arguments: [
    ("IQ", ["IQ.zip"]), ("sy", ["SY.zip"]), ("world", ["allCountries.zip"]), ("cities15000", ["cities15000.zip"]),
    ("Alternates", ["alternateNamesV2.zip"]),
    ("admin", ["admin1CodesASCII.txt", "admin2Codes.txt", "countryInfo.txt", "hierarchy.zip"]),
  ])
  func namesStandForFiles(_ name: String, _ files: [String]) {
    #expect(FetchSelection.files(name)?.map(\.name) == files)
  }

  @Test func eachFileIsFetchedOnce() throws {
    #expect(try FetchSelection.files(["IQ", "world", "iq"]).get().map(\.name) == ["IQ.zip", "allCountries.zip"])
  }

  @Test(arguments: ["", "I", "IRQ", "cities", "../x", "ÄÖ"]) func otherNamesAreRefused(_ name: String) {
    #expect(FetchSelection.files(name) == nil)
    #expect(throws: FetchSelection.UnknownName.self) { try FetchSelection.files(["IQ", name]).get() }
    #expect(
      FetchSelection.UnknownName(name: name).description
        == "\(name): is nothing to fetch. Expected a country code (IQ), world, cities500, cities1000, cities5000, "
        + "cities15000, alternates or admin.")
  }

  @Test func progressIsOneLine() {
    var progress = FetchProgress(name: "IQ.zip")
    progress.byteCount = 3_140_000
    #expect(progress.text == "IQ.zip  3.1 MB")
    progress.totalByteCount = 12_400_000
    progress.bytesPerSecond = 4_200_000
    #expect(progress.text == "IQ.zip  3.1 of 12.4 MB  25%  4.2 MB/s  0:03 left")
    progress.bytesPerSecond = 2000
    #expect(progress.text == "IQ.zip  3.1 of 12.4 MB  25%  0.0 MB/s  1:17:10 left")
    progress.stage = .checking
    #expect(progress.text == "IQ.zip  checking  25%")
  }

  @Test func aMissingLibraryIsToldWithItsPackages() {
    #expect(
      FetchError(.noLibrary, place: "gazetteer fetch").description
        == "gazetteer fetch: libcurl is needed to fetch files and is not here. Install it: "
        + "apt install libcurl4 (Debian, Ubuntu), dnf install libcurl (Fedora), brew install curl (macOS).")
  }
}
