import Temporal
import Testing

@Suite struct CivilDateTests {
  @Test func dayNumbersGoThereAndBack() throws {
    for number in stride(from: -800_000, through: 800_000, by: 97) {
      #expect(CivilDate(dayNumber: number).dayNumber == number)
    }
    #expect(try #require(CivilDate(year: 1970, month: 1, day: 1)).dayNumber == 0)
    #expect(try #require(CivilDate(year: 2000, month: 3, day: 1)).dayNumber == 11_017)
  }

  @Test func weekdaysAndWeeks() throws {
    let day = try #require(CivilDate(year: 2017, month: 7, day: 12))
    #expect(day.weekday == 3)
    #expect(day.isoWeek == (2017, 28))
    let newYear = try #require(CivilDate(year: 2016, month: 1, day: 1))
    #expect(newYear.isoWeek == (2015, 53))
    #expect(newYear.monday.description == "2015-12-28")
  }

  @Test func monthsAreCutToTheirLastDay() throws {
    let day = try #require(CivilDate(year: 2019, month: 1, day: 31))
    #expect(day.adding(months: 1).description == "2019-02-28")
    #expect(day.adding(months: -11).description == "2018-02-28")
    #expect(day.adding(months: -13).description == "2017-12-31")
  }

  @Test func daysThatDoNotExist() {
    #expect(CivilDate(year: 2019, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2020, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2017, month: 6, day: 31) == nil)
    #expect(CivilDate(year: 2017, month: 13, day: 1) == nil)
  }
}
