import Events
import Evidence
import Geo
import Temporal
import Testing
import Toponyms

@Suite struct EventReaderTests {
  @Test func emptyTextHasNoEvents() {
    #expect(Sample("").events().isEmpty)
    #expect(Sample("").events(given: ["x"]).isEmpty)
  }

  @Test func givenTriggersAreReadExactly() {
    let sample = Sample(
      "Guards patrolled the streets of Tripoli while gunmen fired shots in Sirte.")
    sample.mark("Tripoli")
    sample.mark("Sirte")
    let events = sample.events(given: ["patrolled", "fired"])
    #expect(events.count == 2)
    #expect(events.map { sample.text.string($0.trigger) } == ["patrolled", "fired"])
    #expect(events[0].places.map { sample.text.string(sample.mentions[$0].span) } == ["Tripoli"])
    #expect(events[1].places.map { sample.text.string(sample.mentions[$0].span) } == ["Sirte"])
  }

  @Test func givenTriggersKeepTheOrderOfTheInput() {
    let sample = Sample("Shells fell on Douma. Rebels attacked Harasta.")
    sample.mark("Harasta")
    let spans = sample.spans(of: "attacked") + sample.spans(of: "fell")
    let events = EventReader().events(
      in: sample.text, mentions: sample.mentions, dates: [], published: nil, givenTriggers: spans)
    #expect(events.map(\.trigger) == spans)
  }

  @Test func noPublishedDateLeavesNewsUndated() {
    let sample = Sample("Gunmen attacked a convoy in Sirte.")
    sample.mark("Sirte")
    let event = sample.events()[0]
    #expect(event.earliest == nil)
    #expect(event.dateSource == .none)
    #expect(event.dateConfidence == 0)
  }

  @Test func aMonthOfPublicationStaysAMonth() {
    let sample = Sample("Gunmen attacked a convoy in Sirte.")
    sample.mark("Sirte")
    let event = sample.events(published: "2016-02")[0]
    #expect(event.earliest?.description == "2016-02-01")
    #expect(event.latest?.description == "2016-02-29")
    #expect(event.precision == .month)
    #expect(event.dateSource == .document)
  }

  @Test func sameInputGivesSameEvents() {
    let text = "A bomb killed 12 people in Baghdad. Fighting went on in Mosul and Tikrit. "
    let sample = Sample(String(repeating: text, count: 50))
    for name in ["Baghdad", "Mosul", "Tikrit"] { sample.mark(name) }
    let first = sample.events().map { sample.describe($0) }
    #expect(first == sample.events().map { sample.describe($0) })
    #expect(first.count == 100)
  }

  @Test func confidencesAreShares() {
    let sample = Sample(
      "Rebels seized Manbij. The city was shelled. Militants may attack Jarablus.")
    sample.mark("Manbij")
    sample.mark("Jarablus")
    for event in sample.events(published: "2016-08-13") {
      #expect((0...1).contains(event.confidence))
      #expect((0...1).contains(event.dateConfidence))
      if let place = event.placeConfidence { #expect((0...1).contains(place)) }
      #expect((event.placeConfidence == nil) == event.places.isEmpty)
    }
  }

  @Test func aDatelineDatesTheReportOfADocumentWithoutDate() {
    let sample = Sample("BEIRUT, March 3 (AP) -- Gunmen killed five soldiers near Arsal.")
    sample.mark("BEIRUT")
    sample.mark("Arsal")
    sample.date("March 3", "2015-03-03", "2015-03-03", .day)
    let event = sample.events()[0]
    #expect(event.places.map { sample.text.string(sample.mentions[$0].span) } == ["Arsal"])
    #expect(event.earliest?.description == "2015-03-03")
    #expect(event.dateSource == .document)
  }

  /// Any words in any order, with marks anywhere, must be read without a trap and with sane indexes.
  @Test(arguments: 0..<40) func wordSaladIsRead(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let words = [
      "Mosul", "Raqqa", "killed", "attack", "to", "will", "not", "the", "of", "in", "and", ",", ".",
      "(", ")", "-",
      "--", "12", "dozens", "between", "that", "which", "where", "as", "said", "took", "control",
      "back", "pushed",
      "city", "'s", "was", "have", "been", "dead", "left", "since", "June", "after", "like",
      "the one", "\n\n", ":",
    ]
    let text = (0..<200).map { _ in words[random(words.count)] }.joined(separator: " ")
    let sample = Sample(text)
    sample.mark("Mosul")
    sample.mark("Raqqa", level: .country)
    sample.date("June", "2014-06-01", "2014-06-30", .month)
    for event in sample.events(published: "2017-07-12")
      + sample.events(given: ["killed", "city", "of"])
    {
      #expect(event.places.allSatisfy { sample.mentions.indices.contains($0) })
      #expect(event.dates.allSatisfy { sample.dates.indices.contains($0) })
      if let earliest = event.earliest, let latest = event.latest { #expect(earliest <= latest) }
      if let deaths = event.fatalities {
        #expect(deaths.low <= deaths.best && deaths.best <= deaths.high)
      }
    }
  }

  /// A number with a full stop in a name may pass for the end of a sentence.
  @Test func nameThatReachesIntoTheNextSentence() {
    for words in ["Zamocin. Kerulet", "Zamocin. Kerulet Obuda Vamos"] {
      let sample = Sample("Rebels killed three soldiers in \(words). A radio said so.")
      sample.mark(words)
      #expect(sample.text.sentences.count == 3, "the name stands in two of them")
      let events = sample.events()
      #expect(events.contains { $0.places.contains(0) }, "\(events.map(sample.describe))")
    }
  }
}
