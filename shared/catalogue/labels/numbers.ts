import { rewriter } from './rewrite.ts';
import type { Rewriting } from './rewrite.ts';

/*
 * Numbers in a label carry meaning: "16-17 year olds", "within 12 months", "more than 20 miles", "3 or more". Here they
 * become single words that stand for the meaning, in one spelling each:
 *
 *   age:16-17  age:<18  age:>=16  age:2        ages in years
 *   <12m  >24m  20w  <15d  72h  3-6m  >20mi    a length of time (years as months) or a distance, with its direction
 *   3+                                         three or more
 *   per-10000                                  a rate
 *
 * Dates and years, which say when and not what, are taken out.
 */

const numberWords: Record<string, string> = {
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12',
  fourteen: '14', fifteen: '15', sixteen: '16', seventeen: '17', eighteen: '18', nineteen: '19', twenty: '20', thirty: '30',
};
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const moreWords = '(?:more than|greater than|at least|longer than|in excess of|exceeding|a minimum of|minimum of|beyond|above|over|(?<!looked )after|later than|outside(?: of)?|>=?|≥)';
/** "No more than" is less. */
const more = `${moreWords}(?<!\\b(?:no|not|never) ${moreWords})`;
const less = '(?:(?:no|not|never) (?:more than|later than|longer than|greater than|exceeding|beyond|above|over|after)|(?:a |the )?max(?:imum)?(?: of)?|at most|less than|fewer than|in less than|in under|up to|within|under|below|inside|<=?|≤|in)';
const orMore = '(?:\\+|plus\\b|or more|or longer|or over|or above|or greater|and over|and above|and more)';
const orLess = '(?:or less|or fewer|or under|and under)';
const unit = '(working |calendar |school )?(days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|hrs?|miles?|mls)\\b';
const number = '(\\d+(?:\\.\\d+)?)';

/** A word for a whole meaning, set apart from its neighbours. */
const word = (text: string) => ` ${text} `;

function age(low: string | undefined, high?: string): string {
  if (Number(high ?? low) > 25) return word('adultage');
  return word(high === undefined ? `age:${low}` : `age:${low}-${high}`);
}

function length(sign: string, amount: string | undefined, name: string | undefined): string {
  return word(`${sign}${inUnit(amount!, name!)}`);
}

/** "2.5", "years" → "30m". */
function inUnit(amount: string, name: string): string {
  if (/^m(?:i|ls)/.test(name)) return `${amount}mi`;
  if (name.startsWith('y')) return `${Math.round(Number(amount) * 12)}m`;
  return `${amount}${name.startsWith('m') ? 'm' : name[0]}`;
}

const rule = (signs: string, pattern: string, result: Rewriting[2]): Rewriting => [signs, new RegExp(pattern, 'g'), result];

