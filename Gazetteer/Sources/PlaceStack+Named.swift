extension PlaceStack {
  /// Whether a text is a listed name of a place, perhaps with a word for its kind: "X village", "city of X".
  package func hasPlace(named name: String) -> Bool {
    guard name.utf8.count <= 100 else { return false }
    return ([name] + TypeWords.strippings(of: name).map(\.name)).contains { spelling in
      NameKey(spelling).map { hit($0.value).hasPlaces } ?? false
    }
  }
}
