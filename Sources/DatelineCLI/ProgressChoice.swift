import ArgumentParser

/// Whether a command tells on standard error how far it is.
enum ProgressChoice: String, ExpressibleByArgument, CaseIterable { case auto, none }
