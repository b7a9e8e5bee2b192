import Evidence
import Ingest
import Testing

@Suite struct PublishedDateTextTests {
  @Test(
    arguments: [
      ("2017", 2017, nil, nil), ("2017-07", 2017, 7, nil), ("2017-07-10", 2017, 7, 10),
      (" 2017/7/1 ", 2017, 7, 1),
      ("20170710", 2017, 7, 10), ("2017-07-10T23:59:59+03:00", 2017, 7, 10),
      ("2017-07-10 14:02", 2017, 7, 10),
      ("20170710T140200Z", 2017, 7, 10), ("Mon, 10 Jul 2017 14:02:00 GMT", 2017, 7, 10),
      ("July 10, 2017", 2017, 7, 10),
      ("10 July 2017", 2017, 7, 10), ("10th of July 2017", 2017, 7, 10),
      ("July 2017", 2017, 7, nil),
      ("Sept. 3, 2016 2:30 PM", 2016, 9, 3), ("10.07.2017", 2017, 7, 10),
      ("25/07/2017", 2017, 7, 25),
      ("7/25/2017", 2017, 7, 25), ("05/05/2017", 2017, 5, 5), ("29 Feb 2016", 2016, 2, 29),
    ] as [(String, Int, Int?, Int?)])
  func readsDates(text: String, year: Int, month: Int?, day: Int?) {
    #expect(
      PublishedDateText.parse(text, origin: .field)
        == PublishedDate(year: year, month: month, day: day, origin: .field))
  }

  @Test(arguments: [
    "", "17", "2017-13", "2017-02-30", "2017-02-29", "06/07/2017", "yesterday", "July", "10 July",
    "20171345", "2017-07-10abc",
    "0000-01-01", "31 June 2017", "May the force 2017", "12345", "2017-7-", "Monday",
  ])
  func refusesWhatIsNoDateOrTwo(text: String) {
    #expect(PublishedDateText.parse(text, origin: .field) == nil)
  }

  @Test(
    arguments: [
      ("in/20170710.txt", 2017, 7, 10), ("2017-07-10-foo.md", 2017, 7, 10),
      ("report_2017_07.txt", 2017, 7, nil),
      ("a.20170710T1200.html", 2017, 7, 10),
    ] as [(String, Int, Int?, Int?)])
  func readsFileNames(path: String, year: Int, month: Int?, day: Int?) {
    #expect(
      fileNameDate(path) == PublishedDate(year: year, month: month, day: day, origin: .fileName))
  }

  @Test(arguments: [
    "2017/a.txt", "2017.txt", "12345678.txt", "000_99999999.txt", "20170710-20170801.txt",
    "2017-13-01.txt",
  ])
  func findsNoDateInOtherNames(path: String) {
    #expect(fileNameDate(path) == nil)
  }

  @Test func readsAddresses() {
    #expect(
      urlDate("https://e.org/2017/07/10/a-2001-01-01")
        == PublishedDate(year: 2017, month: 7, day: 10, origin: .url))
    #expect(
      urlDate("https://e.org/news/2017-07-10/")
        == PublishedDate(year: 2017, month: 7, day: 10, origin: .url))
    #expect(urlDate("https://e.org/world-40561441?d=20170710") == nil)
    #expect(urlDate("https://2017.e.org/07/10") == nil)
  }
}
