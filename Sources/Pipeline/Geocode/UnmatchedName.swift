import Toponyms

/// A name that was not found, with the columns that say where it should be: what a correction is for.
struct UnmatchedName: Hashable, Sendable {
  var name: String
  var admin1: String
  var country: String

  init(_ row: TableRow) {
    name = row.place
    admin1 = row.admin1
    country = row.country
  }
}
