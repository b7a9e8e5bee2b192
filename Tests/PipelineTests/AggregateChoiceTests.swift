import Pipeline
import Temporal
import Testing

@Suite struct AggregateChoiceTests {
  @Test(arguments: [
    ("country:month", "events_by_country_month"), ("admin1:week", "events_by_admin1_week"),
    ("grid:0.5:day", "events_by_grid_0_5_day"), ("grid:1:month", "events_by_grid_1_month"),
    ("grid:90:week", "events_by_grid_90_week"), ("grid:0.1:day", "events_by_grid_0_1_day"),
  ])
  func layers(_ text: String, _ name: String) throws {
    let choice = try #require(AggregateChoice(text))
    #expect(choice.layerName == name)
    #expect(choice.text == text)
  }

  @Test(arguments: [
    "", "country", "country:year", "admin2:day", "grid:day", "grid:0.7:day", "grid:0:day", "grid:100:day",
    "grid:-1:day",
    "grid:nan:day", "grid:x:day", "country:1:day", "country:month:",
  ])
  func refused(_ text: String) { #expect(AggregateChoice(text) == nil) }

  @Test(arguments: [
    (AggregateChoice.Step.day, "2017-07-10", "2017-07-10", "2017-07-10", "2017-07-10"),
    (.week, "2017-07-16", "2017-07-10", "2017-07-16", "2017-W28"),
    (.week, "2017-01-01", "2016-12-26", "2017-01-01", "2016-W52"),
    (.week, "2018-12-31", "2018-12-31", "2019-01-06", "2019-W01"),
    (.month, "2016-02-29", "2016-02-01", "2016-02-29", "2016-02"),
  ])
  func periods(
    _ step: AggregateChoice.Step, _ day: String, _ first: String, _ last: String, _ name: String
  ) throws {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let date = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
    let period = AggregatePeriod(step, of: date)
    #expect(period.first.description == first && period.last.description == last && period.name == name)
  }
}
