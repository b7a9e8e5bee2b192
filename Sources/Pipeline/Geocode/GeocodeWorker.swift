import Gazetteer
import Geo
import Ingest
import Layers
import Tables
import Temporal
import Toponyms

/// Turns blocks of rows into bytes of the layers. One a worker, because it remembers places.
struct GeocodeWorker: Sendable {
  let plan: GeocodePlan
  private let formats: [LayerFormat]
  private let placeColumns: [Int]
  private var placer: RowPlacer
  private var memory = PlaceMemory()
  /// What other workers found.
  private let shared: SharedAnswers
  private var key: [UInt8] = []
  private let pool: FeatureBufferPool
  /// nil where no circles are asked for.
  private var circles: RowCircles?

  init(
    _ plan: GeocodePlan, _ placer: RowPlacer, formats: [LayerFormat], circles: Bool, shared: SharedAnswers,
    pool: FeatureBufferPool
  ) {
    self.circles = circles ? RowCircles(plan) : nil
    self.shared = shared
    self.pool = pool
    self.plan = plan
    self.placer = placer
    self.formats = formats
    placeColumns = plan.placeColumns
  }

  mutating func encode(_ block: TableBlock) -> GeocodeBatch {
    if memory.isFull { memory.forget() }
    var batch = GeocodeBatch()
    batch.faults = block.faults
    let rows = usableRows(block, &batch)
    var dates: [DateSpan?] = []
    if plan.hasDates {
      dates.reserveCapacity(rows.count)
      for row in rows { dates.append(date(block, row, &batch)) }
    }
    let answers = rows.map { answer(block, $0) }
    count(rows.count, answers, dates, &batch)
    if formats.contains(.geojson) {
      var encoder = RowEncoder<GeoJSONEncoder>(plan, pool)
      for (number, row) in rows.enumerated() {
        let entry = memory.entries[answers[number]]
        if number + 2 < rows.count { memory.prefetch(answers[number + 2]) }
        encoder.write(block, row, entry.point, entry.geojson, plan.hasDates ? dates[number] : nil)
      }
      batch.geojson = encoder.take()
    }
    if formats.contains(.csv) {
      var encoder = RowEncoder<CSVEncoder>(plan, pool)
      let copies = RowCopying(plan.dialect)
      for (number, row) in rows.enumerated() {
        let entry = memory.entries[answers[number]]
        let isWhole = copies.isPossible(block, row, columns: plan.header.count)
        encoder.write(
          block, row, entry.point, entry.csv, plan.hasDates ? dates[number] : nil, copiesCells: isWhole)
      }
      batch.csv = encoder.take()
    }
    if formats.contains(where: { !$0.isEncoded }) {
      let features = RowFeatures(plan)
      for (number, row) in rows.enumerated() {
        let date = plan.hasDates ? dates[number] : nil
        let answer = memory.answers[answers[number]]
        let feature = features.feature(block, row, answer.point, answer.values, date)
        if plan.hasDates, date == nil { batch.undated.append(feature) } else { batch.events.append(feature) }
      }
    }
    if circles != nil {
      for (number, row) in rows.enumerated() {
        let answer = answers[number]
        let circle = circles?.circle(
          block.firstRecord + row, memory.answers[answer].point, memory.answers[answer].values,
          plan.hasDates ? dates[number] : nil, &batch.circleCounts)
        if let circle { batch.circles.append(circle) }
      }
    }
    return batch
  }

  // MARK: Rows

  /// The rows whose cells stand in their columns; the others go to a file of their own.
  private func usableRows(_ block: TableBlock, _ batch: inout GeocodeBatch) -> [Int] {
    batch.counts.rows += block.rowCount
    if block.faults.isEmpty { return Array(0..<block.rowCount) }
    let bad = Set(block.faults.compactMap { $0.isRowUsable ? nil : $0.row })
    // A row of which nothing was kept is a row all the same.
    let lost = block.faults.count { $0.row == nil }
    batch.counts.rows += lost
    batch.counts.rejected += bad.count + lost
    for row in bad.sorted() {
      batch.rejected += block.bytes[block.raw(row)]
      batch.rejected.append(0x0A)
    }
    return (0..<block.rowCount).filter { !bad.contains($0) }
  }

