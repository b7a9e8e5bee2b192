/// Writes one layer front to back in one format.
///
/// Nothing stands under the target's name before `finish`; a writer that is dropped before leaves
/// nothing.
public protocol LayerWriter: ~Copyable {
  mutating func write(_ feature: borrowing Feature) throws(LayerError)
  consuming func finish() throws(LayerError) -> LayerSummary
}