const withoutDates = rewriter([
  // National indicator 87 counted absence from a fifth of sessions; other codes of rows say nothing that their words do not.
  rule('ni', '\\bni ?87\\b', word('missingfifth')),
  rule('ni|bv|pi', '\\b(?:ni|bv|bvpi|kpi|pi|lpi) ?\\d{1,3}[a-z]?\\b', ' '),
  rule(',', '(\\d),(\\d{3})\\b', '$1$2'),
  rule('half|1/2', '\\b(?:2|two) (?:and a half|1/2)\\b', '2.5'),
  rule('thousand', '\\bten thousand\\b', '10000'),
  rule('thousand', '\\bhundred thousand\\b', '100000'),
  rule('thousand', '\\bper thousand\\b', 'per 1000'),
  rule('', `\\b(${Object.keys(numberWords).join('|')})\\b`, (_, name) => numberWords[name!]!),
  rule('2.5', '\\b2 ?(?:-|to) ?2\\.5(?: ?-?(?:years?|yrs?)\\b)?', word('twoyear')),
  rule('av|rolling|combined|pooled', '\\b(?:\\d|one|two|three) ?-?(?:year|yr|month|mth)s? (?:rolling )?(?:average|avg|ave|av|rolling|combined|pooled)\\b', ' '),
  // Whose figures a column holds says nothing of what is counted.
  rule('av|mean', '\\b(?:statistical neighbours?|stat neighbours?|england|london|national|regional|region)s? (?:average|avg|ave|mean)\\b', ' '),
  // Dates.
  rule('', `\\b${month} ?(?:-|to|and|/) ?${month}\\b(?: (?:average|avg|mean))?`, ' '),
  rule('/|-', '\\b(?:19|20)\\d\\d ?[/-] ?(?:(?:19|20)\\d\\d|\\d\\d)\\b', ' '),
  // "16/17s", "aged 16/17": an age, where "16/17" alone is a year.
  rule('/', '\\b(1\\d) ?/ ?(1\\d|2[0-5])(?=s\\b| ?yos?\\b)|(?<=\\bage[ds]? )(1\\d) ?/ ?(1\\d|2[0-5])\\b', (_, low, high, from, to) => `${low ?? from}-${high ?? to}`),
  rule('/', '\\b\\d\\d ?/ ?\\d\\d\\b(?! ?-?(?:years?|yrs?)[ -]*olds?)', ' '),
  rule('', `\\b(?:as at|at|on|as of) (?:the )?(?:end (?:of )?)?\\d{1,2}(?:st|nd|rd|th)? ${month}\\b(?: (?:19|20)\\d\\d)?`, word('currently')),
  rule('', `\\b\\d{1,2}(?:st|nd|rd|th)? ${month}\\b(?: (?:19|20)\\d\\d)?`, ' '),
  rule('', `\\b${month}[ '-]*(?:(?:19|20)\\d\\d|\\d\\d)\\b`, ' '),
  rule('19|20', '\\b(?:19|20)\\d\\d\\b', ' '),
  rule('q', '\\b(?:q|quarter|qtr) ?[1-4]\\b', ' '),
  rule('r12', '\\br12m?\\b', ' '),
  // A number that only counts the rows of its table.
  rule('', `^(?!\\s*(?:12|15|18|24|30)m\\b)[\\s(]*\\d{1,3}(?:\\.\\d+)*[a-z]?[.):]*\\s+(?=[a-z%#(])(?!(?:and|to|or|plus|levels|good|gcses?|a levels?|years?|yrs?|weeks?|months?|days?|working|calendar|hours?|miles?|yos?)\\b|a\\*)`, ' '),
]);

