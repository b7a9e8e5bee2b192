/// A file that only this run knows of, for what the merge cannot keep in memory. This module opens none itself.
package protocol MergeFile: AnyObject {
  func append(_ bytes: UnsafeRawBufferPointer) throws

  /// Puts bytes in the place of others, which have been appended before.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws

  /// Fills `bytes` with those from `offset` on, which have been appended before.
  func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws
}
