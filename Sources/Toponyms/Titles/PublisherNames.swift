/// Presses, record labels, studios and schools of thought with a place in their name.
///
/// A table: one phrase a line, sorted.
enum PublisherNames {
  static let phrases = """
    Amsterdam University Press
    Atlantic Monthly Press
    Atlantic Records
    Barbizon School
    Berg Publishers
    Black Mountain poets
    Bloomsbury Academic
    Bloomsbury Group
    Bloomsbury Press
    Bloomsbury Publishing
    Bloomsbury Set
    Cambridge University Press
    Chelsea Green Publishing
    Chicago Boys
    Chicago School of Economics
    Chicago school of sociology
    Columbia Pictures
    Columbia Records
    Columbia University Press
    Cornell University Press
    Duke University Press
    Dusseldorf School of Photography
    Düsseldorf School of Photography
    Ealing Studios
    Edinburgh University Press
    Elstree Studios
    Frankfurt School
    Georgetown University Press
    Harvard University Press
    Hong Kong University Press
    Hudson River School
    Indiana University Press
    Island Press
    Island Records
    Johns Hopkins University Press
    Leuven University Press
    Liverpool University Press
    Louisiana State University Press
    Lvov-Warsaw School
    Lwów–Warsaw school
    Manchester University Press
    Montreal Group
    Motown Records
    New York School of poets
    New York University Press
    Northwestern University Press
    Oregon State University Press
    Oxford University Press
    Philadelphia International Records
    Pinewood Studios
    Princeton University Press
    Stanford University Press
    Syracuse University Press
    Tartu-Moscow School
    University of Arizona Press
    University of California Press
    University of Chicago Press
    University of Georgia Press
    University of Hawaii Press
    University of Illinois Press
    University of Michigan Press
    University of Minnesota Press
    University of Nebraska Press
    University of North Carolina Press
    University of Oklahoma Press
    University of Pennsylvania Press
    University of Texas Press
    University of Toronto Press
    University of Wales Press
    University of Washington Press
    University of Wisconsin Press
    Vienna Circle
    Würzburg School
    Yale University Press
    """
}
