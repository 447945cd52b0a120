//! Money: currency signs, codes and words, before and after the number.
//!
//! A plain `$` and a plain `dollar` name no country, so their code is not known; `£` and `pounds sterling` are British.

use num_rational::Ratio;
use smol_str::SmolStr;

use super::super::token::Token;
use super::Unit;
use super::interval::Number;
use super::look::{back, glued, is_number, is_word, word};
use super::number_words::scale;

/// A currency as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Currency {
    /// Its ISO 4217 code, when the words tell it.
    pub(super) code: Option<SmolStr>,
    /// Its unit: `dollar`, `cent`.
    pub(super) unit: Unit,
    /// What the number is multiplied by: a million for `MUSD`.
    pub(super) times: i128,
}

fn currency(code: &'static str, name: &'static str) -> Currency {
    let part = matches!(name, "cent" | "penny" | "sen");
    Currency {
        code: (!code.is_empty()).then(|| SmolStr::new_static(code)),
        unit: Unit {
            name: SmolStr::new_static(name),
            dimension: SmolStr::new_static("money"),
            factor: if part {
                Ratio::new(1, 100)
            } else {
                Number::from_integer(1)
            },
        },
        times: 1,
    }
}

/// ISO codes that are read beside a number, with the name of the unit. Codes that are English words are left out.
const CODES: &[(&str, &str)] = &[
    ("USD", "dollar"),
    ("EUR", "euro"),
    ("GBP", "pound"),
    ("JPY", "yen"),
    ("CNY", "yuan"),
    ("AUD", "dollar"),
    ("CAD", "dollar"),
    ("NZD", "dollar"),
    ("HKD", "dollar"),
    ("SGD", "dollar"),
    ("TWD", "dollar"),
    ("CHF", "franc"),
    ("SEK", "krona"),
    ("NOK", "krone"),
    ("DKK", "krone"),
    ("INR", "rupee"),
    ("PKR", "rupee"),
    ("LKR", "rupee"),
    ("RUB", "rouble"),
    ("BRL", "real"),
    ("MXN", "peso"),
    ("ARS", "peso"),
    ("CLP", "peso"),
    ("PHP", "peso"),
    ("ZAR", "rand"),
    ("KRW", "won"),
    ("TRY", "lira"),
    ("ILS", "shekel"),
    ("SAR", "riyal"),
    ("QAR", "riyal"),
    ("AED", "dirham"),
    ("EGP", "pound"),
    ("LBP", "pound"),
    ("MYR", "ringgit"),
    ("THB", "baht"),
    ("IDR", "rupiah"),
    ("VND", "dong"),
    ("PLN", "zloty"),
    ("HUF", "forint"),
    ("CZK", "koruna"),
    ("UAH", "hryvnia"),
    ("NGN", "naira"),
    ("KES", "shilling"),
    ("MNT", "tugrik"),
    ("KZT", "tenge"),
    ("BDT", "taka"),
    ("RON", "leu"),
    ("BGN", "lev"),
];

/// Other codes and short forms in use: spelling, code, unit.
const SHORT: &[(&str, &str, &str)] = &[
    ("rmb", "CNY", "yuan"),
    ("rs", "", "rupee"),
    ("rm", "MYR", "ringgit"),
    ("le", "EGP", "pound"),
];

/// Signs: sign, code, unit.
const SIGNS: &[(&str, &str, &str)] = &[
    ("$", "", "dollar"),
    ("£", "GBP", "pound"),
    ("€", "EUR", "euro"),
    ("¥", "", "yen"),
    ("₹", "INR", "rupee"),
    ("₽", "RUB", "rouble"),
    ("₩", "KRW", "won"),
    ("₪", "ILS", "shekel"),
    ("₺", "TRY", "lira"),
    ("₫", "VND", "dong"),
    ("₦", "NGN", "naira"),
    ("฿", "THB", "baht"),
    ("₴", "UAH", "hryvnia"),
    ("₱", "PHP", "peso"),
    ("₡", "CRC", "colon"),
    ("₾", "GEL", "lari"),
    ("₭", "LAK", "kip"),
    ("₸", "KZT", "tenge"),
    ("₮", "MNT", "tugrik"),
    ("元", "CNY", "yuan"),
    ("¢", "", "cent"),
];