  private static let mostBadDates = 20

  private func date(_ block: TableBlock, _ row: Int, _ batch: inout GeocodeBatch) -> DateSpan? {
    let cell = plan.columns.dates.read(block, row)
    if let column = cell.unreadable {
      batch.counts.unreadableDates += 1
      if batch.badDates.count < Self.mostBadDates {
        let text = OneLine.text(String(block.text(row, column).prefix(60)))
        batch.badDates.append(
          InputIssue(
            path: block.path, line: block.line(of: row),
            message: "\(plan.header.uniqueNames[column]) \"\(text)\" is no date. Row kept without a date."))
      }
    }
    return cell.span
  }

  // MARK: Places

  /// The index of the answer for a row.
  private mutating func answer(_ block: TableBlock, _ row: Int) -> Int {
    key.removeAll(keepingCapacity: true)
    block.bytes.withUnsafeBufferPointer { bytes in
      for column in placeColumns {
        let cell = block.cell(row, column)
        key.append(cell.form.rawValue)
        key.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[cell.range]))
        key.append(0)
      }
    }
    let hash = PlaceMemory.hash(key)
    if let known = memory.find(key, hash) { return known }
    if let known = shared.find(key) { return memory.add(known, key, hash) }
    let answer = found(plan.row(block, row))
    shared.add(answer, key)
    return memory.add(answer, key, hash)
  }

  /// Places a row that nobody remembers.
  private mutating func found(_ row: TableRow) -> PlaceAnswer {
    let place = Self.withMapPoint(placer.place(row))
    let values = GeocodeFields.values(place)
    var conflicts: UInt32 = 0
    for conflict in place.conflicts {
      conflicts |= 1 << UInt32(PlaceConflict.Kind.allCases.firstIndex(of: conflict.kind) ?? 0)
    }
    let first = plan.firstMatchField
    return PlaceAnswer(
      point: place.point,
      geojson: formats.contains(.geojson) ? GeoJSONEncoder.encoded(values, from: first, of: plan.events) : [],
      csv: formats.contains(.csv) ? CSVEncoder.encoded(values, from: first, of: plan.events) : [],
      values: circles != nil || formats.contains { !$0.isEncoded } ? values : [],
      level: RowPlace.Level.allCases.firstIndex(of: place.level) ?? 0,
      method: RowPlace.Method.allCases.firstIndex(of: place.method) ?? 0, conflicts: conflicts,
      unmatched: place.isUnmatched ? UnmatchedName(row) : nil)
  }

  /// With the decimals that are known of the place; coordinates that the table or a correction gives are never touched.
  private static func withMapPoint(_ found: RowPlace) -> RowPlace {
    guard let point = found.point, found.level != .point else { return found }
    switch found.method {
    case .given, .coordinates, .correction, .none: return found
    case .exact, .variant, .sound, .fuzzy, .relation, .fallback: break
    }
    let precision =
      found.level == .place ? found.place.map { PlaceColumns.precision($0.level) } ?? "town" : found.level.rawValue
    var rounded = found
    rounded.point = MapPoint.rounded(point, precision: precision, radiusKm: found.radiusKm ?? 0)
    return rounded
  }

  private mutating func count(
    _ rows: Int, _ answers: [Int], _ dates: [DateSpan?], _ batch: inout GeocodeBatch
  ) {
    var touched: [Int] = []
    for index in answers {
      let answer = memory.entries[index]
      var conflicts = answer.conflicts
      batch.counts.levels[Int(answer.level)] += 1
      batch.counts.methods[Int(answer.method)] += 1
      if !answer.longitude.isNaN { batch.counts.placed += 1 }
      while conflicts != 0 {
        batch.counts.conflicts[conflicts.trailingZeroBitCount] += 1
        conflicts &= conflicts - 1
      }
      if answer.isUnmatched, memory.countRow(index) == 1 { touched.append(index) }
    }
    for index in touched {
      guard let name = memory.answers[index].unmatched else { continue }
      let rows = memory.takeRows(index)
      batch.counts.unmatchedRows += rows
      batch.unmatched.append((name, Int(memory.answers[index].level), rows))
    }
    batch.counts.undated = dates.count { $0 == nil }
    batch.counts.events = rows - batch.counts.undated
  }
}
