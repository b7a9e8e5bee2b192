package import Gazetteer
package import Ingest

/// `hierarchy.txt` of GeoNames: which place lies in which; three columns, no header: parentId, childId, type.
///
/// Kept are rows of type ADM and rows without a type (regions and continents over countries); other types are the
/// relations of users' own hierarchies.
package struct HierarchyReader {
  package static func recognises(_ head: InputHead) -> Bool {
    head.mostLines { fields in
      (2...3).contains(fields.count)
        && fields[0...1].allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 &- 0x30 <= 9 } }
    }
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    try RowScan.read(path, columns: "two numbers and a type", report: report) { fields, _ in
      guard (2...3).contains(fields.count) else {
        return .fault("\(fields.count) columns, expected parentId, childId and type.")
      }
      guard let parent = geoNamesNumber(fields[0]), let child = geoNamesNumber(fields[1]) else {
        return .fault("parentId \(fields.quoted(0)), childId \(fields.quoted(1)) are no GeoNames numbers.")
      }
      if parent == child { return .fault("\(fields.quoted(0)) is its own parent, expected two numbers.") }
      let type = fields[2]
      guard type.isEmpty || type.elementsEqual("ADM".utf8) else { return .unused }
      builder.addParent(parent, ofGeoNames: child)
      return .used
    }
  }
}
