import Foundation
import TestSupport
import Testing

/// `manifest.json` accounts for everything that was read and written.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct RunManifestTests {
  @Test func countsAddUp() async throws {
    let (layers, _) = try await LayerSet.seeds()
    let counts = try #require(layers.manifest["counts"])
    let dated = layers.features("events")
    let undated = layers.features("events_undated")
    let mentions = layers.properties("mentions")
    let places = layers.properties("places")
    let inputs = layers.manifest["inputs"]?.array ?? []

    #expect(counts["documents"]?.int == inputs.compactMap { $0["documents"]?.int }.reduce(0, +))
    #expect(counts["mentions"]?.int == mentions.count)
    #expect(
      counts["mentions_resolved"]?.int == mentions.count { $0["place_id"] ?? .null != .null })
    #expect(counts["places"]?.int == places.count)
    #expect(counts["features_dated"]?.int == dated.count)
    #expect(counts["features_undated"]?.int == undated.count)
    let unplaced = (dated + undated).count { $0["geometry"] == .null }
    #expect(counts["features_without_place"]?.int == unplaced)
    #expect(counts["features_left_out_by_options"]?.int == 0)
    let actual = try #require(counts["events_by_modality"]?["actual"]?.int)
    let events = try #require(counts["events_told"]?.int)
    #expect(events >= actual, "an event at two places is told twice")
    #expect(dated.count + undated.count + (counts["events_merged_away"]?.int ?? 0) == events)

    let told = places.compactMap { $0["events"]?.int }.reduce(0, +)
    #expect(told == dated.count + undated.count - unplaced)
  }

  @Test func leftOutIsCounted() async throws {
    let (all, _) = try await LayerSet.seeds()
    let (some, _) = try await LayerSet.seeds("--type", "TERRITORY")
    let before = all.features("events").count + all.features("events_undated").count
    let after = some.features("events").count + some.features("events_undated").count
    #expect(after > 0 && after < before)
    #expect(some.manifest["counts"]?["features_left_out_by_options"]?.int == before - after)
  }

  @Test func inputsAreToldWithTheirHash() async throws {
    let (layers, _) = try await LayerSet.seeds()
    let inputs = layers.manifest["inputs"]?.array ?? []
    var seen: Set<String> = []
    for input in inputs {
      let path = try #require(input["path"]?.string)
      let bytes = try Checkout.bytes(path)
      #expect(input["bytes"]?.int == bytes.count)
      #expect(input["sha256"]?.string == SHA256Text.digest(bytes), "\(path)")
      seen.insert(path)
    }
    for file in layers.manifest["skipped"]?.array ?? [] {
      #expect(file["reason"]?.string?.isEmpty == false)
      seen.insert(try #require(file["path"]?.string))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("seeds"))
    #expect(seen == Set(files.filter { !$0.hasPrefix(".") }.map { "seeds/" + $0 }))
  }

  @Test func outputsAreToldWithTheirHash() async throws {
    let (layers, _) = try await LayerSet.seeds()
    var seen: Set<String> = ["manifest.json"]
    for output in layers.manifest["outputs"]?.array ?? [] {
      let name = try #require(output["file"]?.string)
      let bytes = try #require(layers.files[name], "\(name) is told of, not written")
      #expect(output["sha256"]?.string == SHA256Text.digest(bytes), "\(name)")
      let layer = String(name.prefix { $0 != "." })
      let features =
        switch layer {
        case "map": layers.features("events").count + layers.features("events_undated").count
        case _ where LayerSet.layers.contains(layer): layers.features(layer).count
        default: layers.table(layer).rows.count
        }
      #expect(output["features"]?.int == features, "\(name)")
      seen.insert(name)
    }
    #expect(seen == Set(layers.files.keys))
  }

  @Test func namesTheLicenceOfThePlaces() async throws {
    let (layers, _) = try await LayerSet.seeds()
    let attribution = try #require(layers.manifest["attribution"]?.string)
    #expect(attribution.contains("GeoNames") && attribution.contains("CC BY 4.0"))
    let core = try #require(layers.manifest["gazetteer"]?.array.first)
    #expect(core["licence"]?.string?.contains("GeoNames") == true)
  }

  @Test func failuresAreKept() async throws {
    let (layers, result) = try await LayerSet.export(["seeds/14-dispatches.jsonl", "no-such.txt"])
    #expect(result.exitCode == 2)
    #expect(layers.manifest["failure_count"]?.int == 1)
    #expect(layers.manifest["failures"]?.array.first?.string?.contains("no-such.txt") == true)
    #expect(layers.manifest["counts"]?["documents"]?.int == 5)
  }

  @Test func digestJudgeIsRight() {
    #expect(
      SHA256Text.digest(Data("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256Text.digest(Data())
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
