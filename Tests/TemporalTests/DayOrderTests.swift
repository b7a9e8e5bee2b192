import Evidence
import Temporal
import Testing

/// Numeric dates with two readings: the text's other dates settle them, then the source's country, else both stay.
@Suite struct DayOrderTests {
  private func first(_ text: String, _ order: DayOrder? = nil) -> DateExpression? {
    DateReader().dates(in: TokenizedText(text), published: nil, dayOrder: order).first
  }

  @Test func bothReadingsStayWhereNothingTells() {
    #expect(first("The list is of 06/07/2017.")?.edtf == "[2017-06-07,2017-07-06]")
  }

  @Test func theSourcesCountryDecides() {
    #expect(first("The list is of 06/07/2017.", .dayFirst)?.edtf == "2017-07-06")
    #expect(first("The list is of 06/07/2017.", .monthFirst)?.edtf == "2017-06-07")
  }

  @Test func anotherDateOfTheTextTellsMoreThanTheCountry() {
    #expect(first("Open from 06/07/2017 and 06/25/2017.", .dayFirst)?.edtf == "2017-06-07")
    #expect(first("Open from 06/07/2017 and 25/06/2017.", .monthFirst)?.edtf == "2017-07-06")
    // Dates that contradict each other tell nothing, and the country no more.
    #expect(first("Open 06/07/2017, 25/06/2017 and 06/25/2017.", .dayFirst)?.edtf == "[2017-06-07,2017-07-06]")
  }

  @Test(arguments: [
    ("https://www.example.co.uk/news/1", DayOrder.dayFirst), ("example.iq", .dayFirst), ("HTTP://A.DE:80/x", .dayFirst),
    ("https://www.example.gov/x", .monthFirst), ("news.example.us", .monthFirst), ("https://example.com/a.de", nil),
    ("https://example.io", nil), ("https://example.ca", nil), ("Reuters", nil), ("The Daily U.S. News", nil), ("", nil),
  ])
  func addresses(_ address: String, _ order: DayOrder?) {
    #expect(DayOrder(address: address) == order)
  }
}
