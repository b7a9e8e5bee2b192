/// What the columns of a feature table are called: SQLite holds `Name` and `name` for the same.
struct GeoPackageNames {
  /// The primary key.
  let key: String
  let geometry: String
  /// Of the fields, in their order.
  let columns: [String]

  init(_ schema: LayerSchema) {
    var taken: Set<String> = []
    func free(_ name: String) -> String {
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(name)_\(number)"
        number += 1
      }
      return candidate
    }
    columns = schema.fields.map { free($0.name) }
    key = free("fid")
    geometry = free("geom")
  }
}
