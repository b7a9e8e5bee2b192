extension ZipArchive {
  /// Endings of tables, the most likely first.
  private static let tableEndings = [".txt", ".tsv", ".csv", ".geojson", ".json", ".jsonl", ".ndjson"]
  /// Names of texts that tell about the other files.
  private static let aboutNames = ["readme", "license", "licence", "copyright", "copying", "changelog"]

  /// The entry that holds the table: `IQ.txt` of an `IQ.zip` which also has a `readme.txt`.
  ///
  /// It is the one named as the archive is; else the only one; else the first with the ending of a table, texts about
  /// the archive left aside. Errors: there is none.
  func tableEntry() throws(InputIssue) -> ZipEntry {
    let files = entries.filter { entry in
      let name = entry.fileName.lowercased()
      // macOS packs a shadow of each file, `__MACOSX/._IQ.txt`.
      return !entry.isFolder && !name.hasPrefix(".") && !Self.aboutNames.contains { name.hasPrefix($0) }
    }
    let stem = Self.stem(fileName(path))
    for ending in Self.tableEndings {
      if let named = files.first(where: { $0.fileName.lowercased() == stem + ending }) { return named }
    }
    for ending in Self.tableEndings {
      if let table = files.first(where: { $0.fileName.lowercased().hasSuffix(ending) }) { return table }
    }
    throw InputIssue(
      path: path,
      message: "is a zip archive without a table; it holds \(contents). Expected a .txt, .tsv, .csv or .geojson "
        + "inside; export a workbook as CSV first.")
  }

  /// `iq` for `IQ.zip`.
  private static func stem(_ name: String) -> String {
    let lower = name.lowercased()
    guard let dot = lower.lastIndex(of: ".") else { return lower }
    return String(lower[..<dot])
  }
}
