import Pipeline
import Testing

/// The line that tells how far a run is.
struct ProgressTextTests {
  private static func counts(_ change: (inout RunProgress.Counts) -> Void) -> RunProgress.Counts {
    var counts = RunProgress.Counts()
    change(&counts)
    return counts
  }

  @Test func `what is read of a known size tells the time left`() {
    let counts = Self.counts {
      $0.bytes = 41_000_000
      $0.totalBytes = 100_000_000
      $0.documents = 12_000
      $0.events = 1_234_567
    }
    #expect(
      ProgressText.line(counts, seconds: 12) == "12,000 documents, 3.4 MB/s, 1,234,567 events, 41% read, 0:18 left")
    #expect(ProgressText.line(counts, seconds: 3000).hasSuffix("41% read, 1:11:58 left"))
  }

  @Test func `the first bytes tell no time`() {
    let counts = Self.counts {
      $0.bytes = 9_000_000
      $0.totalBytes = 1_000_000_000
      $0.documents = 1
      $0.events = 1
    }
    #expect(ProgressText.line(counts, seconds: 2) == "1 document, 4.5 MB/s, 1 event, 0% read")
  }

  @Test func `a pipe has no end in sight`() {
    let counts = Self.counts {
      $0.bytes = 2_500_000
      $0.documents = 7
    }
    #expect(ProgressText.line(counts, seconds: 10) == "7 documents, 0.3 MB/s, 0 events, 2.5 MB read")
    #expect(ProgressText.line(RunProgress.Counts(), seconds: 0) == "0 documents, 0 events, 0.0 MB read")
  }

  @Test func `behind the input layers are written`() {
    let counts = Self.counts {
      $0.stage = .writing
      $0.bytes = 100
      $0.totalBytes = 100
      $0.documents = 5
      $0.events = 3
    }
    #expect(ProgressText.line(counts, seconds: 10) == "5 documents, 3 events, all read, merging and writing")
  }
}
