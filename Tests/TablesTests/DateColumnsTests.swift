import Ingest
import Tables
import Temporal
import Testing

/// The dates of rows: order of day and month, parts, codes, serial numbers, first and last days.
@Suite struct DateColumnsTests {
  private struct Dated {
    var spans: [String] = []
    /// Names of unreadable columns, empty where none is.
    var unreadable: [String] = []
    var against = 0
    var lines: [String]
  }

  private func read(_ text: String, order: DayOrder? = nil) throws -> Dated {
    var reader = try TableReader(bytes: Array(text.utf8), path: "t.csv")
    var choices = ColumnChoices()
    choices.dayOrder = order
    let plan = try ColumnPlan(header: reader.header, sample: reader.sample, path: "t.csv", choices: choices)
    var dated = Dated(lines: plan.dates.lines)
    let names = reader.header.uniqueNames
    while let block = try reader.next() {
      for row in 0..<block.rowCount {
        let cell = plan.dates.read(block, row)
        dated.spans.append(cell.span.map { "\($0.earliest)/\($0.latest) \($0.precision.rawValue)" } ?? "none")
        dated.unreadable.append(cell.unreadable.map { names[$0] } ?? "")
        if cell.isAgainstOrder { dated.against += 1 }
      }
    }
    return dated
  }

  @Test func cellsTellTheOrder() throws {
    let dated = try read("place,date\nA,25/07/2017\nA,06/07/2017\nA,07/26/2017\nA,28/07/2017\n")
    #expect(dated.spans[1] == "2017-07-06/2017-07-06 day")
    #expect(dated.spans[2] == "2017-07-26/2017-07-26 day")
    #expect(dated.against == 1)
    #expect(dated.lines[0].contains("day first: 2 cells of the sample can be read only so, 1 the other way"))
    let american = try read("place,date\nA,07/25/2017\nA,06/07/2017\n")
    #expect(american.spans[1] == "2017-06-07/2017-06-07 day")
    #expect(american.lines[0].contains("month first: 1 cell"))
  }

  @Test func theNameTellsTheOrder() throws {
    #expect(try read("place,date (mm/dd/yyyy)\nA,06/07/2017\n").spans == ["2017-06-07/2017-06-07 day"])
    #expect(try read("place,date (dd/mm/yyyy)\nA,06/07/2017\n").spans == ["2017-07-06/2017-07-06 day"])
  }

  /// Sorted rows whose days are all below 13: only one order keeps them sorted.
  @Test func sortingTellsTheOrder() throws {
    var rows = ""
    for month in 1...4 {
      for day in 1...12 { rows += "A,\(month)/\(day)/2017\n" }
    }
    let dated = try read("place,date\n" + rows)
    #expect(dated.spans[13] == "2017-02-02/2017-02-02 day")
    #expect(dated.spans[14] == "2017-02-03/2017-02-03 day")
    #expect(dated.lines[0].contains("month first: only so the rows are sorted by date"))
  }

  @Test func anotherColumnTellsTheOrder() throws {
    let dated = try read("place,start date,end date\nA,06/07/2017,07/25/2017\n")
    #expect(dated.spans == ["2017-06-07/2017-07-25 range"])
    #expect(dated.lines[0].contains("month first, as column \"end date\""))
  }