/// What stands before `$` and says whose dollar it is.
const DOLLARS: &[(&str, &str)] = &[
    ("us", "USD"),
    ("usd", "USD"),
    ("u.s", "USD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("cad", "CAD"),
    ("can", "CAD"),
    ("a", "AUD"),
    ("au", "AUD"),
    ("aud", "AUD"),
    ("nz", "NZD"),
    ("nzd", "NZD"),
    ("hk", "HKD"),
    ("hkd", "HKD"),
    ("s", "SGD"),
    ("sg", "SGD"),
    ("nt", "TWD"),
    ("r", "BRL"),
    ("mex", "MXN"),
];

/// Words: singular, code when it needs no adjective, unit.
const WORDS: &[(&str, &str, &str)] = &[
    ("dollar", "", "dollar"),
    ("buck", "", "dollar"),
    ("cent", "", "cent"),
    ("euro", "EUR", "euro"),
    ("pound", "", "pound"),
    ("quid", "GBP", "pound"),
    ("penny", "", "penny"),
    ("pence", "", "penny"),
    ("yen", "JPY", "yen"),
    ("yuan", "CNY", "yuan"),
    ("renminbi", "CNY", "yuan"),
    ("rupee", "", "rupee"),
    ("rouble", "RUB", "rouble"),
    ("ruble", "RUB", "rouble"),
    ("franc", "", "franc"),
    ("krona", "", "krona"),
    ("kronor", "SEK", "krona"),
    ("krone", "", "krone"),
    ("kroner", "", "krone"),
    ("zloty", "PLN", "zloty"),
    ("peso", "", "peso"),
    ("reai", "BRL", "real"),
    ("rand", "ZAR", "rand"),
    ("lira", "", "lira"),
    ("shekel", "ILS", "shekel"),
    ("ringgit", "MYR", "ringgit"),
    ("baht", "THB", "baht"),
    ("dinar", "", "dinar"),
    ("dirham", "", "dirham"),
    ("riyal", "", "riyal"),
    ("rial", "", "rial"),
    ("naira", "NGN", "naira"),
    ("cedi", "GHS", "cedi"),
    ("shilling", "", "shilling"),
    ("forint", "HUF", "forint"),
    ("koruna", "", "koruna"),
    ("hryvnia", "UAH", "hryvnia"),
    ("rupiah", "IDR", "rupiah"),
    ("taka", "BDT", "taka"),
    ("peseta", "", "peseta"),
    ("tenge", "KZT", "tenge"),
    ("lari", "GEL", "lari"),
    ("birr", "ETB", "birr"),
    ("kwacha", "", "kwacha"),
    ("sen", "", "sen"),
];

/// Adjectives with the units whose code they tell.
const ADJECTIVES: &[(&str, &str, &str)] = &[
    ("us", "dollar", "USD"),
    ("american", "dollar", "USD"),
    ("australian", "dollar", "AUD"),
    ("canadian", "dollar", "CAD"),
    ("zealand", "dollar", "NZD"),
    ("kong", "dollar", "HKD"),
    ("singapore", "dollar", "SGD"),
    ("taiwan", "dollar", "TWD"),
    ("british", "pound", "GBP"),
    ("lebanese", "pound", "LBP"),
    ("egyptian", "pound", "EGP"),
    ("swiss", "franc", "CHF"),
    ("french", "franc", "FRF"),
    ("indian", "rupee", "INR"),
    ("pakistani", "rupee", "PKR"),
    ("mexican", "peso", "MXN"),
    ("argentine", "peso", "ARS"),
    ("chilean", "peso", "CLP"),
    ("philippine", "peso", "PHP"),
    ("turkish", "lira", "TRY"),
    ("saudi", "riyal", "SAR"),
    ("qatari", "riyal", "QAR"),
    ("iranian", "rial", "IRR"),
    ("kuwaiti", "dinar", "KWD"),
    ("swedish", "krona", "SEK"),
    ("norwegian", "krone", "NOK"),
    ("danish", "krone", "DKK"),
    ("czech", "koruna", "CZK"),
    ("kenyan", "shilling", "KES"),
    ("emirati", "dirham", "AED"),
    ("malaysian", "ringgit", "MYR"),
    ("malaysia", "ringgit", "MYR"),
    ("chinese", "yuan", "CNY"),
    ("japanese", "yen", "JPY"),
    ("korean", "won", "KRW"),
    ("russian", "rouble", "RUB"),
];

/// The currency before a number and where it begins.
pub(super) fn before(tokens: &[Token], number: usize) -> Option<(Currency, usize)> {
    let at = number.checked_sub(1)?;
    let token = tokens.get(at)?;
    if token.is("$") {
        return Some(dollar_sign(tokens, at));
    }
    if let Some((_, code, name)) = SIGNS.iter().find(|(sign, ..)| token.is(sign)) {
        return Some((currency(code, name), at));
    }
    if token.is(".") && back(tokens, at, 1) == "rs" {
        return Some((currency("", "rupee"), at - 1));
    }
    if !token.is_word() {
        return None;
    }
    code(token)
        .or_else(|| short(token))
        .map(|found| (found, at))
}

/// `$` with the letters before it: `US$`, `hk $`.
fn dollar_sign(tokens: &[Token], at: usize) -> (Currency, usize) {
    let prefix = back(tokens, at, 1);
    let joined = glued(tokens, at);
    let known = DOLLARS.iter().find(|(letters, _)| *letters == prefix);
    match known {
        Some((letters, code)) if joined || !matches!(*letters, "a" | "s" | "r" | "can" | "us") => {
            (currency(code, dollar_name(code)), at - 1)
        }
        // "us" apart from its sign is the pronoun, unless it is spelled in capitals or another word would follow.
        Some(("us", code))
            if !matches!(
                back(tokens, at, 2),
                "give" | "gave" | "cost" | "costs" | "pay" | "paid" | "owe"
            ) =>
        {
            (currency(code, dollar_name(code)), at - 1)
        }
        _ => (currency("", "dollar"), at),
    }
}

/// The unit behind a code that `$` stands for.
fn dollar_name(code: &str) -> &'static str {
    CODES
        .iter()
        .find(|row| row.0 == code)
        .map_or("dollar", |row| row.1)
}

