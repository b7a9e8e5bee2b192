import Foundation
import TestSupport
import Testing

/// GDAL reads the layers as they are meant. Where it is not installed this is skipped.
@Suite(
  .enabled(if: Dateline.isBuilt, "\(Dateline.absence)"),
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogrinfo"), "there is no ogrinfo"))
struct ExternalReaderTests {
  private func seeds() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let result = try await Dateline.run([
      "export", "seeds", "--manifest", "seeds/manifest.csv", "-o", folder.file("out"),
    ])
    #expect(result.exitCode == 0)
    return folder
  }

  @Test(arguments: LayerSet.layers, ["geojson", "csv"])
  func readsEveryLayer(_ layer: String, _ format: String) async throws {
    let folder = try await seeds()
    let layers = try LayerSet(folder.contents(of: "out"))
    // The CSV driver takes longitude and latitude as geometry when it is told their names.
    let columns =
      format == "csv"
      ? "-oo X_POSSIBLE_NAMES=longitude -oo Y_POSSIBLE_NAMES=latitude -oo KEEP_GEOM_COLUMNS=YES"
      : ""
    let result = try await Dateline.shell(
      "ogrinfo -ro -al -so \(columns) out/\(layer).\(format)", workingDirectory: folder.path)
    #expect(result.exitCode == 0)
    #expect(result.stderr.isEmpty, "\(result.stderr)")
    #expect(result.stdout.contains("Feature Count: \(layers.features(layer).count)\n"))
    #expect(result.stdout.contains("Geometry: Point"))
    #expect(result.stdout.contains("ID[\"EPSG\",4326]"), "\(result.stdout)")
    if layer == "events" {
      for field in ["date_start", "date_end", "time"] {
        #expect(result.stdout.contains("\n\(field): DateTime"), "\(field)")
      }
      for field in ["t_start", "t_end"] {
        #expect(result.stdout.contains("\n\(field): Integer64"), "\(field)")
      }
    }
    for field in ["latitude", "longitude"] where result.stdout.contains("\n\(field): ") {
      #expect(result.stdout.contains("\n\(field): Real"))
    }
  }
}
