/// Breeds, animals and plants that are called after a place.
///
/// A table: one phrase a line, sorted.
enum BreedAndSpeciesNames {
  static let phrases = """
    Aberdeen Angus
    Airedale terrier
    Airedale terriers
    Alaska pollock
    Aleppo pine
    Aleppo pines
    Amazon parrot
    Amazon parrots
    Amur leopard
    Amur leopards
    Amur tiger
    Amur tigers
    Angora cat
    Angora goat
    Angora goats
    Angora rabbit
    Angora rabbits
    Angus bull
    Angus cattle
    Ankole cattle
    Ankole cow
    Ankole cows
    Ayrshire cattle
    Ayrshire cow
    Ayrshire cows
    Ayrshire herd
    Baltimore oriole
    Bedlington terrier
    Bedlington terriers
    Bengal cat
    Bengal cats
    Bengal tiger
    Bengal tigers
    Berkshire pig
    Berkshire pigs
    Bermuda grass
    Black Labrador
    Black Labradors
    Bombay duck
    Border collie
    Border collies
    Border terrier
    Border terriers
    Boston fern
    Boston ferns
    Boston ivy
    Boston terrier
    Boston terriers
    Brahman bull
    Brahman bulls
    Brussels griffon
    Brussels griffons
    California condor
    California condors
    California gull
    California poppies
    California poppy
    California quail
    California sea lion
    California sea lions
    Canada geese
    Canada goose
    Canada jay
    Canada lynx
    Canada thistle
    Canada warbler
    Cape May warbler
    Carolina chickadee
    Carolina chickadees
    Carolina jasmine
    Carolina mantis
    Carolina parakeet
    Carolina wren
    Carolina wrens
    Cedar of Lebanon
    Charolais bull
    Charolais cattle
    Chesapeake Bay retriever
    Chesapeake Bay retrievers
    Cheviot sheep
    China rose
    Chocolate Labrador
    Chocolate Labradors
    Cleveland Bay
    Cleveland Bays
    Clydesdale horse
    Clydesdale horses
    Colorado potato beetle
    Colorado potato beetles
    Colorado spruce
    Congo African grey
    Connemara ponies
    Connemara pony
    Damascus rose
    Damascus roses
    Dartmoor ponies
    Dartmoor pony
    Dexter cattle
    Dorset Horn
    Douglas fir
    Dublin Bay prawn
    Dublin Bay prawns
    Exmoor ponies
    Exmoor pony
    Florida panther
    Galloway cattle
    Gloucester Old Spot
    Gloucester Old Spots
    Gloucestershire Old Spot
    Gloucestershire Old Spots
    Golden Labrador
    Golden Labradors
    Guernsey bull
    Guernsey cattle
    Guernsey cow
    Guernsey cows
    Guernsey herd
    Guinea fowl
    Guinea fowls
    Guinea hen
    Guinea hens
    Guinea pig
    Guinea pigs
    Guinea worm
    Guinea worms
    Hampshire pig
    Hampshire pigs
    Hereford bull
    Hereford bulls
    Hereford cattle
    Hereford cow
    Hereford cows
    Hereford herd
    Holstein cattle
    Holstein cow
    Holstein cows
    Holstein herd
    Java sparrow
    Java sparrows
    Jersey bull
    Jersey bulls
    Jersey calf
    Jersey cattle
    Jersey cow
    Jersey cows
    Jersey heifer
    Jersey heifers
    Jersey herd
    Jersey herds
    Jerusalem cricket
    Jerusalem crickets
    Kashmir goat
    Kashmir goats
    Kentucky bluegrass
    Kentucky warbler
    Komodo dragon
    Komodo dragons
    Labrador dog
    Labrador dogs
    Labrador puppies
    Labrador puppy
    Labrador retriever
    Labrador retrievers
    Lakeland terrier
    Lakeland terriers
    Lebanon cedar
    Lebanon cedars
    Leicester Longwool
    Leyland cypress
    Limousin bull
    Limousin cattle
    Lincoln Longwool
    Madagascar hissing cockroach
    Madagascar hissing cockroaches
    Madagascar periwinkle
    Maine coon
    Maine coons
    Manchester terrier
    Manchester terriers
    Monterey cypress
    Monterey pine
    Monterey pines
    Muscovy duck
    Muscovy ducks
    Nairobi fly
    Nashville warbler
    New Hampshire Red
    New Hampshire Reds
    Newfoundland dog
    Newfoundland dogs
    Nile crocodile
    Nile crocodiles
    Nile monitor
    Nile monitors
    Nile perch
    Nile tilapia
    Norfolk Island pine
    Norfolk terrier
    Norfolk terriers
    Norway lobster
    Norway lobsters
    Norway maple
    Norway rat
    Norway rats
    Norway spruce
    Norwich terrier
    Norwich terriers
    Pekingese dog
    Pekingese dogs
    Rhode Island Red
    Rhode Island Reds
    Rhodesian ridgeback
    Romney sheep
    Saddleback pig
    Saddleback pigs
    Saint Bernard dog
    Saint Bernard dogs
    Sargasso weed
    Sealyham terrier
    Sealyham terriers
    Shetland ponies
    Shetland pony
    Shetland sheep
    Shetland sheepdog
    Siberian tiger
    Sitka spruce
    Skye terrier
    Skye terriers
    St Bernard dog
    St Bernard dogs
    Staffordshire bull terrier
    Staffordshire bull terriers
    Staffordshire terrier
    Staffordshire terriers
    Suffolk ewe
    Suffolk ewes
    Suffolk punch
    Suffolk ram
    Suffolk sheep
    Sussex hen
    Sussex hens
    Swaledale sheep
    Tahiti lime
    Tamworth pig
    Tamworth pigs
    Tamworth Two
    Tennessee walking horse
    Tennessee walking horses
    Tennessee warbler
    Texas longhorn
    Texas longhorns
    Turkey gobbler
    Turkey poult
    Turkey poults
    Turkey vulture
    Turkey vultures
    Virginia creeper
    Virginia opossum
    Wensleydale sheep
    Yellow Labrador
    Yellow Labradors
    Yorkshire terrier
    Yorkshire terriers
    Zanzibar red colobus
    """
}
