/// Where a document stands in the input of a run, both counted from 0: the same for the same input, whatever part of it
/// is read.
///
/// The order of positions is the order of reading. What is told of a document stands at its position; what is told of
/// the rest of a file, at the record that would have come next; inputs that stand for no file, before file 0.
public struct DocumentPosition: Hashable, Comparable, Sendable {
  /// Index of the file in the listing; -1 for an input that stands for no file.
  public var file: Int
  /// Number of the record in its file, broken ones counted too; 0 for a file that is one document.
  public var record: Int

  public init(file: Int, record: Int) {
    self.file = file
    self.record = record
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.record) < (right.file, right.record)
  }
}
