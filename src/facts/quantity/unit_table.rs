//! The table of units: name, what it measures, factor to the base unit of that dimension, spellings with `_` for a space.
//!
//! Factors are those of the International System and of the 1959 yard and pound agreement. A month is a twelfth of the
//! mean Gregorian year, so that twelve months are a year. A ton without "metric" may be the American, the British or the
//! metric one, and a calorie the small or the large one, so each is a dimension of its own, as the scales of temperature
//! are, between which an offset lies. So are gallons and cups, which differ between America and Britain.

/// Every unit, one a line.
pub(super) const UNITS: &str = "\
nanometre | length | 1/1000000000 | nm nanometer nanometers nanometre nanometres
picometre | length | 1/1000000000000 | picometer picometers picometre picometres
micrometre | length | 1/1000000 | µm μm micron microns micrometer micrometers micrometre micrometres
millimetre | length | 1/1000 | mm millimeter millimeters millimetre millimetres
centimetre | length | 1/100 | cm cms centimeter centimeters centimetre centimetres
decimetre | length | 1/10 | dm decimeter decimeters decimetre decimetres
metre | length | 1 | m meter meters metre metres
kilometre | length | 1000 | km kms kilometer kilometers kilometre kilometres
inch | length | 127/5000 | inch inches
foot | length | 381/1250 | ft foot feet
yard | length | 1143/1250 | yd yds yard yards
mile | length | 201168/125 | mi mile miles
nautical mile | length | 1852 | nmi nautical_mile nautical_miles
fathom | length | 1143/625 | fathom fathoms
furlong | length | 25146/125 | furlong furlongs
astronomical unit | length | 149597870700 | au astronomical_unit astronomical_units
light-year | length | 9460730472580800 | light_year light_years light-year light-years lightyear lightyears
parsec | length | 30856775814913673 | parsec parsecs
square millimetre | area | 1/1000000 | square_millimeter square_millimeters square_millimetre square_millimetres
square centimetre | area | 1/10000 | sq_cm square_centimeter square_centimeters square_centimetre square_centimetres
square metre | area | 1 | sqm sq_m square_meter square_meters square_metre square_metres
hectare | area | 10000 | ha hectare hectares
square kilometre | area | 1000000 | sq_km sqkm square_kilometer square_kilometers square_kilometre square_kilometres square_km
square inch | area | 16129/25000000 | sq_in square_inch square_inches
square foot | area | 145161/1562500 | sqft sq_ft square_foot square_feet
square yard | area | 1306449/1562500 | sq_yd square_yard square_yards
acre | area | 316160658/78125 | acre acres
square mile | area | 40468564224/15625 | sq_mi sq_mile sq_miles square_mile square_miles
millilitre | volume | 1/1000000 | ml mls milliliter milliliters millilitre millilitres cc
centilitre | volume | 1/100000 | cl centiliter centiliters centilitre centilitres
decilitre | volume | 1/10000 | dl deciliter deciliters decilitre decilitres
litre | volume | 1/1000 | l liter liters litre litres
hectolitre | volume | 1/10 | hl hectoliter hectoliters hectolitre hectolitres
megalitre | volume | 1000 | megaliter megaliters megalitre megalitres
cubic centimetre | volume | 1/1000000 | cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres
cubic metre | volume | 1 | cubic_meter cubic_meters cubic_metre cubic_metres cu_m
cubic kilometre | volume | 1000000000 | cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres
cubic foot | volume | 55306341/1953125000 | cubic_foot cubic_feet cu_ft
cubic inch | volume | 2048383/125000000000 | cubic_inch cubic_inches cu_in
cubic yard | volume | 1493271207/1953125000 | cubic_yard cubic_yards
gallon | volume-gallon | 473176473/125000000000 | gal gals gallon gallons
quart | volume-gallon | 473176473/500000000000 | quart quarts
pint | volume-gallon | 473176473/1000000000000 | pint pints
cup | volume-cup | 473176473/2000000000000 | cup cups
tablespoon | volume-cup | 473176473/32000000000000 | tbsp tablespoon tablespoons
teaspoon | volume-cup | 157725491/32000000000000 | tsp teaspoon teaspoons
fluid ounce | volume-ounce | 473176473/16000000000000 | fl_oz fluid_ounce fluid_ounces
barrel | volume | 9936705933/62500000000 | bbl barrel barrels
bushel | volume | 220244188543/6250000000000 | bushel bushels
microgram | mass | 1/1000000000 | mcg µg μg microgram micrograms
milligram | mass | 1/1000000 | mg milligram milligrams
gram | mass | 1/1000 | g gs gm gms gram grams gramme grammes
kilogram | mass | 1 | kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
tonne | mass | 1000 | tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes
ton | mass-ton | 1 | ton tons
short ton | mass | 45359237/50000 | short_ton short_tons
long ton | mass | 317514659/312500 | long_ton long_tons
kilotonne | mass | 1000000 | kt kilotonne kilotonnes
megatonne | mass | 1000000000 | mt megatonne megatonnes
gigatonne | mass | 1000000000000 | gt gigatonne gigatonnes gigaton gigatons
ounce | mass | 45359237/1600000000 | oz ounce ounces
troy ounce | mass | 19439673/625000000 | troy_ounce troy_ounces
pound | mass | 45359237/100000000 | lb lbs pound pounds
stone | mass | 317514659/50000000 | stone
carat | mass | 1/5000 | carat carats
metre per second | speed | 1 | m/s mps
kilometre per hour | speed | 5/18 | km/h kmh kph kmph km/hr
mile per hour | speed | 1397/3125 | mph mi/h
knot | speed | 463/900 | kn knot knots
foot per second | speed | 381/1250 | fps ft/s
degree Celsius | temperature-celsius | 1 | celsius celcius centigrade centigrate °_c °_celsius degree_c degrees_c degree_celsius degrees_celsius degrees_celcius deg_c degrees_centigrade degree_centigrade
degree Fahrenheit | temperature-fahrenheit | 1 | fahrenheit farenheit °_f °_fahrenheit degree_f degrees_f degree_fahrenheit degrees_fahrenheit degrees_farenheit deg_f
kelvin | temperature-kelvin | 1 | kelvin kelvins
degree | degree | 1 | ° deg degree degrees
watt | power | 1 | w watt watts
kilowatt | power | 1000 | kw kilowatt kilowatts
megawatt | power | 1000000 | mw megawatt megawatts
gigawatt | power | 1000000000 | gw gigawatt gigawatts
terawatt | power | 1000000000000 | tw terawatt terawatts
horsepower | power | 7457/10 | hp bhp horsepower
joule | energy | 1 | joule joules
kilojoule | energy | 1000 | kj kilojoule kilojoules
megajoule | energy | 1000000 | mj megajoule megajoules
calorie | food-energy | 1 | cal kcal calorie calories kilocalorie kilocalories
watt-hour | energy | 3600 | wh watt-hour watt-hours
kilowatt-hour | energy | 3600000 | kwh kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours
megawatt-hour | energy | 3600000000 | mwh megawatt_hour megawatt_hours megawatt-hour megawatt-hours
gigawatt-hour | energy | 3600000000000 | gwh gigawatt_hour gigawatt_hours gigawatt-hour gigawatt-hours
terawatt-hour | energy | 3600000000000000 | twh terawatt_hour terawatt_hours terawatt-hour terawatt-hours
bit | data | 1 | bit bits
kilobit | data | 1000 | kbit kilobit kilobits
megabit | data | 1000000 | mbit megabit megabits
gigabit | data | 1000000000 | gbit gigabit gigabits
byte | data | 8 | byte bytes
kilobyte | data | 8000 | kb kilobyte kilobytes
megabyte | data | 8000000 | mb megabyte megabytes
gigabyte | data | 8000000000 | gb gigabyte gigabytes
terabyte | data | 8000000000000 | tb terabyte terabytes
petabyte | data | 8000000000000000 | pb petabyte petabytes
hertz | frequency | 1 | hz hertz
kilohertz | frequency | 1000 | khz kilohertz
megahertz | frequency | 1000000 | mhz megahertz
gigahertz | frequency | 1000000000 | ghz gigahertz
pascal | pressure | 1 | pascal pascals
hectopascal | pressure | 100 | hpa hectopascal hectopascals millibar millibars
kilopascal | pressure | 1000 | kpa kilopascal kilopascals
volt | voltage | 1 | volt volts
kilovolt | voltage | 1000 | kv kilovolt kilovolts
ampere | current | 1 | amp amps ampere amperes
decibel | loudness | 1 | db decibel decibels
megapixel | pixels | 1000000 | mp megapixel megapixels
percentage point | percentage point | 1 | pp percentage_point
basis point | percentage point | 1/100 | bp bps basis_point basis_points
nanosecond | time | 1/1000000000 | ns nanosecond nanoseconds
microsecond | time | 1/1000000 | µs μs microsecond microseconds
millisecond | time | 1/1000 | ms millisecond milliseconds
second | time | 1 | sec secs second seconds
minute | time | 60 | min mins minute minutes
hour | time | 3600 | h hr hrs hour hours
day | time | 86400 | day days
week | time | 604800 | wk wks week weeks
fortnight | time | 1209600 | fortnight fortnights
month | time | 2629746 | mth mths month months
year | time | 31556952 | yr yrs year years
decade | time | 315569520 | decade decades
century | time | 3155695200 | century centuries
millennium | time | 31556952000 | millennium millennia millenniums
";
