// Trains the models that the program ships. Documentation/training.md says how and from what.
//   dateline-train CORPORA-FOLDER TABLES-FOLDER OUTPUT-FOLDER [--without NAME] [--fold K/N]
// `--without lgl` leaves a corpus out (cross-corpus figures); `--fold 0/5` leaves out every fifth document and writes
// their ids to OUTPUT-FOLDER/held-out.txt (in-corpus figures).
import Foundation
import Gazetteer
import Toponyms

var options = TrainingOptions(CommandLine.arguments)
let stack = try PlaceStack.core()
let corpora = try TrainingCorpora(options: options)
try FileManager.default.createDirectory(atPath: options.output, withIntermediateDirectories: true)

var tagger = TaggerTrainer(stack: stack)
tagger.add(corpora.taggerExamples)
tagger.add(try TrainingTemplates(tables: options.tables).examples())
let recognizer = tagger.train(epochs: 5)
try Data(recognizer.serialized()).write(
  to: URL(fileURLWithPath: options.output + "/recognizer.model"))

var ranker = ResolverTrainer(stack: stack)
ranker.add(corpora.resolverExamples)
let resolver = ranker.train(epochs: 25)
try Data(resolver.serialized()).write(to: URL(fileURLWithPath: options.output + "/resolver.model"))
try corpora.heldOut.joined(separator: "\n").write(
  toFile: options.output + "/held-out.txt", atomically: true, encoding: .utf8)
print(
  "trained on \(corpora.taggerExamples.count) texts, \(corpora.resolverExamples.count) with points; "
    + "\(corpora.heldOut.count) held out")
