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
    var counts = ImportCounts()
    var fields = ByteFields()
    var lines = try LineScanner(path: path)
    try lines.forEachLine { (line, number) throws(InputIssue) in
      counts.rows += 1
      var fault: String?
      if let line {
        fields.split(line)
        let type = fields[2]
        if !(2...3).contains(fields.count) {
          fault = "\(fields.count) columns, expected parentId, childId and type."
        } else if let parent = geoNamesNumber(fields[0]), let child = geoNamesNumber(fields[1]) {
          if parent == child {
            fault = "\(fields.quoted(0)) is its own parent, expected two numbers."
          } else if type.isEmpty || type.elementsEqual("ADM".utf8) {
            builder.addParent(parent, ofGeoNames: child)
          } else {
            counts.unused += 1
          }
        } else {
          fault = "parentId \(fields.quoted(0)), childId \(fields.quoted(1)) are no GeoNames numbers."
        }
      } else {
        fault = "the line is too long, expected two numbers and a type."
      }
      if let fault {
        counts.rejected += 1
        report(InputIssue(path: path, line: number, message: "\(fault) Row left out."))
      }
    }
    return counts
  }
}
