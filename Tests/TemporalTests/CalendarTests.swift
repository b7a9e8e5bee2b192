import Evidence
import Temporal
import Testing

/// Named days of other calendars, through the reader.
@Suite struct CalendarTests {
  @Test(arguments: [
    ("Easter Sunday 2017", "2017-04-16"), ("Good Friday 2019", "2019-04-19"),
    ("Easter Sunday 2000", "2000-04-23"), ("Nowruz 2019", "2019-03-21"),
    ("Nowruz 2016", "2016-03-20"), ("Thanksgiving 2017", "2017-11-23"),
    ("Election Day 2016", "2016-11-08"), ("Memorial Day 2017", "2017-05-29"),
    ("Ashura 2017", "2017-10-01"), ("Eid al-Fitr 2017", "2017-06-26"),
  ])
  func namedDays(_ text: String, _ value: String) {
    let found = DateReader().dates(in: TokenizedText("They met on \(text)."), published: nil)
    #expect(found.map(\.value) == [value])
  }

  @Test func lunarFeastsAllowForTheMoon() {
    let found = DateReader().dates(
      in: TokenizedText("They prayed on Eid al-Fitr 2017."), published: nil)
    #expect(found.first?.earliest?.description == "2017-06-25")
    #expect(found.first?.latest?.description == "2017-06-27")
    #expect(found.first?.edtf == "2017-06-26~")
  }

  @Test func persianAndHijriDates() {
    let persian = DateReader().dates(
      in: TokenizedText("On 22 Bahman 1357 the shah's rule ended."), published: nil)
    #expect(persian.map(\.value) == ["1979-02-11"])
    let hijri = DateReader().dates(in: TokenizedText("He spoke on 1 Ramadan 1435."), published: nil)
    #expect(hijri.map(\.value) == ["2014-06-29"])
    #expect(hijri.first?.mod == "APPROX")
  }
}
