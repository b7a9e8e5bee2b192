/// Finds features of a layer: how many there are, and a page of them in the order of their numbers.
struct ItemsReader {
  let layer: ServedLayer
  let connection: LayerConnection

  private var description: LayerDescription { layer.description }

  /// How many features the filter lets through. Counted once for each state of the file.
  func matched(_ filter: ItemsFilter) throws(ServerFault) -> Int {
    if filter.isEverything { return description.featureCount }
    return try layer.counts.answer(to: filter) { () throws(ServerFault) in try count(filter) }
  }

  /// Calls `row` with the number, the geometry and then the columns of each feature of a page, until it says that the page
  /// is full.
  ///
  /// - Returns: whether more come after them.
  func page(
    _ request: ItemsRequest, matched: Int, _ row: (LayerRow) throws(ServerFault) -> Bool
  ) throws(ServerFault) -> Bool {
    if matched == 0 { return false }
    var count = 0
    var hasMore = false
    var isFull = false
    // Where most rows match, the next ones are found soonest by looking at them in turn.
    let condition = request.filter.condition(on: description, usesIndex: matched < description.featureCount / 8)
    let key = SQLName.quoted(description.keyColumn)
    try connection.query(
      "SELECT \(selection) FROM \(SQLName.quoted(description.table)) WHERE \(condition.sql) AND \(key) > ? "
        + "ORDER BY \(key) LIMIT ?",
      condition.bindings + [.integer(request.after), .integer(request.limit + 1)]
    ) { found throws(ServerFault) in
      hasMore = isFull || count == request.limit
      if hasMore { return false }
      count += 1
      isFull = try !row(found)
      return true
    }
    return hasMore
  }

  /// - Returns: whether there is such a feature.
  func feature(_ number: Int, _ row: (LayerRow) throws(ServerFault) -> Void) throws(ServerFault) -> Bool {
    var isFound = false
    try connection.query(
      "SELECT \(selection) FROM \(SQLName.quoted(description.table)) WHERE \(SQLName.quoted(description.keyColumn)) = ?",
      [.integer(number)]
    ) { found throws(ServerFault) in
      isFound = true
      try row(found)
      return false
    }
    return isFound
  }

  private var selection: String {
    ([description.keyColumn, description.geometryColumn].map(SQLName.quoted) + description.columns.map(\.quoted))
      .joined(separator: ", ")
  }

  private func count(_ filter: ItemsFilter) throws(ServerFault) -> Int {
    if filter.isBoxesAlone, let boxes = filter.boxes, let index = description.indexTable {
      var certain: Set<Int> = []
      var count = description.unplaced.count
      for box in boxes { count += try self.count(box, index, &certain, isShared: boxes.count > 1) }
      return count
    }
    let condition = filter.condition(on: description, usesIndex: true)
    var count = 0
    try connection.query(
      "SELECT count(*) FROM \(SQLName.quoted(description.table)) WHERE \(condition.sql)", condition.bindings
    ) { row in
      count = row.integer(0)
      return false
    }
    return count
  }

  /// Counts by the index; what lies along the edge is looked at.
  ///
  /// - Parameter isShared: an area may reach into another box too, and counts once.
  private func count(
    _ box: PlaneBox, _ index: String, _ seen: inout Set<Int>, isShared: Bool
  ) throws(ServerFault) -> Int {
    var count = 0
    var doubtful: [Int] = []
    try LayerIndex(connection, table: index).visit(box) { entry in
      if !box.contains(entry.box) {
        doubtful.append(entry.id)
      } else if !isShared || seen.insert(entry.id).inserted {
        count += 1
      }
    }
    let sql =
      "SELECT \(SQLName.quoted(description.geometryColumn)) FROM \(SQLName.quoted(description.table)) WHERE "
      + "\(SQLName.quoted(description.keyColumn)) = ?"
    for id in doubtful {
      try connection.query(sql, [.integer(id)]) { row in
        let meets = row.bytes(0).flatMap(LayerGeometry.init(geoPackage:))?.meets(box) ?? false
        if meets, !isShared || seen.insert(id).inserted { count += 1 }
        return false
      }
    }
    return count
  }
}
