import Ingest

/// Takes a feature apart: its properties become a row, its geometry a shape.
struct FeatureReader {
  struct Fault: Error {
    var message: String
  }

  /// What a row has no columns for.
  struct Parts {
    var properties = JSONValue.null
    var shape: Shape?
    /// Members of Linked Places beside the properties, by key.
    var members: [String: JSONValue] = [:]
  }

  private let vocabulary: PlaceVocabulary
  private let aliases: ColumnAliases
  /// Behind all names of columns.
  private static let lastRank = 1000

  init(vocabulary: PlaceVocabulary) {
    self.vocabulary = vocabulary
    aliases = vocabulary.makeAliases()
  }

  func read(_ feature: UnsafeBufferPointer<UInt8>, into row: inout PlaceRow) throws(Fault) -> Parts {
    var members: [String: UnsafeBufferPointer<UInt8>] = [:]
    let isObject = JSONPieces.forEachMember(feature) { key, value in
      members[String(decoding: key, as: UTF8.self)] = value
    }
    guard isObject else {
      // The strict parser says where and why.
      _ = try parse(feature)
      throw Fault(message: "\(quotedText(feature)) is no JSON object")
    }
    var parts = Parts()
    // A record without properties is its own: JSON lines of plain objects.
    parts.properties = try parse(members["properties"] ?? feature)
    guard case .object(let properties) = parts.properties else {
      throw Fault(message: "properties \(quotedText(members["properties"] ?? feature)), expected an object")
    }
    for member in properties { set(member.value, as: aliases.slot(member.key), in: &row) }
    for key in ["@id", "id"] where members["properties"] != nil {
      if let id = members[key] { row.set(.id, Self.text(try parse(id)), rank: Self.lastRank) }
    }
    if let box = members["bbox"], case .array(let edges) = try parse(box), edges.count == 4 {
      row.set(.box, edges.map(Self.text).joined(separator: ","), rank: Self.lastRank)
    }
    if let geometry = members["geometry"] {
      do throws(GeometryReader.Fault) {
        parts.shape = try GeometryReader.shape(geometry)
      } catch {
        throw Fault(message: error.message)
      }
    }
    if vocabulary == .linkedPlaces {
      for key in ["names", "types", "links", "when"] {
        if let value = members[key] { parts.members[key] = try parse(value) }
      }
      LinkedPlacesFeature.fill(&row, parts)
    }
    return parts
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue.parse(bytes)
    } catch {
      throw Fault(message: "\(quotedText(bytes)) is not JSON (\(error))")
    }
  }

  private func set(_ value: JSONValue, as slot: ColumnAliases.Slot?, in row: inout PlaceRow) {
    guard let slot else { return }
    if case .array(let values) = value, !Self.isColumn(slot) {
      for value in values { row.set(slot, Self.text(value)) }
    } else {
      row.set(slot, Self.text(value))
    }
  }

  private static func isColumn(_ slot: ColumnAliases.Slot) -> Bool {
    if case .column = slot { return true }
    return false
  }

  /// A value as a table would have it; lists are parted by semicolons.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): trimmedText(text)
    case .number(let digits): digits
    case .bool(let isTrue): isTrue ? "1" : "0"
    case .array(let values): values.map(text).joined(separator: ";")
    case .null, .object: ""
    }
  }
}
