public import Toponyms

/// A recogniser and a resolver read from files as `dateline-train` writes them.
public struct Models: Sendable {
  public var tagger: TaggerModel
  public var ranker: ResolverModel

  /// Reads the bytes of `recognizer.model` and `resolver.model`.
  public init(recognizer: [UInt8], resolver: [UInt8]) throws(ModelError) {
    guard let tagger = recognizer.withUnsafeBytes({ TaggerModel(bytes: $0) }) else {
      throw ModelError(name: "recogniser")
    }
    guard let ranker = resolver.withUnsafeBytes({ ResolverModel(bytes: $0) }) else {
      throw ModelError(name: "resolver")
    }
    self.tagger = tagger
    self.ranker = ranker
  }
}
