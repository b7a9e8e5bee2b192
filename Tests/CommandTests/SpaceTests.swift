import Foundation
import TestSupport
import Testing

/// Circles, spreading, counts by cell and period, colours in GeoJSON: what `export` and `geocode` write of space.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct SpaceTests {
  /// So many reports of a strike in Mosul, each of a day of its own, and one of a clash in Fiji.
  private func reports(_ count: Int, reversed: Bool = false) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var lines = (0..<count).map { number in
      let day = "2017-0\(1 + number / 28 % 9)-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)"
      return
        #"{"id":"d\#(number)","published":"\#(day)","text":"An air strike hit Mosul on \#(day), killing 2 people."}"#
    }
    lines.append(#"{"id":"f","text":"Troops clashed with rebels in Suva, Fiji, on 3 March 2016."}"#)
    try folder.write((reversed ? lines.reversed() : lines).joined(separator: "\n") + "\n", to: "reports.jsonl")
    return folder
  }

  private func export(_ folder: TemporaryFolder, _ options: String...) async throws -> (LayerSet, Dateline.Result) {
    let result = try await Dateline.run(
      ["export", "reports.jsonl", "-o", "out"] + options, workingDirectory: folder.path)
    #expect(result.exitCode == 0, "\(result.stderr)")
    return (try LayerSet(folder.contents(of: "out")), result)
  }

  private func point(_ feature: JSONText) -> [Double] {
    feature["geometry"]?["coordinates"]?.array.compactMap(\.double) ?? []
  }

  private func km(_ a: [Double], _ b: [Double]) -> Double {
    let toRadians = Double.pi / 180
    let half = { (angle: Double) in pow(sin(angle * toRadians / 2), 2) }
    let h = half(b[1] - a[1]) + cos(a[1] * toRadians) * cos(b[1] * toRadians) * half(b[0] - a[0])
    return 2 * 6371.0088 * asin(min(1, h.squareRoot()))
  }

  // MARK: Boxes and decimals

  @Test func geometryFieldsAndBoxesAgree() async throws {
    let (layers, _) = try await LayerSet.seeds()
    for layer in ["events", "events_undated", "places", "mentions"] {
      let features = layers.features(layer)
      var points: [[Double]] = []
      for feature in features where feature["geometry"] != .null {
        let properties = feature["properties"]
        let point = point(feature)
        #expect(point == [properties?["longitude"]?.double, properties?["latitude"]?.double])
        // A province or a country is not known to the metre.
        if ["admin1", "country"].contains(properties?["geo_precision"]?.string) {
          for degrees in point {
            #expect(
              (degrees * 1000).rounded() == degrees * 1000 || abs(degrees * 1000 - (degrees * 1000).rounded()) < 1e-6)
          }
        }
        points.append(point)
      }
      let box = layers.collection(layer)["bbox"]?.array.compactMap(\.double) ?? []
      guard !points.isEmpty else { continue }
      #expect(
        box == [
          points.map { $0[0] }.min()!, points.map { $0[1] }.min()!, points.map { $0[0] }.max()!,
          points.map { $0[1] }.max()!,
        ])
      for output in layers.manifest["outputs"]?.array ?? [] where output["file"]?.string == layer + ".csv" {
        #expect(output["bbox"]?.array.compactMap(\.double) == box)
      }
    }
  }

  // MARK: Colours

  @Test func simplestyleStandsAtTheEnd() async throws {
    let (plain, _) = try await LayerSet.seeds()
    let (styled, _) = try await LayerSet.seeds("--simplestyle")
    let fields = plain.properties("events")[0].names
    let style = String(decoding: styled.files["events.qml"] ?? Data(), as: UTF8.self)
    for properties in styled.properties("events") {
      #expect(properties.names == fields + ["marker-color", "marker-size"])
      let color = try #require(properties["marker-color"]?.string)
      #expect(color.count == 7 && color.hasPrefix("#"))
      let channels = stride(from: 1, to: 7, by: 2).compactMap { Int(color.dropFirst($0).prefix(2), radix: 16) }
      #expect(style.contains("\"\(channels.map(String.init).joined(separator: ","))"), "\(color) is not in the style")
      let isLabel = ["admin1", "natural", "country", "region"].contains(properties["geo_precision"]?.string)
      #expect(properties["marker-size"]?.string == (isLabel ? "small" : "medium"))
    }
    #expect(Set(styled.properties("events").compactMap { $0["marker-color"]?.string }).count > 3)
    #expect(styled.table("events").header == plain.table("events").header)
    #expect(styled.properties("places")[0].names == plain.properties("places")[0].names)
  }

  // MARK: Circles

  @Test func circlesOfEvents() async throws {
    let folder = try reports(3)
    let (layers, result) = try await export(folder, "--circles", "--format", "geojson,csv,lpf,pmtiles")
    let events = Dictionary(
      uniqueKeysWithValues: layers.features("events").map { ($0["id"]?.string ?? "", $0) })
    let circles = layers.features("events_circles")
    #expect(circles.count == 4 && events.count == 4)
    for circle in circles {
      let event = try #require(events[circle["id"]?.string ?? ""])
      #expect(
        circle["properties"]?.names
          == ["event_id", "title", "event_type", "date_start", "date_end", "geo_precision", "radius_km"])
      for name in circle["properties"]?.names ?? [] {
        #expect(circle["properties"]?[name] == event["properties"]?[name])
      }
      #expect(circle["time"] == event["time"])
      #expect(circle["geometry"]?["type"]?.string == "Polygon")
      let ring = circle["geometry"]?["coordinates"]?.array.first?.array ?? []
      #expect(ring.count == 65)
      let radius = try #require(event["properties"]?["radius_km"]?.double)
      for vertex in ring {
        // The sphere of this test is not the ellipsoid.
        #expect(abs(km(point(event), vertex.array.compactMap(\.double)) - radius) < 0.007 * radius)
      }
    }
    #expect(layers.table("events_circles").header.last == "wkt")
    #expect(layers.manifest["circles"]?["features"]?.int == 4)
    #expect(layers.files["events_circles.lpf.json"] == nil && layers.files["events.lpf.json"] != nil)
    #expect(layers.files["events_circles.pmtiles"] != nil)
    #expect(result.stderr.contains("events_circles: not written as Linked Places"))
    #expect(layers.files["events_circles.qml"] != nil)
  }

  /// Whatever has no circle is counted.
  @Test func circlesAddUp() async throws {
    let (layers, _) = try await LayerSet.seeds("--circles")
    let counts = try #require(layers.manifest["circles"])
    let leftOut = (counts["left_out"]?.names ?? []).compactMap { counts["left_out"]?[$0]?.int }
    let written = counts["features"]?.int ?? 0
    #expect(written == layers.features("events_circles").count && written > 100)
    #expect(written + leftOut.reduce(0, +) == layers.features("events").count + layers.features("events_undated").count)
  }

  @Test func circlesOfRows() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id,place,country,latitude,longitude,date
      1,Mosul,Iraq,,,2017-07-10
      2,Mosul,Iraq,36.3456789,43.1234567,2017-07-11
      3,Nowhereville,,,,2017-01-01
      4,Raqqa,Syria,,,

      """, to: "table.csv")
    let result = try await Dateline.run(
      ["geocode", "table.csv", "-o", "out", "--circles"], workingDirectory: folder.path)
    #expect(result.exitCode == 0, "\(result.stderr)")
    let layers = try LayerSet(folder.contents(of: "out"))
    #expect(layers.properties("events_circles").first?["event_id"]?.string == "row-1")
    let counts = try #require(layers.manifest["circles"])
    #expect(counts["left_out"]?["no date"]?.int == 1 && counts["left_out"]?["no point"]?.int == 1)
    #expect(counts["features"]?.int == layers.features("events_circles").count)
    // What the table gives is never touched.
    let given = try #require(layers.features("events").first { $0["properties"]?["id"]?.cell == "2" })
    #expect(point(given) == [43.123457, 36.345679])
    #expect(layers.table("events").column("latitude")[1] == "36.3456789")
  }

  @Test(arguments: [
    (["--circles", "-o", "-", "--format", "geojson"], "streams"),
    (["--circles", "-o", "out", "--format", "lpf"], "can hold areas"),
    (["--aggregate", "grid:1:day", "-o", "out", "--format", "lpf"], "can hold areas"),
    (["--aggregate", "country", "-o", "out"], "--aggregate country: expected"),
    (["--spread", "-o", "out", "--simplestyle", "--format", "csv"], "--simplestyle"),
    (["--spread", "0", "-o", "out"], "--spread 0: expected metres"),
    (["-o", "out", "--spread", "far"], "--spread far: expected metres"),
  ])
  func wrongUsage(_ options: [String], _ words: String) async throws {
    let folder = try reports(1)
    let result = try await Dateline.run(["export", "reports.jsonl"] + options, workingDirectory: folder.path)
    #expect(result.exitCode == 64)
    #expect(result.stderr.contains(words), "\(result.stderr)")
    #expect(try folder.names() == ["reports.jsonl"])
  }

  // MARK: Spreading

  @Test func stackedEventsAreSpread() async throws {
    let (layers, _) = try await export(try reports(60), "--spread", "--circles")
    let (again, _) = try await export(try reports(60, reversed: true), "--spread", "--circles")
    let features = layers.features("events")
    #expect(features.count == 61)
    #expect(Set(features.map(point)).count == 61)
    #expect(
      features[0]["properties"]?.names.suffix(4) == ["true_latitude", "true_longitude", "stack_size", "stack_index"])
    let stack = features.filter { $0["properties"]?["stack_size"]?.int == 60 }
    #expect(stack.count == 60)
    var least = Double.infinity
    for (index, feature) in stack.enumerated() {
      let properties = try #require(feature["properties"])
      let place = [properties["true_longitude"]?.double ?? 0, properties["true_latitude"]?.double ?? 0]
      #expect(point(feature) == [properties["longitude"]?.double, properties["latitude"]?.double])
      #expect(km(place, point(feature)) < properties["radius_km"]?.double ?? 0)
      for other in stack[..<index] { least = min(least, km(point(other), point(feature))) }
    }
    #expect(least > 0.248, "\(least)")
    func places(_ layers: LayerSet) -> [String: [Double]] {
      Dictionary(uniqueKeysWithValues: layers.features("events").map { ($0["id"]?.string ?? "", point($0)) })
    }
    #expect(places(layers) == places(again))
    // A circle stays round the place.
    let centers = Set(
      layers.features("events_circles").map {
        $0["geometry"]?["coordinates"]?.array.first?.array[16].array.first?.double
      })
    #expect(centers.count == 2)
  }

  // MARK: Counts

  @Test(arguments: ["country:month", "admin1:week", "grid:1:day", "grid:30:month", "country:day"])
  func countsAddUp(_ choice: String) async throws {
    let (layers, _) = try await LayerSet.seeds("--aggregate", choice)
    let name = "events_by_" + choice.split(separator: ":").joined(separator: "_")
    let cells = layers.properties(name)
    let events = layers.properties("events").filter { event in
      choice.hasPrefix("grid")
        ? event["latitude"] != .null
        : choice.hasPrefix("country") ? event["country"]?.string != nil : event["admin1"]?.string != nil
    }
    #expect(cells.compactMap { $0["count"]?.int }.reduce(0, +) == events.count && events.count > 100)
    let deaths = { (rows: [JSONText]) in rows.compactMap { $0["fatalities"]?.int }.reduce(0, +) }
    #expect(deaths(cells) == deaths(events))
    for type in Set(events.compactMap { $0["event_type"]?.string }) {
      #expect(
        cells.compactMap { $0["count_\(type.lowercased())"]?.int }.reduce(0, +)
          == events.count { $0["event_type"]?.string == type })
    }
    for cell in cells {
      let types = cell.names.filter { $0.hasPrefix("count_") }
      #expect(types.count == 13)
      #expect(cell["count"]?.int == types.compactMap { cell[$0]?.int }.reduce(0, +))
      #expect((cell["date_start"]?.string ?? "") <= (cell["first_date"]?.string ?? ""))
      #expect((cell["first_date"]?.string ?? "") <= (cell["date_end"]?.string ?? ""))
    }
    #expect(Set(cells.compactMap { $0["cell_id"]?.string }).count == cells.count)
    let counted = try #require(layers.manifest["aggregates"]?.array.first)
    let leftOut = (counted["left_out"]?.names ?? []).compactMap { counted["left_out"]?[$0]?.int }.reduce(0, +)
    #expect(
      (counted["events"]?.int ?? 0) + leftOut
        == layers.features("events").count + layers.features("events_undated").count)
    for feature in layers.features(name) {
      #expect(feature["geometry"]?["type"]?.string == (choice.hasPrefix("grid") ? "Polygon" : "Point"))
    }
  }

  /// An event lies in its own square, and a month has its first and last second.
  @Test func cellsAndPeriods() async throws {
    let (layers, _) = try await export(
      try reports(3), "--aggregate", "grid:0.5:month", "--aggregate", "country:month")
    let mosul = try #require(layers.features("events_by_grid_0_5_month").last)
    #expect(mosul["properties"]?["name"]?.string == "36,43")
    #expect(mosul["properties"]?["period"]?.string == "2017-01")
    #expect(mosul["properties"]?["date_start"]?.string == "2017-01-01T00:00:00Z")
    #expect(mosul["properties"]?["date_end"]?.string == "2017-01-31T23:59:59Z")
    #expect(mosul["properties"]?["count"]?.int == 3 && mosul["properties"]?["fatalities"]?.int == 6)
    #expect(mosul["properties"]?["sources"]?.int == 3)
    let ring = mosul["geometry"]?["coordinates"]?.array.first?.array.map { $0.array.compactMap(\.double) }
    #expect(ring == [[43, 36], [43.5, 36], [43.5, 36.5], [43, 36.5], [43, 36]])
    let countries = layers.properties("events_by_country_month")
    #expect(countries.map { $0["country"]?.string } == ["FJ", "IQ"])
    let iraq = try #require(layers.features("events_by_country_month").last)
    #expect(km(point(iraq), [43.7, 33]) < 150)
  }

  @Test func sameBytesForAnyNumberOfWorkers() async throws {
    let options = ["--spread", "300", "--circles", "--aggregate", "admin1:week", "--aggregate", "grid:1:month"]
    let (one, _) = try await LayerSet.export(["seeds", "--jobs", "1"] + options)
    let (two, _) = try await LayerSet.export(["seeds", "--jobs", "2"] + options)
    #expect(one.files.count > 20)
    for (name, data) in one.files { #expect(two.files[name] == data, "\(name)") }
  }

  // MARK: Reference systems

  @Test func areaOfUseIsNamed() async throws {
    let folder = try reports(1)
    let (layers, result) = try await export(
      folder, "--crs", "EPSG:32638", "--format", "csv,gpkg", "--circles", "--aggregate", "country:day")
    #expect(result.stderr.contains("points lie outside its area of use (Between 42°E and 48°E"), "\(result.stderr)")
    let row = try #require(layers.table("events_circles").rows.last)
    #expect(row.last?.hasPrefix("POLYGON ((33") == true, "\(row.last ?? "")")
  }
}
