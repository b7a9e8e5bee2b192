public import Events
public import Toponyms

/// A recogniser, a resolver and a linker read from files as `dateline-train` writes them.
public struct Models: Sendable {
  public var tagger: TaggerModel
  public var ranker: ResolverModel
  /// nil leaves the places of given events to the rules.
  public var links: LinkModel?

  /// Reads the bytes of `recognizer.model`, `resolver.model` and `links.model`; the last is empty where no sentences
  /// were there to train it.
  public init(recognizer: [UInt8], resolver: [UInt8], links: [UInt8] = []) throws(ModelError) {
    guard let tagger = recognizer.withUnsafeBytes({ TaggerModel(bytes: $0) }) else {
      throw ModelError(name: "recogniser")
    }
    guard let ranker = resolver.withUnsafeBytes({ ResolverModel(bytes: $0) }) else {
      throw ModelError(name: "resolver")
    }
    self.tagger = tagger
    self.ranker = ranker
    if links.isEmpty { return }
    guard let linker = links.withUnsafeBytes({ LinkModel(bytes: $0) }) else { throw ModelError(name: "linker") }
    self.links = linker
  }
}
