/// Cars, aircraft and motorcycles whose make or model is also a place.
///
/// A table: one phrase a line, sorted.
enum VehicleNames {
  static let phrases = """
    Alfa Romeo Milano
    Alfa Romeo Montreal
    Aston Martin Lagonda
    Austin Allegro
    Austin Cambridge
    Austin Healey
    Austin-Healey
    Austin Maestro
    Austin Metro
    Austin Mini
    Austin Montego
    Austin Seven
    Austin Westminster
    Avro Lancaster
    Bentley Arnage
    Bentley Azure
    Bentley Mulsanne
    Bristol Beaufighter
    Bristol Blenheim
    Britten-Norman Islander
    Bugatti Veyron
    Buick LaCrosse
    Buick Lucerne
    Buick Park Avenue
    Buick Riviera
    Cadillac Calais
    Cadillac Catera
    Cadillac DeVille
    Cadillac Escalade
    Cadillac Seville
    Cessna Denali
    Cessna Skylane
    Chevrolet Bel Air
    Chevrolet Biscayne
    Chevrolet Captiva
    Chevrolet Colorado
    Chevrolet Corsica
    Chevrolet Malibu
    Chevrolet Malibus
    Chevrolet Montana
    Chevrolet Monte Carlo
    Chevrolet Silverado
    Chevrolet Suburban
    Chevrolet Tahoe
    Chevrolet Tahoes
    Chevy Bel Air
    Chevy Colorado
    Chevy Malibu
    Chevy Malibus
    Chevy Monte Carlo
    Chevy Silverado
    Chevy Tahoe
    Chevy Tahoes
    Chrysler Aspen
    Chrysler Cordoba
    Chrysler New Yorker
    Chrysler Newport
    Chrysler Pacifica
    Chrysler Saratoga
    Chrysler Sebring
    Dacia Duster
    Dacia Sandero
    Daewoo Lanos
    Dodge Aspen
    Dodge Dakota
    Dodge Dakotas
    Dodge Durango
    Dodge Durangos
    Dodge Monaco
    Ferrari California
    Ferrari Daytona
    Ferrari Dino
    Ferrari Maranello
    Ferrari Modena
    Ferrari Monza
    Ferrari Portofino
    Ferrari Roma
    Fiat Croma
    Fiat Panda
    Fiat Siena
    Fiat Tempra
    Ford Capri
    Ford Cortina
    Ford Fairlane
    Ford Galaxy
    Ford Granada
    Ford Sierra
    Ford Torino
    GMC Acadia
    GMC Canyon
    GMC Denali
    GMC Savana
    GMC Sierra
    GMC Sierras
    GMC Yukon
    GMC Yukons
    Gran Torino
    Hillman Avenger
    Honda Ascot
    Honda Odyssey
    Hyundai Palisade
    Hyundai Santa Cruz
    Hyundai Santa Fe
    Hyundai Tucson
    Hyundai Tucsons
    Isuzu Trooper
    Jeep Cherokee
    Jeep Comanche
    Jeep Grand Cherokee
    Kia Rio
    Kia Sedona
    Kia Sorento
    Kia Telluride
    Lamborghini Murciélago
    Lancaster bomber
    Lancaster bombers
    Lancia Montecarlo
    Lincoln Aviator
    Lincoln Capri
    Lincoln Continental
    Lincoln Continentals
    Lincoln Mark VII
    Lincoln MKZ
    Lincoln Navigator
    Lincoln Navigators
    Lincoln Town Car
    Lincoln Town Cars
    Lincoln Versailles
    Lincoln Zephyr
    Maserati Kyalami
    Maserati Levante
    Maserati Merak
    Mercury Mariner
    Mercury Milan
    Mercury Montclair
    Mercury Montego
    Mercury Monterey
    Mitsubishi Montero
    Morris Marina
    Morris Minor
    Morris Oxford
    Moto Guzzi California
    Moto Guzzi Stelvio
    Nissan Altima
    Nissan Murano
    Nissan Qashqai
    Opel Antara
    Opel Ascona
    Opel Manta
    Opel Monza
    Piper Cherokee
    Piper Cheyenne
    Piper Dakota
    Piper Seneca
    Plymouth Barracuda
    Plymouth Barracudas
    Plymouth Belvedere
    Plymouth Duster
    Plymouth Fury
    Plymouth Horizon
    Plymouth Road Runner
    Plymouth Valiant
    Plymouth Voyager
    Pontiac Bonneville
    Pontiac Catalina
    Pontiac Laurentian
    Pontiac Parisienne
    Porsche Cayenne
    Porsche Cayennes
    Porsche Macan
    Porsche Taycan
    Renault Alaska
    Renault Laguna
    Rolls-Royce Camargue
    Rolls-Royce Corniche
    Rover Montego
    Seat Alhambra
    Seat Altea
    Seat Arosa
    Seat Ateca
    Seat Cordoba
    Seat Córdoba
    Seat Ibiza
    Seat Leon
    Seat León
    Seat Malaga
    Seat Málaga
    Seat Marbella
    Seat Ronda
    Seat Tarraco
    Seat Toledo
    Škoda Karoq
    Skoda Octavia
    Subaru Baja
    Subaru Outback
    Subaru Tribeca
    Suzuki Vitara
    Toyota Avalon
    Toyota Corona
    Toyota Sequoia
    Toyota Sienna
    Toyota Tacoma
    Toyota Tacomas
    Toyota Tundra
    Toyota Venza
    Triumph Bonneville
    Triumph Toledo
    Vauxhall Carlton
    Vauxhall Chevette
    Vauxhall Corsa
    Vickers Wellington
    Volkswagen Atlas
    Volkswagen Bora
    Volkswagen Parati
    VW Bora
    """
}
