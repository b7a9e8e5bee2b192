/// A measure with its 95% interval.
package struct Figure: Sendable {
  package var name: String
  package var value: Double?
  /// nil where no interval could be drawn.
  package var low: Double?
  package var high: Double?

  package init(name: String, value: Double?, low: Double? = nil, high: Double? = nil) {
    self.name = name
    self.value = value
    self.low = low
    self.high = high
  }
}