/// An ISO code in capitals, `MUSD` included; `usd`, `eur` and `gbp` in any case.
fn code(token: &Token) -> Option<Currency> {
    let always = matches!(token.folded.as_str(), "usd" | "eur" | "gbp");
    if !(token.upper || always) || !(3..=4).contains(&token.folded.len()) {
        return None;
    }
    let find = |folded: &str| {
        CODES
            .iter()
            .find(|(code, _)| code.eq_ignore_ascii_case(folded))
    };
    if let Some((code, name)) = find(&token.folded) {
        return Some(currency(code, name));
    }
    let (code, name) = find(token.folded.strip_prefix('m')?)?;
    Some(Currency {
        times: 1_000_000,
        ..currency(code, name)
    })
}

fn short(token: &Token) -> Option<Currency> {
    let (_, code, name) = SHORT.iter().find(|(short, ..)| token.is(short))?;
    (token.capital || token.is("rmb")).then(|| currency(code, name))
}

/// The currency after a number and where it ends. `large` is whether the number is a thousand or more.
pub(super) fn after(tokens: &[Token], at: usize, large: bool) -> Option<(Currency, usize)> {
    let token = tokens.get(at)?;
    if let Some((_, code, name)) = SIGNS.iter().find(|(sign, ..)| token.is(sign)) {
        // "100 $200 notes" has its sign with the number behind it.
        let behind = is_number(tokens, at + 1) && glued(tokens, at + 1);
        return (!behind).then(|| (currency(code, name), at + 1));
    }
    if !token.is_word() {
        return None;
    }
    if token.is("p") && token.glued && !token.capital && is_coin(tokens, at) {
        return Some((currency("GBP", "penny"), at + 1));
    }
    if token.is("us") && word(tokens, at + 1) == "$" {
        return Some((currency("USD", "dollar"), at + 2));
    }
    if let Some(found) = code(token)
        .or_else(|| short(token))
        .filter(|_| !starts_amount(tokens, at))
    {
        return Some((found, at + 1));
    }
    worded(tokens, at, large)
}

