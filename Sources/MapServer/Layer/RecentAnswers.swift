internal import Synchronization

/// Answers that were found before, a bounded number of them: when it is full, the older half is forgotten.
final class RecentAnswers<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  private let most: Int
  private let kept: Mutex<(new: [Question: Answer], old: [Question: Answer])>

  init(most: Int) {
    self.most = most
    kept = Mutex(([:], [:]))
  }

  func answer<Failure: Error>(to question: Question, _ find: () throws(Failure) -> Answer) throws(Failure) -> Answer {
    let known = kept.withLock { kept in
      if let answer = kept.new[question] { return answer as Answer? }
      guard let answer = kept.old[question] else { return nil }
      kept.new[question] = answer
      return answer
    }
    if let known { return known }
    let found = try find()
    kept.withLock { kept in
      if kept.new.count >= most / 2 { kept = ([:], kept.new) }
      kept.new[question] = found
    }
    return found
  }
}
