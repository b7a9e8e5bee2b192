/// A writer of some format: writers cannot be copied, so a list of them holds these.
public class OpenLayer {
  init() {}

  public func write(_: borrowing Feature) throws(LayerError) { fatalError("every format has its own") }

  /// Puts the file in place; the layer takes nothing more.
  public func finish() throws(LayerError) -> LayerSummary { fatalError("every format has its own") }
}

final class OpenLayerOf<Writer: LayerWriter & ~Copyable>: OpenLayer {
  private var writer: Writer?

  init(_ writer: consuming Writer) {
    self.writer = consume writer
  }

  override func write(_ feature: borrowing Feature) throws(LayerError) {
    guard writer != nil else { preconditionFailure("the layer is finished") }
    try writer!.write(feature)
  }

  override func finish() throws(LayerError) -> LayerSummary {
    guard let writer = writer.take() else { preconditionFailure("the layer is finished") }
    return try writer.finish()
  }
}
