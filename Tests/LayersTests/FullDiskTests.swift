import Foundation
import Layers
import TestSupport
import Testing

/// A disk of 256 KB that fills while a layer is written. Mounting one takes root, and a kernel that
/// lets us.
@Suite struct FullDiskTests {
  /// Mounts a small disk on the folder; false where that is not allowed.
  private func mount(_ path: String) -> Bool {
    run(["/bin/mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", path])
  }

  private func run(_ command: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return false
    }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(
    .enabled(if: getuid() == 0, "only root can mount a small disk"), arguments: LayerFormat.allCases)
  func leavesOldFile(_ format: LayerFormat) throws {
    let folder = try TemporaryFolder()
    guard mount(folder.path) else {
      print("FullDiskTests skipped: this machine does not let root mount a tmpfs.")
      return
    }
    defer { _ = run(["/bin/umount", folder.path]) }
    let name = "a." + format.fileExtension
    let path = folder.file(name)
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    // Every text another, so that no compression makes the layer fit.
    var random = SplitMix(seed: 5)
    let many = (0..<5000).map { number in
      let noise = (0..<8).map { _ in String(random.next(), radix: 36) }.joined(separator: " ")
      return SampleLayer.feature(
        "ev-\(number)", noise, day: SampleLayer.mosulDay, at: SampleLayer.features[0].geometry, quote: noise)
    }
    let error = #expect(throws: LayerError.self) {
      var options = LayerOptions()
      options.style = SampleLayer.style
      let layer = try format.open(path: path, schema: SampleLayer.schema, options: options)
      for feature in many { try layer.write(feature) }
      _ = try layer.finish()
    }
    #expect(error?.reason == .diskFull)
    #expect(error?.path == path)
    #expect(try folder.names() == [name])
    #expect(try folder.text(name) == "old")
  }
}
