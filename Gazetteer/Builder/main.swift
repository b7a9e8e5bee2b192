// Compiles the tables of Gazetteer/Data into the index that the program embeds:
//   gazetteer-build Gazetteer/Data Sources/CCoreGazetteer/core.gaz
// A program of its own, because the index must exist before `dateline` is linked.
import Gazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: gazetteer-build TABLES-FOLDER OUTPUT.gaz")
  exit(64)
}
do {
  let builder = try CoreTables.read(folder: arguments[1])
  let places = builder.placeCount
  let bytes = try builder.finish(about: [
    ("name", "Dateline core gazetteer"), ("places", String(places)),
    ("licence", GazetteerLicence.attribution),
  ])
  try writeIndex(bytes, to: arguments[2])
  print("\(arguments[2]): \(places) places, \(bytes.count) bytes")
} catch {
  print(error)
  exit(2)
}
