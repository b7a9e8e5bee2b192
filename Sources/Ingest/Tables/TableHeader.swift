/// The names of a table's columns.
public struct TableHeader: Sendable, Hashable {
  /// As the file writes them; of a table without a header `column_1` and so on.
  public var names: [String]
  /// The same without a name that is empty or stands twice, so that they can name fields: `column_3`, `date_2`.
  public var uniqueNames: [String]
  /// Whether the file has a row of names.
  public var isWritten: Bool
  /// Line of the names, from 1; 0 where there are none.
  public var line: Int
  /// HXL tags (`#adm1+name`), where a row of them stands below the names.
  public var tags: [String]?
  /// What a user should know of the names, in sentences: doubled ones, empty ones, lines above them.
  public var remarks: [String] = []

  /// How many columns.
  public var count: Int { names.count }

  init(names: [String], isWritten: Bool, line: Int, tags: [String]? = nil) {
    self.isWritten = isWritten
    self.line = line
    self.tags = tags
    self.names = names
    uniqueNames = []
    var taken = Set(names)
    var seen: Set<String> = []
    var doubled: [String] = []
    var empty: [Int] = []
    for (index, name) in names.enumerated() {
      let base = name.isEmpty ? "column_\(index + 1)" : name
      if name.isEmpty { empty.append(index + 1) }
      var unique = base
      var number = 2
      if !name.isEmpty && seen.contains(name) {
        if doubled.count < 10 { doubled.append(name) }
        unique = "\(base)_\(number)"
      }
      while seen.contains(unique) || (unique != name && taken.contains(unique)) {
        unique = "\(base)_\(number)"
        number += 1
      }
      seen.insert(unique)
      taken.insert(unique)
      uniqueNames.append(unique)
    }
    if !doubled.isEmpty {
      remarks.append(
        "Column names stand more than once (\(doubled.joined(separator: ", "))); the later ones are given a number.")
    }
    if let first = empty.first {
      remarks.append(
        "\(empty.count == 1 ? "Column \(first) has" : "\(empty.count) columns have") no name; "
          + "\(empty.count == 1 ? "it is called" : "the first is called") column_\(first).")
    }
  }
}
