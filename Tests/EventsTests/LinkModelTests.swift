import Events
import Testing

/// The file of the linker's weights.
struct LinkModelTests {
  @Test func theShippedModelIsReadAndWrittenAlike() throws {
    let bytes = try #require(LinkModel.shipped).serialized()
    let again = try #require(bytes.withUnsafeBytes { LinkModel(bytes: $0) })
    #expect(again.serialized() == bytes)
    #expect(bytes.count < 2_000_000)
  }

  @Test func otherBytesAreRefused() throws {
    let bytes = try #require(LinkModel.shipped).serialized()
    var foreign = bytes
    foreign[0] ^= 1
    for broken in [[], Array(bytes.dropLast()), bytes + [0], foreign] {
      #expect(broken.withUnsafeBytes { LinkModel(bytes: $0) } == nil)
    }
  }
}