const readMeanings = rewriter([
  // Grades.
  rule('a*', '\\b(?:5|five) ?\\+? ?(?:or more )?a\\* ?(?:-|to) ?c', word('fivegcse')),
  rule('9', '\\b9 ?(?:-|to) ?([45])\\b', ' grade $1+ '),
  rule('9', '\\b([45]) ?(?:-|to) ?9\\b', ' grade $1+ '),
  rule('a*', '\\ba\\* ?(?:-|to) ?c\\b', ' a* c '),
  rule('a*', '\\ba\\* ?(?:-|to) ?a\\b', ' a* a '),
  rule('level', '\\b2 (?:whole |national curriculum )?levels\\b', word('twolevel')),
  // Rates.
  rule('000|k', '(?:\\bper|/|\\bevery|\\bin) ?(\\d+)(?:k\\b|,000\\b)', (_, thousands) => word(`per-${thousands}000`)),
  rule('1000', '(?:\\bper|/|\\bevery) ?(1000+)\\b', (_, base) => word(`per-${base}`)),
  rule('100', '(?:\\bper|/|\\bevery) ?100\\b(?![,\\d])', ' % '),
  // Ages.
  rule('year|yr|yo|birthday', '\\b(\\d{1,2})-?(?:th|st|nd|rd)?(?: ?, ?\\d{1,2}(?:th|st|nd|rd)?)* ?,? ?(?:and|&|or|to|-|/|,) ?(\\d{1,2})(?:th|st|nd|rd)? ?-?(?:(?:years?|yrs?)[ -]*(?:olds?\\b|of age\\b)|yos?\\b|birthday)', (_, low, high) => age(low, high)),
  rule('age', '\\bage[ds]? ?(?:between ?)?\\(?(\\d{1,2})(?: ?, ?\\d{1,2})* ?,? ?(?:years? )?(?:and|&|or|to|-|/|,) ?(\\d{1,2})\\b', (_, low, high) => age(low, high)),
  rule('-|to', `\\b(\\d{1,2}) ?(?:-|to) ?(\\d{1,2})s?\\b(?!%)(?! ?\\+? ?-?(?:working|calendar|school d|days?|weeks?|wks?|months?|mths?|years?(?! ?-?olds?)|yrs?(?! ?-?olds?)|hours?|miles?))`, (whole, low, high) => (Number(low) < Number(high) && Number(high) <= 25 ? age(low, high) : whole!)),
  rule('year|yr', '\\b(\\d{1,2}) ?(?:-|to) ?(\\d{1,2}) ?(?:years?|yrs?)\\b', (whole, low, high) => (low === '0' || Number(low) >= 4 ? age(low, high) : whole!)),
  rule('&|and', '\\b(\\d{2}) ?(?:&|and) ?(\\d{2})\\b(?! ?\\+? ?-?(?:working|days?|weeks?|months?|miles?))', (whole, low, high) => (Number(high) === Number(low) + 1 && Number(high) <= 25 ? age(low, high) : whole!)),
  rule('', `\\b(?:aged? ?)?(?:under|below|less than|<|u) ?-?(?:the age of ?)?(\\d{1,2})(?:s|['’]s| ?-?(?:years?|yrs?)[ -]*olds?| years? of age)?\\b(?! ?-?(?:working|calendar|days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|miles?|%))`, (_, limit) => (Number(limit) > 25 ? word('adultage') : word(`age:<${limit}`))),
  rule('+|plus|over|above|older', '\\b(?:aged? )?(\\d{1,2}) ?(?:\\+|plus\\b|(?:years? )?(?:and|or) (?:over|above|older))(?! ?-?(?:working|days?|weeks?|months?|years?|yrs?|miles?|a\\*|gcse))', (whole, limit) => ageFrom(whole!, limit!)),
  rule('over', '\\b(?:aged? )?over (?:the age of )?(\\d{2})s?\\b(?! ?-?(?:working|days?|weeks?|months?|years?|yrs?|hours?|miles?|%))', (whole, limit) => ageFrom(whole!, limit!)),
  rule('year|yr|yo', '\\b(\\d{1,2}) ?-?(?:years?|yrs?)[ -]*olds?\\b|\\b(\\d{1,2}) ?yos?\\b', (_, first, second) => age(first ?? second)),
  rule('by|at', '\\b(?:by|at) (?:the )?age (?:of )?(\\d{1,2})\\b|\\b(?:by|at) (1[5-9]|2[0-5])\\b(?! ?-?(?:weeks?|wks?|days?|working|months?|miles?))', (_, first, second) => age(first ?? second)),
  rule('age', '\\bage[ds]? (?:of )?(\\d{1,2})\\b', (_, one) => age(one)),
  // Nothing that is timed lasts so long: "<18 yrs" is an age.
  rule('<', '< ?(1[6-9]|2[0-5]) ?(?:years?|yrs?)\\b', (_, limit) => word(`age:<${limit}`)),
  // Lengths of time and distances.
  rule('from|away', '([>≥]|over|more than) ?(\\d{1,2}) ?m(?=\\.? (?:from|away))', (_, __, miles) => word(`>${miles}mi`)),
  rule('last|previous|past|preceding|prior|latest|rolling', `(?:\\b(?:in|within|during|over|for|of) )?(?:the |a |any )?(?:last|previous|past|preceding|prior|latest) (?:rolling )?(?:12 ?months?|year|yr)\\b(?! (?:of|before))|\\b12 ?-?m(?:onths?|ths?)? rolling\\b|\\brolling (?:12 ?-?m(?:onths?|ths?)?|year)\\b`, word('period12m')),
  rule('last|previous|past|preceding|prior', `\\b(?:in|within|during) (?:the )?(?:last|previous|past|preceding|prior) ${number} ?-?${unit}`, (_, amount, __, name) => length('<', amount, name)),
  rule('last|previous|past', `\\b(?:for )?(?:the )?(?:last|previous|past) ${number} ?-?${unit}`, (_, amount, __, name) => length('', amount, name)),
  rule('year', `\\b${number} ?(?:months?) ?(?:-|to) ?${number} ?years?\\b`, (_, low, high) => word(`${low}-${Math.round(Number(high) * 12)}m`)),
  rule('-|to', `\\b${number} ?(?:-|to) ?${number} ?-?${unit}`, (_, low, high, __, name) => word(`${inUnit(low!, name!).replace(/\D+$/, '')}-${inUnit(high!, name!)}`)),
]);

