/// How sure a place or a day must be to go on the map.
///
/// A point or a day that the text gives little ground for misleads more than none: the event is kept, without a point or
/// among the undated, and says by its confidence why.
enum MapTrust {
  static let place = 0.25
  static let date = 0.25
}
