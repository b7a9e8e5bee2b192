package import Geo

/// One document of a gold file with what its annotators marked. A file of one kind fills the lists of that kind.
package struct GoldDocument: Sendable {
  package struct Mention: Sendable {
    package var span: CodePointSpan
    /// nil where the annotators knew no point.
    package var point: Coordinate?

    package init(span: CodePointSpan, point: Coordinate?) {
      self.span = span
      self.point = point
    }
  }

  package struct Date: Sendable {
    package var span: CodePointSpan
    /// TIMEX3: DATE, TIME, DURATION, SET.
    package var type: String?
    package var value: String?

    package init(span: CodePointSpan, type: String?, value: String?) {
      self.span = span
      self.type = type
      self.value = value
    }
  }

  package struct Incident: Sendable {
    package struct Days: Sendable {
      package var first: String
      package var last: String

      package init(_ first: String, _ last: String) {
        self.first = first
        self.last = last
      }
    }

    /// Any of these is right.
    package var dates: [Days]
    /// Names from the country to the finest; any of these is right.
    package var places: [[String]]

    package init(dates: [Days], places: [[String]]) {
      self.dates = dates
      self.places = places
    }
  }

  package var id: String
  package var text: String
  package var mentions: [Mention] = []
  package var dates: [Date] = []
  /// Marked event words, and the words that say where it happened.
  package var events: [CodePointSpan] = []
  package var eventPlaces: [CodePointSpan] = []
  package var incidents: [Incident] = []

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
