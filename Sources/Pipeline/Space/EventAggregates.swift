import Gazetteer
import Layers

/// The layers of counts of a run, each with its files.
struct EventAggregates: ~Copyable {
  private var aggregates: [EventAggregate]
  private var files: [AggregateFiles]

  /// - Parameter open: opens the files of a layer.
  init(
    _ choices: [AggregateChoice], _ gazetteer: PlaceStack,
    open: (LayerSchema, LayerStyle) throws(LayerError) -> LayerFiles
  ) throws(LayerError) {
    aggregates = choices.map { EventAggregate($0, gazetteer) }
    var files: [AggregateFiles] = []
    for choice in choices {
      files.append(AggregateFiles(try open(AggregateSchema.schema(choice), AggregateSchema.style)))
    }
    self.files = files
  }

  mutating func add(_ event: EventRecord) {
    for index in aggregates.indices { aggregates[index].add(event) }
  }

  consuming func finish(
    _ projection: MapProjection?
  ) throws(LayerError) -> (summaries: [LayerSummary], counts: [AggregateCounts]) {
    var summaries: [LayerSummary] = []
    var counts: [AggregateCounts] = []
    for (aggregate, files) in zip(aggregates, files) {
      var features = 0
      try aggregate.forEachFeature { feature throws(LayerError) in
        var feature = feature
        projection?.project(&feature)
        try files.write(feature)
        features += 1
      }
      summaries += try files.finish()
      counts.append(
        AggregateCounts(
          layer: aggregate.choice.layerName, features: features, events: aggregate.eventCount,
          leftOut: aggregate.leftOut))
    }
    return (summaries, counts)
  }
}

/// Files that a list can hold: `LayerFiles` cannot be copied.
private final class AggregateFiles {
  private var files: LayerFiles?

  init(_ files: consuming LayerFiles) { self.files = consume files }

  func write(_ feature: Feature) throws(LayerError) { try files?.write(feature) }

  func finish() throws(LayerError) -> [LayerSummary] {
    guard let files = files.take() else { preconditionFailure("the layer is finished") }
    return try files.finish()
  }
}
