/// The features of a layer that have no geometry: they match every box, as the standard asks.
///
/// Few as a rule, and no index finds them; so their numbers are kept.
///
/// - SeeAlso: OGC 17-069r4 requirement 23 C
struct UnplacedFeatures: Sendable {
  let count: Int
  /// Their numbers as a list in JSON, which a statement takes as one value.
  let list: String

  /// Looks at every row, once for each state of the file, where the index of boxes does not hold them all.
  init(
    _ connection: LayerConnection, table: String, key: String, geometry: String, index: String?, count: Int
  ) throws(ServerFault) {
    var ids: [Int] = []
    var isNeeded = true
    if let index {
      try connection.query("SELECT count(*) FROM \(SQLName.quoted(index + "_rowid"))") { row in
        isNeeded = row.integer(0) != count
        return false
      }
    }
    if isNeeded {
      let name = SQLName.quoted(key)
      try connection.query(
        "SELECT \(name) FROM \(SQLName.quoted(table)) WHERE \(SQLName.quoted(geometry)) IS NULL ORDER BY \(name)"
      ) { row in
        ids.append(row.integer(0))
        return true
      }
    }
    self.count = ids.count
    list = "[" + ids.map(String.init).joined(separator: ",") + "]"
  }
}