/// Whether the digits before a token can be pence: `50p`, but not a picture of `720p`.
fn is_coin(tokens: &[Token], at: usize) -> bool {
    at > 0 && is_number(tokens, at - 1) && word(tokens, at - 1).len() <= 2
}

/// Whether a code belongs to the number after it: `10 USD 20` does not, `5 and USD 20` does.
fn starts_amount(tokens: &[Token], at: usize) -> bool {
    is_number(tokens, at + 1) && glued(tokens, at + 1)
}

/// `dollar`, `euro`, `buck` behind an article; a pound may be a weight and other words have more than one sense.
pub(super) fn dollar(tokens: &[Token], at: usize) -> Option<(Currency, usize)> {
    matches!(word(tokens, at), "dollar" | "euro" | "buck")
        .then(|| worded(tokens, at, false))
        .flatten()
}

/// `dollars`, `Australian dollars`, `pounds sterling`.
fn worded(tokens: &[Token], at: usize, large: bool) -> Option<(Currency, usize)> {
    let skip = usize::from(matches!(word(tokens, at), "new" | "hong" | "south"));
    let adjective = ADJECTIVES
        .iter()
        .any(|(adjective, ..)| *adjective == word(tokens, at + skip));
    let noun = if adjective { at + skip + 1 } else { at };
    let name = word(tokens, noun);
    if name == "grand" && !is_word(tokens, noun + 1) && !adjective {
        let grand = Currency {
            times: 1_000,
            ..currency("", "money")
        };
        return Some((grand, noun + 1));
    }
    if name == "won" {
        return (adjective || (large && scale(back(tokens, noun, 1)).is_some()))
            .then(|| (currency("KRW", "won"), noun + 1));
    }
    let singular = name.strip_suffix('s').unwrap_or(name);
    let &(_, code, unit) = WORDS
        .iter()
        .find(|(word, ..)| *word == singular || *word == name)?;
    let told = ADJECTIVES
        .iter()
        .find(|row| adjective && row.0 == word(tokens, noun - 1) && row.1 == unit);
    let sterling = unit == "pound" && word(tokens, noun + 1) == "sterling";
    let code = if sterling {
        "GBP"
    } else {
        told.map_or(code, |row| row.2)
    };
    Some((currency(code, unit), noun + 1 + usize::from(sterling)))
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn signs_codes_and_words() {
        check("$1.2bn", &["money 1200000000 dollar"]);
        check("US$5 million", &["USD 5000000 dollar"]);
        check(
            "€3bn and £2m",
            &["EUR 3000000000 euro", "GBP 2000000 pound"],
        );
        check("USD 200, 115EUR", &["USD 200 dollar", "EUR 115 euro"]);
        check("10 USD 20 pesos", &["USD 10 dollar", "money 20 peso"]);
        check("125 million Australian dollars", &["AUD 125000000 dollar"]);
        check("thirteen dollars forty cents", &["money 67/5 dollar"]);
        check("5 lakh rupees", &["money 500000 rupee"]);
        check(
            "millions of dollars",
            &["money [2000000,10000000) dollar vague"],
        );
        check("$2 a share", &["money 2 dollar per share"]);
        check("a 50p coin, 720p", &["GBP 50 penny", "label 720"]);
        check("ten grand", &["money 10000 money"]);
        check("a dollar twenty", &["money 6/5 dollar"]);
        check("It costs a dollar.", &["money 1 dollar"]);
        check("It costs ten pounds", &["money 10 pound"]);
        check("It weighs ten pounds", &["measure 10 pound"]);
    }

    #[test]
    fn words_that_are_no_money() {
        check("ALL 5 answers", &["part of 5 5 answers"]);
        check("ten grand pianos", &["count 10 pianos [1]"]);
        check("a dollar bill", &[]);
        check("gave us 5 pears", &["count 5 pears"]);
        check("They played 51, won 40", &["count 51", "count 40"]);
    }
}
