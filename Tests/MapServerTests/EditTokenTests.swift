import Foundation
import MapServer
import TestSupport
import Testing

/// The secret of editors: long, different each time, and where it is kept read by its owner alone.
@Suite struct EditTokenTests {
  @Test func isNewEachTime() {
    let tokens = Set((0..<100).map { _ in EditToken().text })
    #expect(tokens.count == 100)
    #expect(tokens.allSatisfy { $0.count == 48 })
  }

  @Test func equalsItselfOnly() {
    let token = EditToken()
    #expect(token.equals(token.text))
    #expect(!token.equals(token.text.dropLast()))
    #expect(!token.equals(token.text + "0"))
    #expect(!token.equals(String(token.text.dropLast()) + (token.text.last == "0" ? "1" : "0")))
    #expect(!token.equals(""))
  }

  @Test func isKeptInAFileOfItsOwner() throws {
    let folder = try TemporaryFolder()
    let made = try EditToken(file: folder.file("token"))
    #expect(try EditToken(file: folder.file("token")).text == made.text)
    let rights = try FileManager.default.attributesOfItem(atPath: folder.file("token"))[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test func aFileThatOthersReadIsRefused() throws {
    let folder = try TemporaryFolder()
    _ = try EditToken(file: folder.file("token"))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file("token"))
    #expect(throws: EditToken.Failure.self) { try EditToken(file: folder.file("token")) }
  }

  @Test(arguments: ["", "short\n", "two words of some length\n", String(repeating: "x", count: 600)])
  func aFileWithoutATokenIsRefused(_ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "token")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.file("token"))
    #expect(throws: EditToken.Failure.self) { try EditToken(file: folder.file("token")) }
    #expect(throws: EditToken.Failure.self) { try EditToken(file: folder.file("none/token")) }
  }
}
