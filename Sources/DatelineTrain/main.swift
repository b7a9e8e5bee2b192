// Trains the models that the program ships. Documentation/training.md says how and from what.
//   dateline-train CORPORA-FOLDER TABLES-FOLDER OUTPUT-FOLDER [--without NAME] [--fold K/N] [--fold-links K/N]
// `--without lgl` leaves a corpus out; `--fold 0/5` leaves out every fifth document and writes their ids to
// OUTPUT-FOLDER/held-out.txt; `--fold-links 0/5` does so with a fifth of the sentences of event-links, whole sources, and
// writes them to held-out-links.jsonl with their marks as meant.
// `dateline eval` does all this in its own process.
import Foundation
import Gazetteer
import Training

func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

guard let arguments = TrainArguments(Array(CommandLine.arguments.dropFirst())) else {
  say(TrainArguments.usage)
  exit(64)
}
do {
  let training = try ModelTraining(arguments.options, stack: try PlaceStack.core())
  // Models of a corpus with broken lines would not be the ones that others can make again.
  guard training.issues.isEmpty else {
    for issue in training.issues.prefix(10) { say("dateline-train: \(issue)") }
    exit(2)
  }
  let folder = URL(fileURLWithPath: arguments.output)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try Data(training.recognizer).write(to: folder.appendingPathComponent("recognizer.model"))
  try Data(training.resolver).write(to: folder.appendingPathComponent("resolver.model"))
  try Data(training.links).write(to: folder.appendingPathComponent("links.model"))
  let heldOut = (TrainingCorpusNames.places + [TrainingCorpusNames.eventPlaces]).flatMap { training.heldOut[$0] ?? [] }
  try Data(heldOut.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("held-out.txt"))
  if arguments.options.linkFold != nil {
    try LinkGold.lines(training.heldOutLinks).write(to: folder.appendingPathComponent("held-out-links.jsonl"))
  }
  print(
    "trained on \(training.textCount) texts, \(training.pointedTextCount) with points, and \(training.linkCount) linked events; "
      + "\(heldOut.count) held out")
} catch {
  say("dateline-train: \(error)")
  exit(2)
}
