import Evidence
import Temporal
import Testing

@Suite struct DateReaderTests {
  private func dates(_ text: String, _ published: PublishedDate? = nil) -> [DateExpression] {
    DateReader().dates(in: TokenizedText(text), published: published)
  }

  private let wednesday = PublishedDate(year: 2017, month: 7, day: 12, origin: .field)

  @Test func edtfOfEachKind() {
    let cases: [(String, String?)] = [
      ("on 10 July 2017", "2017-07-10"), ("in June 2014", "2014-06"), ("in 2014", "2014"),
      ("in the 1990s", "199X"), ("in the 20th century", "19XX"), ("in early June 2019", "2019-06~"),
      ("in the summer of 2014", "2014-22"), ("the third quarter of 2017", "2017-35"),
      ("last week", "2017-07-03/2017-07-09"), ("on 4-9 July", "2017-07-04/2017-07-09"),
      ("on 06/07/2017", "[2017-06-07,2017-07-06]"),
      ("at 15:00 GMT on 10 July 2017", "2017-07-10T15:00:00Z"), ("for three years", nil),
      ("every Monday", nil),
    ]
    for (text, edtf) in cases {
      let found = dates("It was " + text + ".", wednesday)
      #expect(found.count == 1, "\(text)")
      #expect(found.first?.edtf == edtf, "\(text)")
    }
  }

  @Test func anchors() {
    #expect(dates("It fell in June 2014.", wednesday).first?.anchor == .explicit)
    #expect(dates("It fell on Friday.", wednesday).first?.anchor == .document)
    let story = dates("It fell on 3 August 2014. Two days later the dam was lost.", wednesday)
    #expect(story.last?.anchor == .narrative)
    #expect(story.last?.value == "2014-08-05")
  }

  /// The date that a narrative one was told from is shown by its words.
  @Test(arguments: [
    ("It fell on 3 August 2014. Two days later the dam was lost.", "Two days later", "3 August 2014"),
    ("It fell in June 2014. By November, the road was cut.", "November", "June 2014"),
    ("## 2014\n\n- 10 June: Mosul falls.", "10 June", "2014"),
    ("20 December 2014: A raid.\n5 January: Another.", "5 January", "20 December 2014"),
    ("It fell on 3 August 2014. On the 7th, it burned.", "the 7th", "3 August 2014"),
    (
      "He was held in June 2014. A guard said Monday that he fled in the summer of that year.",
      "the summer of that year",
      "June 2014"
    ),
    ("It fell on 5 August 2014. The next day, Wednesday, it was retaken.", "Wednesday", "The next day"),
    ("It fell on 20 May 2015. The previous Friday he had preached.", "The previous Friday", "20 May 2015"),
    (
      "Net rose in the first quarter of 2017. In the year-ago period it fell.", "the year-ago period",
      "the first quarter of 2017"
    ),
    ("It began at 15:00 on 10 July 2017 and ended at 18:00.", "18:00", "15:00 on 10 July 2017"),
  ])
  func anchorSpans(_ text: String, _ told: String, _ from: String) throws {
    let tokens = TokenizedText(text)
    let found = DateReader().dates(in: tokens, published: wednesday)
    let date = try #require(found.first { tokens.string($0.span) == told })
    #expect(date.anchor == .narrative)
    #expect(date.anchorSpan.map(tokens.string) == from)
    for date in found where date.anchor != .narrative { #expect(date.anchorSpan == nil) }
  }

  @Test func headingsAndTimelinesAnchorWhatFollows() {
    let section = dates("## 2014\n\n- 10 June: Mosul falls.", wednesday)
    #expect(section.last?.anchor == .narrative)
    #expect(section.last?.edtf == "2014-06-10")
    let list = dates("20 December 2014: A raid.\n5 January: Another.", wednesday)
    #expect(list.last?.anchor == .narrative)
    #expect(list.last?.value == "2015-01-05")
    // A tag is no heading, and a whole day stamps a page.
    let tag = dates("## 2014\n\n#Mosul fell on 10 June.", wednesday)
    #expect(tag.last?.value == "2014-06-10")
    let stamp = dates("10 January 2017\n\nClashes on December 19 killed four.", wednesday)
    #expect(stamp.last?.value == "2016-12-19")
  }

  @Test func bothEndsOfARangeCoverIt() throws {
    for text in ["Between 4 and 9 July 2017 it rained.", "From 4 July to 9 July it rained."] {
      let found = dates(text, wednesday)
      try #require(found.count == 2)
      #expect(found.map(\.value) == ["2017-07-04", "2017-07-09"])
      for end in found {
        #expect(end.edtf == "2017-07-04/2017-07-09")
        #expect(end.precision == .range)
        #expect(end.earliest?.day == 4 && end.latest?.day == 9)
      }
    }
  }

  @Test func withoutPublishedDateNothingIsInvented() {
    for text in ["yesterday", "last week", "three years ago", "on Friday", "this fall"] {
      for date in dates("The town fell \(text).") {
        #expect(date.earliest == nil && date.latest == nil, "\(text)")
      }
    }
    let march = dates("On March 7 the general spoke.")
    #expect(march.first?.value == "XXXX-03-07")
    #expect(march.first?.edtf == "XXXX-03-07")
    #expect(march.first?.earliest == nil)
  }

  @Test func expressionsAreInOrderAndApart() {
    let text = """
      On Friday, July 7, 2017 at 3:30 p.m. the last 2,500 fighters of the third quarter left; two days later, on \
      the 9th, at least 20 more years after 2014-06-10 and the early 1990s, every Monday, in 2011-2014.
      """
    let found = dates(text, wednesday)
    #expect(found.count >= 8)
    for (a, b) in zip(found, found.dropFirst()) { #expect(a.span.end <= b.span.start) }
    for date in found {
      #expect((date.earliest == nil) == (date.latest == nil))
      if let first = date.earliest, let last = date.latest { #expect(first <= last) }
    }
  }

  @Test func hostileTextIsReadInLinearTime() {
    let pieces = ["2017-", "1 ", "July ", "of the last ", "00:", "'90s ", "two to three ", "the "]
    for piece in pieces {
      let text = TokenizedText(String(repeating: piece, count: 10_000))
      let clock = ContinuousClock()
      let spent = clock.measure {
        _ = DateReader().dates(in: text, published: wednesday)
      }
      #expect(spent < .seconds(20), "\(piece)")
    }
  }

  /// Found by `dates-measure fuzz`: tokens whose digits overflow a number.
  @Test func longRunsOfDigits() {
    let digits = String(repeating: "9", count: 40)
    for text in [
      "l\(digits)", "July\(digits)", "Q\(digits)", "\(digits)July", "\(digits)s", "\(digits)-07-10", "7/\(digits)",
      "July 10, \(digits)", "\(digits) years ago", "\(digits):30", "in \(digits)", "\(digits)am", "'\(digits)",
    ] {
      _ = dates("It was \(text).", wednesday)
    }
    #expect(dates("In 2014, \(digits) and July\(digits).", wednesday).map(\.value) == ["2014"])
  }

  @Test func emptyAndBlankTexts() {
    #expect(dates("").isEmpty)
    #expect(dates(" \n\n ").isEmpty)
  }
}
