/// Every stored value of a record, those of fields added later too, for comparison.
enum RecordText {
  static func of(_ record: some Any) -> String {
    var text = ""
    dump(record, to: &text)
    // A place is a shared box, whose address says nothing.
    return text.split(separator: "\n").filter { !$0.contains("Box #") }.joined(separator: "\n")
  }
}
