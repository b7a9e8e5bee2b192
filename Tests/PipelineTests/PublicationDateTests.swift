import Evidence
import Pipeline
import Temporal
import Testing

/// The order of trust of what dates a document: every pair of neighbours meets once.
@Suite struct PublicationDateTests {
  private func date(_ text: String, given: PublishedDate? = nil, file: String = "report.txt") -> String? {
    let document = Document(id: "a", text: text, published: given, origin: file)
    return PublicationDate.of(document, TokenizedText(text)).map { date in
      let parts = [date.year, date.month, date.day].compactMap { $0 }
      return parts.map { "\($0)" }.joined(separator: "-") + " \(date.origin.rawValue)"
    }
  }

  private let dated = "BEIRUT, March 3, 2017 (AFP) - Troops entered Palmyra."
  private let undated = "MOSUL, Iraq, July 10 (Reuters) - The flag was raised."

  @Test(arguments: PublishedDate.Origin.allCases.filter { ![.dateline, .byline, .header, .fileName].contains($0) })
  func whatCameWithTheDocumentIsBeforeItsText(_ origin: PublishedDate.Origin) {
    let given = PublishedDate(year: 2016, month: 5, day: 4, origin: origin)
    #expect(date(dated, given: given, file: "20150101.txt") == "2016-5-4 \(origin.rawValue)")
  }

  @Test func datelineWithYearIsBeforeByline() {
    #expect(date("Published 9 July 2017\n\n" + dated) == "2017-3-3 dateline")
  }

  @Test func bylineIsBeforeHeader() {
    #expect(date("8 July 2017\nPublished 9 July 2017\nThe army said so.") == "2017-7-9 byline")
  }

  @Test func headerIsBeforeFileName() {
    #expect(date("8 July 2017\nThe army said so.", file: "in/20170701.txt") == "2017-7-8 header")
  }

  @Test func fileNameIsBeforeDatelineWithoutYear() {
    #expect(date(undated, file: "in/20170711.txt") == "2017-7-11 file-name")
  }

  @Test func aDatelineWithoutYearRefinesAMonthOrYear() {
    #expect(date(undated, file: "report_2017_07.txt") == "2017-7-10 dateline")
    #expect(date(undated, given: PublishedDate(year: 2017, origin: .url)) == "2017-7-10 dateline")
    // Another month than the dateline's is left as it came.
    #expect(date(undated, given: PublishedDate(year: 2017, month: 8, origin: .url)) == "2017-8 url")
  }

  @Test func nothingElseDatesADocument() {
    for text in [
      undated, "Updated 11 July 2017\nThe army said so.", "Copyright 2017 The Wire\nThe army said so.",
      "In June 2014 the city fell.", "Last modified: 2017-07-11\nThe army said so.", "",
    ] {
      #expect(date(text) == nil, "\(text)")
    }
  }
}
