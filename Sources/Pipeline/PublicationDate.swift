package import Evidence
import Ingest
import Temporal

/// The day that a document is read from: what came with it, then its own text, then its file's name.
package enum PublicationDate {
  /// Most trusted first: the option, manifest, field, page or address that `document.published` holds; the text's
  /// dateline with a year, byline or header; the file's name.
  ///
  /// A month or a year alone, from wherever, is made a day by a date in the text that lies inside ("2017-10" and
  /// "BEIRUT, Oct. 17 -").
  package static func of(_ document: Document, _ text: TokenizedText) -> PublishedDate? {
    guard let given = document.published ?? DocumentDate.read(from: text) ?? fileNameDate(document.origin) else {
      return nil
    }
    guard given.day == nil, let own = DocumentDate.read(from: text, year: given.year),
      own.year == given.year, own.month != nil, given.month == nil || own.month == given.month
    else { return given }
    return own
  }
}
