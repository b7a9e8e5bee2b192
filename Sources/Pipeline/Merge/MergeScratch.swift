import Events
import Layers

/// A scratch file as the merge takes it.
final class MergeScratch: MergeFile {
  private var file: ScratchFile

  /// - Parameter folder: where there is room.
  init(folder: String) throws(LayerError) { file = try ScratchFile(folder: folder) }

  func append(_ bytes: UnsafeRawBufferPointer) throws { try file.append(bytes) }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws { try file.write(bytes, at: offset) }

  func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws { try file.read(at: offset, into: bytes) }
}
