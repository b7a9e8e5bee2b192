// Measures the gazetteer in process; `make accuracy` and `make bench` call it. Nothing is asserted.
//   gazetteer-measure spelling PAIRS.tsv ...         share of spellings whose place comes first
//   gazetteer-measure match TEXTS ...                cutting text, finding names, reading places
//   gazetteer-measure speed INDEX.gaz [DUMP.txt]     opening, exact and fuzzy look-ups
import Gazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let arguments = Array(CommandLine.arguments.dropFirst())
do {
  switch (arguments.first, arguments.count) {
  case ("spelling", 2...): for path in arguments[1...] { try SpellingMeasure.run(path, stack: try PlaceStack.core()) }
  case ("match", 2...): try MatchMeasure.run(Array(arguments[1...]))
  case ("speed", 2...3): try SpeedMeasure.run(arguments[1], names: arguments.count > 2 ? arguments[2] : nil)
  default:
    print("usage: gazetteer-measure spelling|match|speed FILE ...; see the source")
    exit(64)
  }
} catch {
  print(error)
  exit(2)
}
