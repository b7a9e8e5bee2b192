import Evidence
import Temporal
import Testing

@Suite struct DatelineTests {
  struct Form: Sendable {
    var text: String
    var place: String?
    var date: String?
    var agency: String?
  }

  static let forms: [Form] = [
    Form(
      text: "MOSUL, Iraq, July 10 (Reuters) - Soldiers raised the flag by the river.",
      place: "MOSUL, Iraq", date: "7-10", agency: "Reuters"),
    Form(
      text: "BAGHDAD (AP) — The parliament met in the capital.", place: "BAGHDAD", date: nil,
      agency: "AP"),
    Form(
      text: "Beirut, 3 March 2017 (AFP) Palmyra was retaken.", place: "Beirut", date: "2017-3-3",
      agency: "AFP"),
    Form(
      text: "BEIRUT, March 3, 2017 (AFP) - Syrian troops entered Palmyra.", place: "BEIRUT",
      date: "2017-3-3", agency: "AFP"),
    Form(text: "KABUL — The bomb went off at noon.", place: "KABUL", date: nil, agency: nil),
    Form(
      text: "DEIR EZ-ZOR, Syria — Families left the camp.", place: "DEIR EZ-ZOR, Syria", date: nil,
      agency: nil),
    Form(
      text:
        "   DAMASCUS, 3 JAN 90 -- [TEXT] THE ARMY COMMAND REPORTED TODAY THAT A PATROL WAS HIT.",
      place: "DAMASCUS", date: "1990-1-3", agency: nil),
    Form(
      text: "   AMMAN (JORDAN), 5 FEB 89 (RADIO AMMAN) -- [TEXT] THE KING MET THE MINISTERS TODAY.",
      place: "AMMAN (JORDAN)", date: "1989-2-5", agency: "RADIO AMMAN"),
    Form(
      text: "   BAGHDAD, NO DATE (DOMESTIC SERVICE) -- [SPEECH] THE MINISTER SPOKE TO THE NATION.",
      place: "BAGHDAD", date: nil, agency: "DOMESTIC SERVICE"),
    Form(
      text: "   NO CITY (IRAQ), 5 FEB 89 (FBIS) -- [TEXT] THE RADIO SAID THE FRONT WAS QUIET.",
      place: nil, date: nil, agency: nil),
    Form(
      text: "   CLANDESTINE, 12 JAN 90 (RADIO OF THE REBELS) -- [TEXT] OUR UNITS ATTACKED.",
      place: nil, date: nil, agency: nil),
    Form(
      text: "Army takes dam\n\nTABQA, Syria, May 11 (Xinhua) -- The dam was taken.",
      place: "TABQA, Syria", date: "5-11", agency: "Xinhua"),
    Form(
      text: "Council votes on reform. ERBIL — The council voted late.", place: "ERBIL", date: nil,
      agency: nil),
    Form(
      text: "NEW YORK (AP) _ The council met.", place: "NEW YORK", date: nil, agency: "AP"),
    Form(text: "CNN  — \n\nThe city fell three years ago.", place: nil, date: nil, agency: nil),
    Form(
      text: "ISIS — also known as the Islamic State — held the town.", place: nil, date: nil,
      agency: nil),
    Form(
      text: "The Islamic State - driven from Mosul - went to the desert.", place: nil, date: nil,
      agency: nil),
    Form(
      text: "Iraqi forces, backed by aircraft, took Tal Afar.", place: nil, date: nil, agency: nil),
    Form(
      text: "Mosul, Iraq's second city, fell in June 2014 (the army fled).", place: nil, date: nil,
      agency: nil),
    Form(
      text: "Abu Bakr al-Baghdadi (the caliph) spoke in Mosul.", place: nil, date: nil, agency: nil),
    Form(text: "", place: nil, date: nil, agency: nil),
  ]

  @Test(arguments: forms) func storyDatelines(_ form: Form) {
    let text = TokenizedText(form.text)
    let dateline = StoryDateline.read(from: text)
    #expect(dateline.map { text.string($0.placeSpan) } == form.place)
    let parts = dateline.map { [$0.year, $0.month, $0.day].compactMap { $0 } } ?? []
    let date = parts.isEmpty ? nil : parts.map { "\($0)" }.joined(separator: "-")
    #expect(date == form.date)
    #expect(dateline?.agency == form.agency)
  }

  struct Head: Sendable {
    var text: String
    var date: String?
    var origin: PublishedDate.Origin?
  }

  static let heads: [Head] = [
    Head(text: " date 2019-11-22 So what is next?", date: "2019-11-22", origin: .header),
    Head(text: "2017-07-10 Mosul is free.", date: "2017-7-10", origin: .header),
    Head(text: "Date: 10 July 2017\nMosul is free.", date: "2017-7-10", origin: .header),
    Head(
      text: "Mosul is free\nPublished 14:02 GMT, 10 July 2017\nThe army said so.",
      date: "2017-7-10", origin: .byline),
    Head(
      text: "Mosul is free\nBy Jane Roe, July 10, 2017\nThe army said so.", date: "2017-7-10",
      origin: .byline),
    Head(
      text: "Mosul is free\nMay 24, 2008\nThe army said so.", date: "2008-5-24", origin: .header),
    Head(text: "Monday, July 10, 2017\n\nThe army said so.", date: "2017-7-10", origin: .header),
    Head(text: "Updated 11 July 2017\nThe army said so.", date: nil, origin: nil),
    Head(text: "Last updated 11 July 2017\nThe army said so.", date: nil, origin: nil),
    Head(text: "Copyright 2017 The Wire\nThe army said so.", date: nil, origin: nil),
    Head(text: "In June 2014 the city fell.", date: nil, origin: nil),
    Head(text: "By July 10, 2017 the city had been taken.", date: nil, origin: nil),
    Head(
      text: "BEIRUT, March 3, 2017 (AFP) - Troops entered Palmyra.", date: "2017-3-3",
      origin: .dateline),
    Head(
      text:
        "   DAMASCUS, 3 JAN 90 -- [TEXT] THE ARMY COMMAND REPORTED AN ATTACK ON THE ROAD TODAY.",
      date: "1990-1-3", origin: .dateline),
    Head(
      text:
        "   NO CITY (IRAQ), 5 FEB 89 (FBIS) -- [TEXT] THE RADIO SAID THE FRONT WAS QUIET TODAY.",
      date: "1989-2-5", origin: .dateline),
    Head(text: "MOSUL, Iraq, July 10 (Reuters) - The flag was raised.", date: nil, origin: nil),
    Head(text: "", date: nil, origin: nil),
  ]

  @Test(arguments: heads) func documentDates(_ head: Head) {
    let date = DocumentDate.read(from: TokenizedText(head.text))
    let text = date.map { [$0.year, $0.month, $0.day].compactMap { $0 } }.map {
      $0.map { "\($0)" }.joined(separator: "-")
    }
    #expect(text == head.date)
    #expect(date?.origin == head.origin)
  }

  @Test func aDatelineWithoutYearTakesTheHint() {
    let text = TokenizedText("MOSUL, Iraq, July 10 (Reuters) - The flag was raised.")
    let date = DocumentDate.read(from: text, year: 2017)
    #expect(date == PublishedDate(year: 2017, month: 7, day: 10, origin: .dateline))
  }
}