  @Test func withoutEvidenceTheDayComesFirstAndItIsTold() throws {
    let dated = try read("place,date\nA,06/07/2017\nB,08/09/2017\n")
    #expect(dated.spans[0] == "2017-07-06/2017-07-06 day")
    #expect(
      dated.lines[0].contains(
        "day first, for want of evidence: 2 cells of the sample may be read both ways. If it is wrong: --month-first"))
    #expect(try read("place,date\nA,06/07/2017\n", order: .monthFirst).spans == ["2017-06-07/2017-06-07 day"])
  }

  @Test func unreadableCellsAreToldAndNeverGuessed() throws {
    let dated = try read("place,date\nA,2017-02-30\nA,\nA,soon\nA,2017-07-10\n")
    #expect(dated.spans == ["none", "none", "none", "2017-07-10/2017-07-10 day"])
    #expect(dated.unreadable == ["date", "", "date", ""])
  }

  @Test func firstAndLastDays() throws {
    let dated = try read(
      "place,date_start,date_end\nA,2017-07-01,2017-07-31\nA,2017-07-04,2017-07-04\nA,2017-07-04,\n"
        + "A,2017-07-04,2017-07-01\nA,2017-07-04,later\nA,2017-05,2017-06\n")
    #expect(
      dated.spans == [
        "2017-07-01/2017-07-31 month", "2017-07-04/2017-07-04 day", "2017-07-04/2017-07-04 day",
        "2017-07-04/2017-07-04 day", "2017-07-04/2017-07-04 day", "2017-05-01/2017-06-30 range",
      ])
    #expect(dated.unreadable == ["", "", "", "date_end", "date_end", ""])
  }

  @Test func partsInColumns() throws {
    let dated = try read(
      "eventid,iyear,imonth,iday,city\n1,2017,7,10,A\n2,2017,7,0,A\n3,2017,0,0,A\n4,2017.0,7.0,10.0,A\n5,2017,2,30,A\n"
        + "6,,,,A\n")
    #expect(
      dated.spans == [
        "2017-07-10/2017-07-10 day", "2017-07-01/2017-07-31 month", "2017-01-01/2017-12-31 year",
        "2017-07-10/2017-07-10 day", "none", "none",
      ])
    #expect(dated.unreadable == ["", "", "", "", "iday", ""])
    #expect(try read("place,year,month\nA,2017,July\n").spans == ["2017-07-01/2017-07-31 month"])
    #expect(try read("place,year\nA,2017\n").spans == ["2017-01-01/2017-12-31 year"])
  }

  @Test func codesOfACLEDWidenADay() throws {
    let dated = try read(
      "event_id_cnty,event_date,time_precision,location\n1,10 July 2017,1,A\n2,10 July 2017,2,A\n3,10 July 2017,3,A\n")
    #expect(
      dated.spans == [
        "2017-07-10/2017-07-10 day", "2017-07-07/2017-07-13 week", "2017-07-01/2017-07-31 month",
      ])
  }

  @Test func lastDaysOfUCDPGoBeforeCodes() throws {
    let dated = try read(
      "where_coordinates,date_prec,date_start,date_end\nA,1,2017-07-10,2017-07-10\nA,3,2017-07-10,2017-07-16\n"
        + "A,4,2017-07-01,2017-07-31\nA,5,2017-01-01,2017-12-31\nA,2,2017-07-10 00:00:00.000,2017-07-12 00:00:00.000\n")
    #expect(
      dated.spans == [
        "2017-07-10/2017-07-10 day", "2017-07-10/2017-07-16 week", "2017-07-01/2017-07-31 month",
        "2017-01-01/2017-12-31 year", "2017-07-10/2017-07-12 range",
      ])
  }

  @Test func numbersOfSpreadsheetsAndClocks() throws {
    #expect(try read("place,date\nA,42926\nB,42927.5\n").spans.first == "2017-07-10/2017-07-10 day")
    #expect(try read("place,date\nA,1499644800\n").spans == ["2017-07-10/2017-07-10 day"])
    #expect(try read("place,date\nA,1499644800000\n").spans == ["2017-07-10/2017-07-10 day"])
    // A number among dates is none.
    let mixed = try read("place,date\nA,42926\nB,2017-07-10\n")
    #expect(mixed.spans == ["none", "2017-07-10/2017-07-10 day"])
    #expect(mixed.unreadable == ["date", ""])
  }

  @Test func wordsOfEnglishAndOtherLanguages() throws {
    let english = try read("place,date\nA,early July 2017\nB,4-9 July 2017\nC,summer of 2016\nD,not known\n")
    #expect(
      english.spans == [
        "2017-07-01/2017-07-10 month", "2017-07-04/2017-07-09 range", "2016-06-01/2016-08-31 season", "none",
      ])
    #expect(try read("place,date\nA,10 июля 2017\n").spans == ["2017-07-10/2017-07-10 day"])
    #expect(try read("place,date\nA,10 temmuz 2017\n").spans == ["2017-07-10/2017-07-10 day"])
    #expect(try read("place,date\nA,10 juillet 2017\n").spans == ["2017-07-10/2017-07-10 day"])
  }
}
