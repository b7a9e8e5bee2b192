import Layers

extension LayerFormat {
  /// Which formats lack which layers of areas; nil where none does.
  static func areaWarning(_ formats: [LayerFormat], _ layers: [String]) -> String? {
    let without = formats.filter { !$0.canHoldAreas }.map(\.title)
    guard !layers.isEmpty, !without.isEmpty else { return nil }
    return
      "\(layers.joined(separator: ", ")): not written as \(without.joined(separator: ", ")): points alone are written "
      + "there."
  }
}
