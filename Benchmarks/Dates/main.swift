// Measures the reading of dates in process, without places and events. Nothing is asserted.
//   dates-measure read < DOCUMENTS.jsonl > DATES.jsonl    the dates and the story dateline of each document
//   dates-measure speed DOCUMENTS.jsonl                   MB/s of cutting and of date reading, median of rounds
//   dates-measure linear                                  MB/s on 10 and 100 MB of digits, of commas, of one line
//   dates-measure fuzz SECONDS SEED DOCUMENTS.jsonl       reads mangled documents; a crash or a broken rule stops it
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
do {
  switch (arguments.first, arguments.count) {
  case ("read", 1): try ReadMeasure.run()
  case ("speed", 2): try SpeedMeasure.run(arguments[1])
  case ("linear", 1): LinearMeasure.run()
  case ("fuzz", 4):
    guard let seconds = Int(arguments[1]), let seed = UInt64(arguments[2]) else { throw UsageError() }
    try FuzzMeasure.run(seconds: seconds, seed: seed, documents: arguments[3])
  default: throw UsageError()
  }
} catch {
  FileHandle.standardError.write(Data("dates-measure: \(error)\n".utf8))
  exit(error is UsageError ? 64 : 2)
}

/// The words on the command line say nothing that can be done.
struct UsageError: Error, CustomStringConvertible {
  var description: String { "usage: dates-measure read | speed FILE | linear | fuzz SECONDS SEED FILE" }
}
