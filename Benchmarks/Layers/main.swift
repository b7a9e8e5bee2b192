import Layers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes synthetic events through the library, for Benchmarks/layers.py, which compares with ogr2ogr.
///
/// usage: layers-measure write FORMAT PATH COUNT   FORMAT as in --format; `no-index` behind COUNT leaves the index out
///        layers-measure project CRS ROUNDS        a million points a round; prints the seconds of processor time
func write(_ format: LayerFormat, path: String, count: Int, isIndexed: Bool) throws {
  var options = LayerOptions()
  options.isIndexed = isIndexed
  let layer = try format.open(path: path, schema: SyntheticEvents.schema, options: options)
  var events = SyntheticEvents()
  for _ in 0..<count {
    events.advance()
    try layer.write(events.feature)
  }
  let summary = try layer.finish()
  print("features \(summary.featureCount) bytes \(summary.byteCount)")
}

let arguments = CommandLine.arguments
do {
  if arguments.count >= 5, arguments[1] == "write", let format = LayerFormat(rawValue: arguments[2]),
    let count = Int(arguments[4]), count >= 0, arguments.count == 5 || arguments[5] == "no-index"
  {
    try write(format, path: arguments[3], count: count, isIndexed: arguments.count == 5)
  } else if arguments.count == 4, arguments[1] == "project", let rounds = Int(arguments[3]) {
    try ReprojectionMeasure.run(crs: arguments[2], rounds: rounds)
  } else {
    print("usage: layers-measure write FORMAT PATH COUNT [no-index] | project CRS ROUNDS")
    exit(64)
  }
} catch {
  print("\(error)")
  exit(2)
}
