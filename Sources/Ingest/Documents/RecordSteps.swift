/// The documents of one file, or of one member of an archive, one after another.
///
/// Each step is one record, whether or not it gives a document, so that records have the same numbers whatever part of
/// them is wanted.
protocol RecordSteps: AnyObject {
  /// Bytes of the file read so far, as stored.
  var bytesRead: Int { get }
  /// Records and members that are no documents and no faults either, by reason.
  var skipped: [String: Int] { get }

  /// Whether `next` would wait for somebody who writes into a pipe.
  var wouldWait: Bool { get }

  /// The next record, nil at the end. An issue that is thrown ends the file; records before it were given.
  ///
  /// - Parameter isWanted: Whether the record belongs to the part of the input that is read; one that does not may be
  ///   passed over unread.
  func next(isWanted: Bool) throws(InputIssue) -> RecordStep?
}

extension RecordSteps {
  var skipped: [String: Int] { [:] }
  /// What is read whole is waited for.
  var wouldWait: Bool { false }
}
