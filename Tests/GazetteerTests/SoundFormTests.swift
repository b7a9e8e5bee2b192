import Foundation
import Gazetteer
import Testing

/// Names of one sound have one skeleton, whatever the script and romanisation; the spec is
/// `Tests/Specs/sound-forms.tsv`.
@Suite struct SoundFormTests {
  struct Group: Sendable, CustomTestStringConvertible {
    var rule: String
    var names: [String]
    var testDescription: String { "\(rule): \(names[0])" }
  }

  static func groups() throws -> [Group] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Specs/sound-forms.tsv")
    let text = try String(contentsOf: path, encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t")
      return Group(rule: String(columns[0]), names: columns[1].split(separator: "|").map(String.init))
    }
  }

  @Test func theSpecIsThere() throws { #expect(try Self.groups().count >= 150) }

  @Test(arguments: try groups()) func group(_ group: Group) {
    let skeletons = group.names.map { SoundForm($0)?.skeleton ?? 0 }
    switch group.rule {
    case "same":
      for (name, skeleton) in zip(group.names, skeletons) {
        #expect(skeleton == skeletons[0] && skeleton != 0, "\(name) and \(group.names[0])")
      }
    case "apart": #expect(Set(skeletons).count == skeletons.count, "\(group.names)")
    case "none": #expect(skeletons.allSatisfy { $0 == 0 }, "\(group.names)")
    default: Issue.record("unknown rule \(group.rule)")
    }
  }

  /// Bytes that are no text, and texts that are no names, give a form or none, but never a trap.
  @Test func anyBytes() {
    var former = SoundFormer()
    var state: UInt64 = 7
    for length in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 40))
      }
      let form = bytes.withUnsafeBufferPointer { former.form(of: $0) }
      if let form { #expect(form.skeleton != 0 && form.skeleton >> 60 == 0 && form.letters >> 55 == 0) }
    }
    for text in ["", " ", "''''", "aaaaaaaa", "\u{301}\u{301}", "ـــــ", "ال", "al", "h", "-", "ééé", "ß", "İ"] {
      _ = SoundForm(text)
    }
  }

  @Test func longNamesKeepTheirBeginning() throws {
    let form = try #require(SoundForm("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"))
    #expect(form.skeleton >> 60 == 0)
    #expect(form.skeleton >> 56 != 0)
    #expect(form.letters >> 50 != 0)
    #expect(form.letterCount > 11)
  }

  /// A former that has read other names reads a name as a new one does.
  @Test func namesDoNotTouchEachOther() throws {
    var former = SoundFormer()
    let names = try Self.groups().flatMap(\.names)
    for var name in names {
      let form = name.withUTF8 { former.form(of: $0) }
      #expect(form == SoundForm(name))
    }
  }

  @Test(arguments: [
    ("Cerablus", "Jarablus"), ("Alhasakah", "Hasakah"), ("Divaniye", "Diwaniyah"), ("Ramazan", "Ramadhan"),
  ])
  func doubtfulLettersHaveOtherReadings(_ written: String, _ meant: String) throws {
    let wanted = try #require(SoundForm(meant)).skeleton
    var former = SoundFormer()
    func skeletons(_ name: String) -> [UInt64] {
      var found: [UInt64] = []
      var name = name
      name.withUTF8 { text in former.forEachForm(of: text) { found.append($0.skeleton) } }
      return found
    }
    // One side or the other is read both ways.
    let own = try #require(SoundForm(written)).skeleton
    #expect(skeletons(written).contains(wanted) || skeletons(meant).contains(own), "\(written) and \(meant)")
  }
}
