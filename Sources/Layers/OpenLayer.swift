/// A writer of some format: writers cannot be copied, so a list of them holds these.
public protocol OpenLayer: AnyObject {
  func write(_ feature: borrowing Feature) throws(LayerError)

  /// Puts the file in place; the layer takes nothing more.
  func finish() throws(LayerError) -> LayerSummary
}

final class OpenLayerOf<Writer: LayerWriter & ~Copyable>: OpenLayer {
  private var writer: Writer?

  init(_ writer: consuming Writer) {
    self.writer = consume writer
  }

  func write(_ feature: borrowing Feature) throws(LayerError) {
    guard writer != nil else { preconditionFailure("the layer is finished") }
    try writer!.write(feature)
  }

  func finish() throws(LayerError) -> LayerSummary {
    guard let writer = writer.take() else { preconditionFailure("the layer is finished") }
    return try writer.finish()
  }
}
