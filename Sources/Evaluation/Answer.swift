package import Geo

/// What a system says of one document, with the numbers as `annotate` prints them.
package struct Answer: Sendable {
  package struct Place: Sendable {
    package var span: CodePointSpan
    package var text: String
    package var isDemonym: Bool
    /// nil where it abstains.
    package var entry: Entry?
    /// 0 to 1; 0 where the answer gives none.
    package var confidence: Double

    package init(span: CodePointSpan, text: String, isDemonym: Bool, entry: Entry?, confidence: Double) {
      self.span = span
      self.text = text
      self.isDemonym = isDemonym
      self.entry = entry
      self.confidence = confidence
    }
  }

  package struct Entry: Sendable {
    package var name: String
    package var admin1: String
    package var admin2: String
    package var country: String
    package var point: Coordinate?

    package init(name: String, admin1: String = "", admin2: String = "", country: String = "", point: Coordinate?) {
      self.name = name
      self.admin1 = admin1
      self.admin2 = admin2
      self.country = country
      self.point = point
    }
  }

  package typealias Date = GoldDocument.Date

  package struct Event: Sendable {
    package var trigger: CodePointSpan
    /// Indexes into the places of the answer.
    package var places: [Int]
    /// YYYY-MM-DD.
    package var earliest: String?
    package var latest: String?

    package init(trigger: CodePointSpan, places: [Int], earliest: String?, latest: String?) {
      self.trigger = trigger
      self.places = places
      self.earliest = earliest
      self.latest = latest
    }
  }

  package var places: [Place] = []
  package var dates: [Date] = []
  package var events: [Event] = []

  package init() {}
}