/** Lengths of time and distances with no other sign than their unit. */
const readLengths = rewriter([
  rule('', `${more} (?:a |every )?${number} ?${orMore}? ?-?${unit}(?: ${orMore})?`, (_, amount, __, name) => length('>', amount, name)),
  rule('', `\\b${number} ?-?${orMore} ?-?${unit}`, (_, amount, __, name) => length('>', amount, name)),
  rule('', `${less} (?:a |an |the |statutory |required |national |legal |plo |target |limit of |total of )*${number} ?-?${unit}(?! ?${orMore})`, (_, amount, __, name) => length('<', amount, name)),
  rule('', `\\b${number} ?-?${unit} ?${orMore}`, (_, amount, __, name) => length('>', amount, name)),
  rule('', `\\b${number} ?-?${unit} ?${orLess}`, (_, amount, __, name) => length('<', amount, name)),
  rule('', `[>≥] ?=? ?${number} ?-?${unit}`, (_, amount, __, name) => length('>', amount, name)),
  rule('', `[<≤] ?=? ?${number} ?-?${unit}`, (_, amount, __, name) => length('<', amount, name)),
  rule('', `\\b${number} ?-?${unit}`, (_, amount, __, name) => length('', amount, name)),
]);

const readCounts = rewriter([
  rule('fortnight', '\\bfortnightly\\b|\\bevery fortnight\\b', word('2w')),
  rule('weekly', '\\b(\\d{1,2}) ?-?weekly\\b', (_, weeks) => word(`${weeks}w`)),
  // A score that divides those above it from those below is not the score.
  rule('scor', '\\bscor(?:es?|ing)(?: (?:of|above|over|below|under|at least|more than|less than))+ \\d{1,3}\\b(?: or (?:more|over|above|less))?', word('atscore')),
  // Three or more.
  rule('more than', '\\bmore than (?<!\\b(?:no|not) more than )(\\d)\\b(?!,|\\.\\d)', (_, count) => word(`${Number(count) + 1}+`)),
  rule('least|once|one or', '\\bat least once\\b|\\bonce or more\\b|\\bone or more times\\b', word('1+')),
  rule('at least', `\\bat least (\\d)\\b`, (_, count) => word(`${count}+`)),
  rule('', `\\b(\\d) ?${orMore}`, (_, count) => word(`${count}+`)),
  rule('', `\\b(\\d) ([a-z]+) ${orMore}`, (_, count, what) => word(`${count}+ ${what}`)),
  rule('%', `\\b(\\d{1,2}) ?%`, (_, share) => word(`${share}pc`)),
]);

/** "16+" is an age, "3+" is a count. */
function ageFrom(whole: string, limit: string): string {
  const years = Number(limit);
  if (years > 25) return word('adultage');
  return years >= 8 || whole.startsWith('age') ? word(`age:>=${limit}`) : whole;
}

/** Words beside which a length of time may stand without a digit ("over the last year"). */
const maySpeakOfTime = /\d|\b(?:once|last|previous|past|preceding|prior|latest|rolling|fortnightly|fortnight)\b/;

/** Units of length of time and distance, or the beginnings of their names. */
const hasUnit = /day|week|wk|month|mth|year|yr|hour|hr|mile|mls/;

/** The label with its numbers turned into words and its dates taken out. `text` is in lower case. */
export function readNumbers(text: string): string {
  const undated = withoutDates(text);
  if (!maySpeakOfTime.test(undated)) return undated;
  const read = readMeanings(undated);
  return readCounts(hasUnit.test(read) ? readLengths(read) : read);
}
