public import Events
public import Evidence
public import Temporal
public import Toponyms

/// What was read in one document: everything that the outputs are made of.
public struct Analysis: Sendable {
  public var document: Document
  public var text: TokenizedText
  /// The publication date that was used, from the document or read in its text.
  public var published: PublishedDate?
  public var mentions: [PlaceMention]
  public var dates: [DateExpression]
  public var events: [Event]
  /// Whether mentions know their candidates and reasons.
  public var isExplained: Bool

  public init(
    document: Document, text: TokenizedText, published: PublishedDate?, mentions: [PlaceMention],
    dates: [DateExpression], events: [Event],
    isExplained: Bool = false
  ) {
    self.document = document
    self.text = text
    self.published = published
    self.mentions = mentions
    self.dates = dates
    self.events = events
    self.isExplained = isExplained
  }
}
