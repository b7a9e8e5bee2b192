/// A document of which only the bytes were taken from its file or archive, with what else is known of it from there.
///
/// To unpack a page, to find out its encoding and to take it apart is most of the work of reading, and a page may bring
/// that down. So it is done by whoever analyses the document, on a worker or in a process of its own.
package struct UnreadDocument: Sendable {
  package var page: UnreadPage
  /// The file, or the file and the member in it.
  package var path: String
  package var assembly: DocumentAssembly

  package init(_ page: UnreadPage, path: String, _ assembly: DocumentAssembly) {
    self.page = page
    self.path = path
    self.assembly = assembly
  }

  /// The document with the warnings about it before it, or why there is none.
  package func read() -> [ReadOutcome] { page.step(path: path).outcomes(assembly) }
}
