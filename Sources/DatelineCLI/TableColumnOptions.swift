import ArgumentParser
import Ingest
import Tables
import Temporal

/// How a table is written and which of its columns says what; all of it is found where nothing is said.
struct TableColumnOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Column of the place's name, by name or number.", valueName: "column"))
  var place: String?

  @Option(help: ArgumentHelp("Column of the second-level division.", valueName: "column"))
  var admin2: String?

  @Option(help: ArgumentHelp("Column of the first-level division.", valueName: "column"))
  var admin1: String?

  @Option(help: ArgumentHelp("Column of the country, as a name or a code.", valueName: "column"))
  var country: String?

  @Option(help: ArgumentHelp("Column of the date, or of its first day.", valueName: "column"))
  var date: String?

  @Option(help: ArgumentHelp("Column of the last day.", valueName: "column"))
  var endDate: String?

  @Option(help: ArgumentHelp("Column of the row's own identifier.", valueName: "column"))
  var id: String?

  @Option(help: ArgumentHelp("Column of the latitude that a row has already.", valueName: "column"))
  var latitude: String?

  @Option(help: ArgumentHelp("Column of the longitude that a row has already.", valueName: "column"))
  var longitude: String?

  @Flag(help: "Dates such as 03/04/2017 have the day first.")
  var dayFirst = false

  @Flag(help: "Dates such as 03/04/2017 have the month first.")
  var monthFirst = false

  @Option(help: ArgumentHelp("What stands between two cells: one character, or tab.", valueName: "mark"))
  var delimiter: String?

  @Option(help: ArgumentHelp("utf-8, utf-16, utf-16be or windows-1252.", valueName: "name"))
  var encoding: String?

  func tableOptions() throws -> TableOptions {
    var options = TableOptions()
    if let delimiter {
      let marks: [String: UInt8] = ["tab": 0x09, "\\t": 0x09, "comma": 0x2C, "semicolon": 0x3B, "space": 0x20]
      let single = delimiter.utf8.count == 1 ? delimiter.utf8.first : nil
      guard let byte = marks[delimiter] ?? single,
        byte < 0x80, byte != 0x22, byte != 0x0A, byte != 0x0D
      else {
        throw ValidationError("--delimiter \(delimiter): expected one character, such as ; or |, or the word tab.")
      }
      options.delimiter = byte
    }
    if let encoding {
      guard let known = TableEncoding(name: encoding) else {
        throw ValidationError("--encoding \(encoding): is not read. Expected utf-8, utf-16, utf-16be or windows-1252.")
      }
      options.encoding = known
    }
    return options
  }

  func choices() throws -> ColumnChoices {
    var choices = ColumnChoices()
    let given: [(ColumnRole, String?)] = [
      (.place, place), (.admin2, admin2), (.admin1, admin1), (.country, country), (.date, date), (.endDate, endDate),
      (.id, id), (.latitude, latitude), (.longitude, longitude),
    ]
    for (role, name) in given { choices.roles[role] = name }
    guard !(dayFirst && monthFirst) else {
      throw ValidationError("--day-first and --month-first: give one of them.")
    }
    if dayFirst { choices.dayOrder = .dayFirst }
    if monthFirst { choices.dayOrder = .monthFirst }
    return choices
  }
}
