import Gazetteer

/// The gazetteer that the program carries, opened once; nil where it was built without one.
enum EmbeddedCore {
  static let stack: PlaceStack? = {
    do throws(GazetteerError) {
      return try PlaceStack.core()
    } catch {
      guard error.reason == .noCore else { fatalError(String(describing: error)) }
      return nil
    }
  }()
}
