//! Units of measure: names, what they measure, and exact factors to one base unit of each dimension.
//!
//! Factors are those of the International System and of the 1959 yard and pound agreement. A month is a twelfth of the
//! mean Gregorian year, so that twelve months are a year. Temperatures in Celsius, Fahrenheit and kelvin are dimensions
//! of their own, since an offset lies between them.

use std::collections::HashMap;
use std::sync::LazyLock;

use smol_str::SmolStr;

use super::super::token::Token;
use super::Unit;
use super::interval::Number;
use super::look::{glued, word};

/// A row of the table: name, dimension, factor as numerator and denominator, spellings with `_` for a space.
struct Row(&'static str, &'static str, i128, i128, &'static str);

/// Every unit.
const UNITS: &[Row] = &[
    Row(
        "nanometre",
        "length",
        1,
        1_000_000_000,
        "nm nanometer nanometers nanometre nanometres",
    ),
    Row(
        "picometre",
        "length",
        1,
        1_000_000_000_000,
        "picometer picometers picometre picometres",
    ),
    Row(
        "micrometre",
        "length",
        1,
        1_000_000,
        "µm μm micron microns micrometer micrometers micrometre micrometres",
    ),
    Row(
        "millimetre",
        "length",
        1,
        1_000,
        "mm millimeter millimeters millimetre millimetres",
    ),
    Row(
        "centimetre",
        "length",
        1,
        100,
        "cm cms centimeter centimeters centimetre centimetres",
    ),
    Row(
        "decimetre",
        "length",
        1,
        10,
        "dm decimeter decimeters decimetre decimetres",
    ),
    Row("metre", "length", 1, 1, "m meter meters metre metres"),
    Row(
        "kilometre",
        "length",
        1_000,
        1,
        "km kms kilometer kilometers kilometre kilometres",
    ),
    Row("inch", "length", 127, 5_000, "inch inches"),
    Row("foot", "length", 381, 1_250, "ft foot feet"),
    Row("yard", "length", 1_143, 1_250, "yd yds yard yards"),
    Row("mile", "length", 201_168, 125, "mi mile miles"),
    Row(
        "nautical mile",
        "length",
        1_852,
        1,
        "nmi nautical_mile nautical_miles",
    ),
    Row("fathom", "length", 1_143, 625, "fathom fathoms"),
    Row("furlong", "length", 25_146, 125, "furlong furlongs"),
    Row(
        "astronomical unit",
        "length",
        149_597_870_700,
        1,
        "au astronomical_unit astronomical_units",
    ),
    Row(
        "light-year",
        "length",
        9_460_730_472_580_800,
        1,
        "light_year light_years light-year light-years lightyear lightyears",
    ),
    Row(
        "parsec",
        "length",
        30_856_775_814_913_673,
        1,
        "parsec parsecs",
    ),
    Row(
        "square millimetre",
        "area",
        1,
        1_000_000,
        "square_millimeter square_millimeters square_millimetre square_millimetres",
    ),
    Row(
        "square centimetre",
        "area",
        1,
        10_000,
        "sq_cm square_centimeter square_centimeters square_centimetre square_centimetres",
    ),
    Row(
        "square metre",
        "area",
        1,
        1,
        "sqm sq_m square_meter square_meters square_metre square_metres",
    ),
    Row("hectare", "area", 10_000, 1, "ha hectare hectares"),
    Row(
        "square kilometre",
        "area",
        1_000_000,
        1,
        "sq_km sqkm square_kilometer square_kilometers square_kilometre square_kilometres square_km",
    ),
    Row(
        "square inch",
        "area",
        16_129,
        25_000_000,
        "sq_in square_inch square_inches",
    ),
    Row(
        "square foot",
        "area",
        145_161,
        1_562_500,
        "sqft sq_ft square_foot square_feet",
    ),
    Row(
        "square yard",
        "area",
        1_306_449,
        1_562_500,
        "sq_yd square_yard square_yards",
    ),
    Row("acre", "area", 316_160_658, 78_125, "acre acres"),
    Row(
        "square mile",
        "area",
        40_468_564_224,
        15_625,
        "sq_mi sq_mile sq_miles square_mile square_miles",
    ),
    Row(
        "millilitre",
        "volume",
        1,
        1_000_000,
        "ml mls milliliter milliliters millilitre millilitres cc",
    ),
    Row(
        "centilitre",
        "volume",
        1,
        100_000,
        "cl centiliter centiliters centilitre centilitres",
    ),
    Row(
        "decilitre",
        "volume",
        1,
        10_000,
        "dl deciliter deciliters decilitre decilitres",
    ),
    Row("litre", "volume", 1, 1_000, "l liter liters litre litres"),
    Row(
        "hectolitre",
        "volume",
        1,
        10,
        "hl hectoliter hectoliters hectolitre hectolitres",
    ),
    Row(
        "megalitre",
        "volume",
        1_000,
        1,
        "megaliter megaliters megalitre megalitres",
    ),
    Row(
        "cubic centimetre",
        "volume",
        1,
        1_000_000,
        "cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres",
    ),
    Row(
        "cubic metre",
        "volume",
        1,
        1,
        "cubic_meter cubic_meters cubic_metre cubic_metres cu_m",
    ),
    Row(
        "cubic kilometre",
        "volume",
        1_000_000_000,
        1,
        "cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres",
    ),
    Row(
        "cubic foot",
        "volume",
        55_306_341,
        1_953_125_000,
        "cubic_foot cubic_feet cu_ft",
    ),
    Row(
        "cubic inch",
        "volume",
        2_048_383,
        125_000_000_000,
        "cubic_inch cubic_inches cu_in",
    ),
    Row(
        "cubic yard",
        "volume",
        1_493_271_207,
        1_953_125_000,
        "cubic_yard cubic_yards",
    ),
    Row(
        "gallon",
        "volume",
        473_176_473,
        125_000_000_000,
        "gal gals gallon gallons",
    ),
    Row(
        "quart",
        "volume",
        473_176_473,
        500_000_000_000,
        "quart quarts",
    ),
    Row(
        "pint",
        "volume",
        473_176_473,
        1_000_000_000_000,
        "pint pints",
    ),
    Row("cup", "volume", 473_176_473, 2_000_000_000_000, "cup cups"),
    Row(
        "tablespoon",
        "volume",
        473_176_473,
        32_000_000_000_000,
        "tbsp tablespoon tablespoons",
    ),
    Row(
        "teaspoon",
        "volume",
        157_725_491,
        32_000_000_000_000,
        "tsp teaspoon teaspoons",
    ),
    Row(
        "fluid ounce",
        "volume",
        473_176_473,
        16_000_000_000_000,
        "fl_oz fluid_ounce fluid_ounces",
    ),
    Row(
        "barrel",
        "volume",
        9_936_705_933,
        62_500_000_000,
        "bbl barrel barrels",
    ),
    Row(
        "bushel",
        "volume",
        220_244_188_543,
        6_250_000_000_000,
        "bushel bushels",
    ),
    Row(
        "microgram",
        "mass",
        1,
        1_000_000_000,
        "mcg µg μg microgram micrograms",
    ),
    Row("milligram", "mass", 1, 1_000_000, "mg milligram milligrams"),
    Row(
        "gram",
        "mass",
        1,
        1_000,
        "g gs gm gms gram grams gramme grammes",
    ),
    Row(
        "kilogram",
        "mass",
        1,
        1,
        "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    ),
    Row(
        "tonne",
        "mass",
        1_000,
        1,
        "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes",
    ),
    // A ton without "metric" may be the American, the British or the metric one; they are told apart by name only.
    Row("ton", "mass-ton", 1, 1, "ton tons"),
    Row(
        "short ton",
        "mass",
        45_359_237,
        50_000,
        "short_ton short_tons",
    ),
    Row(
        "long ton",
        "mass",
        317_514_659,
        312_500,
        "long_ton long_tons",
    ),
    Row("kilotonne", "mass", 1_000_000, 1, "kt kilotonne kilotonnes"),
    Row(
        "megatonne",
        "mass",
        1_000_000_000,
        1,
        "mt megatonne megatonnes",
    ),
    Row(
        "gigatonne",
        "mass",
        1_000_000_000_000,
        1,
        "gt gigatonne gigatonnes gigaton gigatons",
    ),
    Row(
        "ounce",
        "mass",
        45_359_237,
        1_600_000_000,
        "oz ounce ounces",
    ),
    Row(
        "troy ounce",
        "mass",
        19_439_673,
        625_000_000,
        "troy_ounce troy_ounces",
    ),
    Row(
        "pound",
        "mass",
        45_359_237,
        100_000_000,
        "lb lbs pound pounds",
    ),
    Row("stone", "mass", 317_514_659, 50_000_000, "stone"),
    Row("carat", "mass", 1, 5_000, "carat carats"),
    Row("metre per second", "speed", 1, 1, "m/s mps"),
    Row(
        "kilometre per hour",
        "speed",
        5,
        18,
        "km/h kmh kph kmph km/hr",
    ),
    Row("mile per hour", "speed", 1_397, 3_125, "mph mi/h"),
    Row("knot", "speed", 463, 900, "kn knot knots"),
    Row("foot per second", "speed", 381, 1_250, "fps ft/s"),
    Row(
        "degree Celsius",
        "temperature-celsius",
        1,
        1,
        "celsius celcius centigrade centigrate °_c °_celsius degree_c degrees_c degree_celsius degrees_celsius degrees_celcius deg_c degrees_centigrade degree_centigrade",
    ),
    Row(
        "degree Fahrenheit",
        "temperature-fahrenheit",
        1,
        1,
        "fahrenheit farenheit °_f °_fahrenheit degree_f degrees_f degree_fahrenheit degrees_fahrenheit degrees_farenheit deg_f",
    ),
    Row("kelvin", "temperature-kelvin", 1, 1, "kelvin kelvins"),
    Row("degree", "degree", 1, 1, "° deg degree degrees"),
    Row("watt", "power", 1, 1, "w watt watts"),
    Row("kilowatt", "power", 1_000, 1, "kw kilowatt kilowatts"),
    Row("megawatt", "power", 1_000_000, 1, "mw megawatt megawatts"),
    Row(
        "gigawatt",
        "power",
        1_000_000_000,
        1,
        "gw gigawatt gigawatts",
    ),
    Row(
        "terawatt",
        "power",
        1_000_000_000_000,
        1,
        "tw terawatt terawatts",
    ),
    Row("horsepower", "power", 7_457, 10, "hp bhp horsepower"),
    Row("joule", "energy", 1, 1, "joule joules"),
    Row("kilojoule", "energy", 1_000, 1, "kj kilojoule kilojoules"),
    Row(
        "megajoule",
        "energy",
        1_000_000,
        1,
        "mj megajoule megajoules",
    ),
    Row(
        "calorie",
        "food-energy",
        1,
        1,
        "cal kcal calorie calories kilocalorie kilocalories",
    ),
    Row("watt-hour", "energy", 3_600, 1, "wh watt-hour watt-hours"),
    Row(
        "kilowatt-hour",
        "energy",
        3_600_000,
        1,
        "kwh kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours",
    ),
    Row(
        "megawatt-hour",
        "energy",
        3_600_000_000,
        1,
        "mwh megawatt_hour megawatt_hours megawatt-hour megawatt-hours",
    ),
    Row(
        "gigawatt-hour",
        "energy",
        3_600_000_000_000,
        1,
        "gwh gigawatt_hour gigawatt_hours gigawatt-hour gigawatt-hours",
    ),
    Row(
        "terawatt-hour",
        "energy",
        3_600_000_000_000_000,
        1,
        "twh terawatt_hour terawatt_hours terawatt-hour terawatt-hours",
    ),
    Row("bit", "data", 1, 1, "bit bits"),
    Row("kilobit", "data", 1_000, 1, "kbit kilobit kilobits"),
    Row("megabit", "data", 1_000_000, 1, "mbit megabit megabits"),
    Row("gigabit", "data", 1_000_000_000, 1, "gbit gigabit gigabits"),
    Row("byte", "data", 8, 1, "byte bytes"),
    Row("kilobyte", "data", 8_000, 1, "kb kilobyte kilobytes"),
    Row("megabyte", "data", 8_000_000, 1, "mb megabyte megabytes"),
    Row(
        "gigabyte",
        "data",
        8_000_000_000,
        1,
        "gb gigabyte gigabytes",
    ),
    Row(
        "terabyte",
        "data",
        8_000_000_000_000,
        1,
        "tb terabyte terabytes",
    ),
    Row(
        "petabyte",
        "data",
        8_000_000_000_000_000,
        1,
        "pb petabyte petabytes",
    ),
    Row("hertz", "frequency", 1, 1, "hz hertz"),
    Row("kilohertz", "frequency", 1_000, 1, "khz kilohertz"),
    Row("megahertz", "frequency", 1_000_000, 1, "mhz megahertz"),
    Row("gigahertz", "frequency", 1_000_000_000, 1, "ghz gigahertz"),
    Row("pascal", "pressure", 1, 1, "pascal pascals"),
    Row(
        "hectopascal",
        "pressure",
        100,
        1,
        "hpa hectopascal hectopascals millibar millibars",
    ),
    Row(
        "kilopascal",
        "pressure",
        1_000,
        1,
        "kpa kilopascal kilopascals",
    ),
    Row("volt", "voltage", 1, 1, "volt volts"),
    Row("kilovolt", "voltage", 1_000, 1, "kv kilovolt kilovolts"),
    Row("ampere", "current", 1, 1, "amp amps ampere amperes"),
    Row("decibel", "loudness", 1, 1, "db decibel decibels"),
    Row(
        "megapixel",
        "pixels",
        1_000_000,
        1,
        "mp megapixel megapixels",
    ),
    Row(
        "basis point",
        "percentage point",
        1,
        100,
        "bp bps basis_point basis_points",
    ),
    Row(
        "nanosecond",
        "time",
        1,
        1_000_000_000,
        "ns nanosecond nanoseconds",
    ),
    Row(
        "microsecond",
        "time",
        1,
        1_000_000,
        "µs μs microsecond microseconds",
    ),
    Row(
        "millisecond",
        "time",
        1,
        1_000,
        "ms millisecond milliseconds",
    ),
    Row("second", "time", 1, 1, "sec secs second seconds"),
    Row("minute", "time", 60, 1, "min mins minute minutes"),
    Row("hour", "time", 3_600, 1, "h hr hrs hour hours"),
    Row("day", "time", 86_400, 1, "day days"),
    Row("week", "time", 604_800, 1, "wk wks week weeks"),
    Row("fortnight", "time", 1_209_600, 1, "fortnight fortnights"),
    Row("month", "time", 2_629_746, 1, "mth mths month months"),
    Row("year", "time", 31_556_952, 1, "yr yrs year years"),
    Row("decade", "time", 315_569_520, 1, "decade decades"),
    Row("century", "time", 3_155_695_200, 1, "century centuries"),
    Row(
        "millennium",
        "time",
        31_556_952_000,
        1,
        "millennium millennia millenniums",
    ),
];

static BY_SPELLING: LazyLock<HashMap<&'static str, usize>> = LazyLock::new(|| {
    let spellings =
        |(row, unit): (usize, &'static Row)| unit.4.split(' ').map(move |spelling| (spelling, row));
    UNITS.iter().enumerate().flat_map(spellings).collect()
});

/// Spellings that are a unit only when glued to the digits, since they are words or clock times by themselves.
const GLUED_ONLY: &[&str] = &[
    "w", "mp", "mt", "kn", "au", "min", "ha", "bp", "kt", "gs", "cal", "gt", "mi", "pb", "ns",
    "ms", "nm", "sec", "fps", "db",
];

/// Of those, the ones that a plain space may part from the digits when nothing but a unit can stand there.
const SPACED_TOO: &[&str] = &["min", "mi", "ha", "sec", "gs", "ms", "nm", "mt", "bp", "db"];

/// Whether the word names a unit and is not only an abbreviation.
pub(super) fn is_unit_word(word: &str) -> bool {
    word.len() > 1 && !GLUED_ONLY.contains(&word) && BY_SPELLING.contains_key(word)
}

/// A unit of the table by its name.
pub(super) fn named(name: &str) -> Option<Unit> {
    UNITS.iter().find(|row| row.0 == name).map(unit)
}

fn unit(row: &Row) -> Unit {
    Unit {
        name: SmolStr::new_static(row.0),
        dimension: SmolStr::new_static(row.1),
        factor: Number::new(row.2, row.3),
    }
}

/// The unit that begins at a token and where it ends.
pub(super) fn unit_at(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let first = word(tokens, at);
    if first.is_empty() || first.len() > 20 {
        return None;
    }
    if let Some(found) = two_words(tokens, at).or_else(|| slashed(tokens, at)) {
        return Some(found);
    }
    if GLUED_ONLY.contains(&first) && !glued(tokens, at) && !SPACED_TOO.contains(&first) {
        return None;
    }
    let row = match first {
        "in" => BY_SPELLING.get("inch"),
        _ => BY_SPELLING.get(first),
    }?;
    Some(powered(tokens, &UNITS[*row], at + 1))
}

/// `square miles`, `metric tons`, `degrees Celsius`, `kilowatt-hours`.
fn two_words(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let first = word(tokens, at);
    let starts = matches!(
        first,
        "square"
            | "sq"
            | "cubic"
            | "cu"
            | "metric"
            | "nautical"
            | "light"
            | "fluid"
            | "fl"
            | "troy"
            | "long"
            | "short"
            | "degree"
            | "degrees"
            | "deg"
            | "°"
            | "basis"
            | "astronomical"
            | "kilowatt"
            | "megawatt"
            | "gigawatt"
            | "terawatt"
    );
    if !starts {
        return None;
    }
    let hyphen = usize::from(word(tokens, at + 1) == "-");
    let stop =
        usize::from(matches!(first, "sq" | "cu" | "fl" | "deg") && word(tokens, at + 1) == ".");
    let next = at + 1 + hyphen + stop;
    let joined = [first, word(tokens, next)].join("_");
    let row = BY_SPELLING.get(joined.as_str())?;
    Some((unit(&UNITS[*row]), next + 1))
}

/// `km/h`, `m/s`.
fn slashed(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    if word(tokens, at + 1) != "/" || !glued(tokens, at + 1) {
        return None;
    }
    let joined = [word(tokens, at), word(tokens, at + 2)].join("/");
    BY_SPELLING
        .get(joined.as_str())
        .map(|&row| (unit(&UNITS[row]), at + 3))
}

/// A length with a power behind it: `km²`, `m2`, `m³`.
fn powered(tokens: &[Token], row: &Row, end: usize) -> (Unit, usize) {
    let power = match word(tokens, end) {
        "²" | "2" => "square",
        "³" | "3" => "cubic",
        _ => return (unit(row), end),
    };
    let found = (row.1 == "length" && glued(tokens, end))
        .then(|| named(&format!("{power} {}", row.0)))
        .flatten();
    found.map_or_else(|| (unit(row), end), |unit| (unit, end + 1))
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, base: (i128, i128)) {
        let found = unit_at(&tokens(text, 0), 0).map(|(unit, _)| (unit.name, unit.factor));
        assert_eq!(
            found,
            Some((SmolStr::new(name), Number::new(base.0, base.1))),
            "{text}"
        );
    }

    #[test]
    fn units_have_exact_factors() {
        check("kilometres", "kilometre", (1_000, 1));
        check("square miles", "square mile", (40_468_564_224, 15_625));
        check("km/h", "kilometre per hour", (5, 18));
        check("km²", "square kilometre", (1_000_000, 1));
        check("degrees Celsius", "degree Celsius", (1, 1));
        check("weeks", "week", (604_800, 1));
    }

    #[test]
    fn words_are_not_units() {
        assert!(unit_at(&tokens("in 2018", 0), 0).is_none());
        assert!(unit_at(&tokens("countries", 0), 0).is_none());
        assert!(unit_at(&tokens("", 0), 0).is_none());
    }

    #[test]
    fn every_spelling_names_one_unit() {
        let all: usize = UNITS.iter().map(|row| row.4.split(' ').count()).sum();
        assert_eq!(BY_SPELLING.len(), all);
    }
}
