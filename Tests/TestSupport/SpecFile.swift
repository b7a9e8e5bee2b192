import Foundation

/// The tables of `Tests/Specs`, which people extend who write no code. One that cannot be read ends the tests.
package enum SpecFile {
  package static func url(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Specs").appendingPathComponent(name)
  }

  /// The cases of a list in JSON, in which `event_type` is the property `eventType`.
  package static func cases<Case: Decodable>(_ name: String, of type: Case.Type = Case.self) -> [Case] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return read(name) { try decoder.decode([Case].self, from: Data(contentsOf: $0)) }
  }

  /// The lines of a table but those that begin with `#`.
  package static func lines(_ name: String) -> [Substring] {
    read(name) { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") } }
  }

  private static func read<Content>(_ name: String, _ body: (URL) throws -> Content) -> Content {
    let file = url(name)
    do { return try body(file) } catch { fatalError("\(file.path): \(error). Mend the spec file.") }
  }
}
