import Foundation
import TestSupport
import Testing

/// `dateline export seeds`: the layers are what RFC 7946 and Documentation/formats.md promise.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct ExportTests {
  /// The fields of the events layer, in their order: a promise to every reader of the layers.
  private static let eventFields = [
    "event_id", "title", "event_type", "sub_type", "date_start", "date_end", "date_precision",
    "date_edtf", "date_text", "date_source", "time", "t_start", "t_end", "place", "place_text",
    "place_id", "feature", "admin2", "admin1", "country", "country_name", "latitude", "longitude",
    "geo_precision", "radius_km", "relation", "confidence", "place_confidence", "date_confidence",
    "actors", "fatalities", "quantity", "quote", "document_id", "source", "source_url", "published",
    "char_start", "char_end", "sources", "source_ids", "place_source", "initiators", "targets",
    "fatalities_low", "fatalities_high", "injured", "quotes",
  ]
  private static let temporalFields: Set = ["date_start", "date_end", "time", "t_start", "t_end"]

  @Test func writesEveryLayerAndSaysSo() async throws {
    let (layers, result) = try await LayerSet.seeds()
    #expect(result.exitCode == 0)
    #expect(result.stdout.isEmpty)
    #expect(result.stderr.contains(" documents, "))
    let expected = LayerSet.layers.flatMap { layer in
      [".csv", ".csv-metadata.json", ".csvt", ".geojson", ".prj"].map { layer + $0 }
    }
    let beside = ["manifest.json", "map.html", "merges.csv", "events.qml", "events.qgs", "events_undated.qml"]
    #expect(layers.files.keys.sorted() == (expected + beside).sorted())
    #expect(!layers.features("events").isEmpty)
    #expect(!layers.features("places").isEmpty)
    #expect(!layers.features("mentions").isEmpty)
  }

  @Test func progressCanBeSilent() async throws {
    let (_, result) = try await LayerSet.seeds("--progress", "none")
    #expect(result.stderr.isEmpty)
  }

  @Test(arguments: LayerSet.layers)
  func geoJSONIsAsRFC7946HasIt(_ layer: String) async throws {
    let (layers, _) = try await LayerSet.seeds()
    let collection = layers.collection(layer)
    #expect(collection["type"] == .string("FeatureCollection"))
    #expect(collection["crs"] == nil, "RFC 7946 has no crs member")
    var ids: Set<String> = []
    for feature in layers.features(layer) {
      #expect(feature["type"] == .string("Feature"))
      #expect(feature["crs"] == nil)
      let id = try #require(feature["id"]?.string)
      #expect(ids.insert(id).inserted, "\(id) stands twice")
      let properties = try #require(feature["properties"])
      let geometry = try #require(feature["geometry"])
      guard geometry != .null else {
        #expect(properties["latitude"] ?? .null == .null)
        continue
      }
      #expect(geometry.names == ["type", "coordinates"])
      #expect(geometry["type"] == .string("Point"))
      let position = geometry["coordinates"]?.array ?? []
      #expect(position.count == 2)
      #expect(abs(try #require(position.first?.double)) <= 180)
      #expect(abs(try #require(position.last?.double)) <= 90)
      for number in position {
        let decimals = number.cell.split(separator: ".").dropFirst().first ?? ""
        #expect(decimals.count <= 6 && !number.cell.lowercased().contains("e"), "\(number)")
      }
      #expect(position == [properties["longitude"], properties["latitude"]], "\(id)")
    }
  }

  @Test(arguments: LayerSet.layers)
  func everyFeatureHasTheSameKeys(_ layer: String) async throws {
    let (layers, _) = try await LayerSet.seeds()
    let keys = Set(layers.properties(layer).map(\.names))
    #expect(keys.count <= 1)
    switch layer {
    case "events": #expect(keys == [Self.eventFields])
    case "events_undated":
      #expect(keys.isSubset(of: [Self.eventFields.filter { !Self.temporalFields.contains($0) }]))
    default: #expect(keys.count == 1)
    }
  }

  @Test func eventsAreDated() async throws {
    let (layers, _) = try await LayerSet.seeds()
    for event in layers.properties("events") {
      let start = try #require(event["date_start"]?.string)
      let end = try #require(event["date_end"]?.string)
      #expect(start.hasSuffix("T00:00:00Z"), "\(start)")
      #expect(end.hasSuffix("T23:59:59Z"), "\(end)")
      #expect(start < end)
      #expect(event["time"] == event["date_start"])
      let clock = ISO8601DateFormatter()
      let first = try #require(clock.date(from: start))
      let last = try #require(clock.date(from: end))
      #expect(event["t_start"]?.double == first.timeIntervalSince1970 * 1000)
      #expect(event["t_end"]?.double == last.timeIntervalSince1970 * 1000)
      #expect(event["event_id"]?.string?.hasPrefix("ev-") == true)
      #expect(event["document_id"]?.string?.isEmpty == false)
      #expect(event["quote"]?.string?.isEmpty == false)
      #expect((0...1).contains(try #require(event["confidence"]?.double)))
    }
  }

  @Test(arguments: LayerSet.layers)
  func csvHoldsTheSameRows(_ layer: String) async throws {
    let (layers, _) = try await LayerSet.seeds()
    let table = layers.table(layer)
    let rows = layers.properties(layer)
    #expect(table.rows.count == rows.count)
    if let first = rows.first { #expect(table.header == first.names) }
    for (row, properties) in zip(table.rows, rows) {
      guard case .object(let members) = properties else {
        Issue.record("\(layer): properties are no object")
        return
      }
      #expect(row == members.map(\.value.cell))
    }
  }

  @Test func streamsTheEventsLayer() async throws {
    let (layers, _) = try await LayerSet.seeds()
    for (format, name) in [("geojson", "events.geojson"), ("csv", "events.csv")] {
      let stream = try await Dateline.run([
        "export", "seeds", "--manifest", "seeds/manifest.csv", "--format", format, "-o", "-",
      ])
      #expect(stream.exitCode == 0)
      #expect(stream.output == layers.files[name])
    }
  }

  @Test func optionsLeaveEventsOut() async throws {
    let (all, _) = try await LayerSet.seeds()
    let (some, _) = try await LayerSet.seeds(
      "--country", "SY", "--since", "2017-01-01", "--until", "2017-12-31", "--min-confidence", "0.3"
    )
    let wanted = all.properties("events").filter { event in
      event["country"] == .string("SY") && (event["date_end"]?.string ?? "") > "2017"
        && (event["date_start"]?.string ?? "") < "2018" && (event["confidence"]?.double ?? 0) >= 0.3
    }
    #expect(some.properties("events") == wanted)
    #expect(some.features("events_undated").isEmpty)
  }
}
