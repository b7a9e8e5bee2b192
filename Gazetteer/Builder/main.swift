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
  let outcome = try builder.write(
    to: arguments[2],
    about: [
      ("name", "Dateline core gazetteer"), ("licence", GazetteerLicence.attribution),
    ])
  print("\(arguments[2]): \(outcome.placeCount) places, \(outcome.byteCount) bytes")
} catch {
  print(error)
  exit(2)
}
