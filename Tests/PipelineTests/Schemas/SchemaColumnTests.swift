import Events
import Layers
import Pipeline
import Testing

/// Every column of every schema, on events of every type, pair of sides, precision, country and toll.
struct SchemaColumnTests {
  static let counts: [ForeignSchema: Int] = [.acled: 31, .ucdp: 49, .gdelt: 61, .plover: 40]

  @Test(arguments: ForeignSchema.allCases) func columnsStandInTheirOrder(_ schema: ForeignSchema) {
    let names = schema.layer.fields.map(\.name)
    #expect(names.count == Self.counts[schema])
    #expect(names == ColumnRules.rules(schema).map(\.column))
    #expect(schema.layer.fields.allSatisfy { !$0.description.isEmpty })
  }

  @Test(arguments: ForeignSchema.allCases) func cellsHoldWhatTheirColumnAllows(_ schema: ForeignSchema) throws {
    let rules = ColumnRules.rules(schema)
    var rows = 0
    var filled: Set<String> = []
    for record in try SchemaSample.everyType() + SchemaSample.everyPrecision() {
      let cells: SchemaCells
      do {
        cells = try SchemaCells(schema, record)
      } catch is NoCounterpart {
        continue
      }
      rows += 1
      for (column, rule) in rules {
        let cell = cells[column]
        #expect(rule.accepts(cell), "\(record.type) \(record.subType) \(record.id): \(column) is '\(cell)'")
        if !cell.isEmpty { filled.insert(column) }
      }
      consistency(schema, cells, record)
    }
    #expect(rows > 300)
    // A column that is always empty though its rule allows more would be one that nobody fills.
    for (column, rule) in rules {
      if case .empty = rule { continue }
      if ["assoc_actor_2"].contains(column) { continue }
      #expect(filled.contains(column), "\(schema): \(column) is empty in every row")
    }
  }

  /// What columns say of each other.
  private func consistency(_ schema: ForeignSchema, _ cells: SchemaCells, _ record: EventRecord) {
    switch schema {
    case .acled:
      #expect(AcledTypes.subTypes[cells["event_type"]]?.contains(cells["sub_event_type"]) == true)
      #expect(cells["event_date"].hasPrefix(cells["year"]))
      #expect(cells["inter1"].isEmpty || !cells["actor1"].isEmpty)
      #expect(cells["inter2"].isEmpty || !cells["actor2"].isEmpty)
      let digits = [cells["inter1"], cells["inter2"]].filter { !$0.isEmpty }.sorted()
      #expect(cells["interaction"] == (digits.isEmpty ? "" : digits.count == 1 ? digits[0] + "0" : digits.joined()))
      if cells["event_type"] == "Violence against civilians" {
        #expect(cells["civilian_targeting"] == "Civilian targeting")
      }
    case .ucdp:
      let numbers = ["low", "best", "high"].compactMap { Int(cells[$0]) }
      #expect(numbers == numbers.sorted() && numbers[2] > 0)
      let parts = ["deaths_civilians", "deaths_unknown"].compactMap { Int(cells[$0]) }
      #expect(parts.reduce(0, +) == numbers[1])
      #expect(cells["date_start"] <= cells["date_end"])
      #expect(cells["date_start"].hasPrefix(cells["year"]))
      #expect((cells["date_prec"] == "1") == (cells["date_start"] == cells["date_end"]))
      if cells["type_of_violence"] == "3" { #expect(cells["side_b"] == "Civilians") }
      if cells["type_of_violence"] == "2" { #expect(cells["gwnoa"].isEmpty && cells["gwnob"].isEmpty) }
    case .gdelt:
      #expect(cells["EventCode"].hasPrefix(cells["EventBaseCode"]))
      #expect(cells["EventBaseCode"].hasPrefix(cells["EventRootCode"]))
      #expect(CameoCodes.codes.contains(cells["EventCode"]))
      #expect(cells["SQLDATE"].isEmpty || cells["SQLDATE"].hasPrefix(cells["MonthYear"]))
      #expect(cells["MonthYear"].isEmpty || cells["MonthYear"].hasPrefix(cells["Year"]))
      #expect(cells["ActionGeo_Lat"].isEmpty == cells["ActionGeo_Long"].isEmpty)
      for actor in ["Actor1", "Actor2"] {
        #expect(cells[actor + "Code"] == cells[actor + "CountryCode"] + cells[actor + "Type1Code"])
      }
    case .plover:
      let mode = cells["Event Mode"]
      #expect(mode.isEmpty || PloverCodes.modes[cells["Event Type"]]?.contains(mode) == true)
      #expect(cells["Quad Code"] == PloverCodes.quadCodes[cells["Event Type"]])
      #expect(cells["Latitude"].isEmpty == cells["Longitude"].isEmpty)
      if record.subType == "clash" { #expect(cells["Recipient Name"].isEmpty) }
    }
  }

  /// Rows and reasons together are all events, and each type is either written or left out as a whole.
  @Test(arguments: ForeignSchema.allCases) func whatIsLeftOutIsSaid(_ schema: ForeignSchema) throws {
    let left: Set<EventType> =
      switch schema {
      case .acled: [.consult, .aid, .accuse, .threaten, .sanction]
      case .ucdp: Set(EventType.allCases).subtracting([.assault, .territory, .coerce])
      case .gdelt, .plover: [.other]
      }
    for type in EventType.allCases {
      for subType in type.subTypes where !subType.isEmpty {
        var record = try SchemaSample.record(type, subType)
        record.fatalities = .init(low: 1, best: 1, high: 1)
        guard left.contains(type) else { continue }
        #expect(throws: NoCounterpart.noSuchType(type, subType: subType)) { try schema.values(of: record) }
      }
    }
    var record = try SchemaSample.record()
    record.fatalities = .init(low: 1, best: 1, high: 1)
    #expect(throws: Never.self) { try schema.values(of: record) }
    record.earliest = nil
    record.latest = nil
    #expect(throws: NoCounterpart.noDate) { try schema.values(of: record) }
  }
}
