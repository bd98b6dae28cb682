import { readNumbers } from './numbers.ts';

const irregular = new Map([['children', 'child'], ['childrens', 'child'], ['plus', 'plus'], ['families', 'family']]);

/** A word without its plural, so that "plan" and "plans" are one. */
export function stem(text: string): string {
  const known = irregular.get(text);
  if (known !== undefined) return known;
  if (text.length <= 3 || !text.endsWith('s') || 'sui'.includes(text.at(-2)!)) return text;
  if (text.endsWith('ies') && text.length > 4) return `${text.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(text)) return text.slice(0, -2);
  return text.slice(0, -1);
}

/** Letters that a scan reads as digits, inside a word of letters. */
function mendScan(text: string): string {
  return text.replace(/(?<=[a-z]{2})[01](?=[a-z])|(?<=[a-z])[01](?=[a-z]{2})/g, (digit) => (digit === '0' ? 'o' : 'l'));
}

/** Capitals and a number that begin with a meaning of their own, and are no code. */
const noCode = '(?!KS|ATT|PROG|SEN|S[. ]?\\d|A8|P8|Y\\d|U ?\\d\\d|YR|YEAR|NI|L\\d|LEVEL|AGED?|UNDER|OVER|TOP|GRADE|STAGE)';
/** "CS-12 …", "PM01: …", "FCS 1.2: …": the code of a row, which means something only to its council. */
const rowCode = new RegExp(`^\\s*[([]?(?:${noCode}[A-Z]{1,5}[._/-]?\\d{1,4}(?:\\.\\d{1,3})*[a-z]?[)\\]]?(?=[\\s:|–-])|${noCode}[A-Z]{1,5} \\d{1,3}(?:\\.\\d{1,3})*[a-z]?[)\\]]?\\s*(?:[:|](?=\\s)|–(?=\\s+[A-Za-z%])))`);

/** "Indicator 4.2", "Measure 3a –", "Priority 1:", "3.1.2": the same in words, or in numbers alone. */
const rowNumber = /^\s*[([]?(?:(?:[Ii]ndicator|INDICATOR|[Mm]easure|MEASURE|[Mm]etric|KPI|PI|[Rr]eference|[Rr]ef|REF|[Ii]tem|[Rr]ow)\.? ?(?:no\.? ?)?\d{1,3}(?:\.\d{1,3})*[a-z]?[)\]]?\s*[-–—:.|]?\s+(?!(?:[Yy]ears?(?! ?\d)|yrs?|weeks?|months?|days?|hours?|miles?)\b)|(?:[Oo]utcome|[Oo]bjective|[Pp]riority|[Aa]im|[Gg]oal|[Tt]heme|[Qq]uestion|[Tt]arget)\.? ?\d{1,2}(?:\.\d{1,2})*[a-z]?[)\]]?\s*[-–—:.|]\s+|\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?[.):]?\s+(?=[A-Z%#(]))/;

/** A list of three of what young people may be doing. */
function activities(before: string): RegExp {
  const one = '(?:(?:full[- ]time |further |suitable |paid )?(?:education|employment|training|work|learning|jobs?|a job|apprenticeships?))';
  return new RegExp(`\\b${before}${one}(?: ?[,/&] ?| and | or |, or |, and | )${one}(?:,? (?:and|or|and/or) | ?[,/&] ?| )${one}\\b(?! plans?)`, 'g');
}

/** One spelling for what is printed in several, in order. */
const spelling: [RegExp, string][] = [
  [/[‘’`´]/g, "'"],
  [/[‐-―−]/g, '-'],
  [/'s\b|s'(?=\s)/g, 's'],
  // The years of compulsory school.
  [/\(?\b(?:r|reception|yr? ?1|year 1) ?(?:-|to) ?(?:y|yr|year) ?1[1-3]\b\)?/g, ' pupil '],
  // "Work, education or training", in any order and any of their names, and their lack.
  [activities('not (?:currently |engaged )?in (?:any )?'), ' neet '],
  [activities(''), ' eet '],
  [/\bper ?cents?\b|\bper ?centages?\b|\bshares?(?= of\b)/g, '%'],
  // What an abbreviation says already: "EHCP plans", "ICPC conferences".
  [/\b(?:(ehcp|cpp|pep)s? plans?|(icpc|rcpc)s? conferences?|(rhi)s? interviews?|(sgo|cao)s? orders?|(ehcna|iha|rha|eha)s? assessments?)\b/g, '$1$2$3$4$5'],
  [/\bfoster(?:ing)?(?: carer)? (?:famil(?:y|ies)|parents?)\b/g, 'foster carers'],
  // Unaccompanied asylum seekers, by any of their names.
  [/\bunaccompanied(?: and separated)?(?: asylum[- ]seek(?:ing|ers?))?(?: children and young people| children| minors| young people)?(?:,? ?\(uascs?\))?(?!\w)|\basylum[- ]seek(?:ing|ers?)(?: children and young people| children| minors| young people)?\b/g, ' uasc '],
  // The adoption scorecard's measures by their numbers.
  [/\badoption(?: scorecard)?(?: (?:indicator|measure))? ?[:(-]? ?a10?\b/g, ' days between entering care and moving in with adoptive family '],
  [/\badoption(?: scorecard)?(?: (?:indicator|measure))? ?[:(-]? ?a20?\b/g, ' days between placement order and match '],
  [/\badoption(?: scorecard)?(?: (?:indicator|measure))? ?[:(-]? ?a3\b/g, ' % waiting less than 14 months between entering care and moving in with adoptive family '],
  // What is asked of a visit or a review, by whichever rule.
  [/\b(?:in line with|in accordance with|according to|as per|within|at|to) (?:(?:the|their|its|all) )?(?:(?:required|statutory|agreed|minimum|prescribed|recommended|expected|set|planned|local|national|visit|visiting|review) ){1,3}(?:frequency|frequencies|intervals?|timescales?|time ?frames?|schedules?|regulations?|guidance|procedures?)\b/g, ' within timescale '],
  // A trust or a company that runs children's services for a council.
  [/\b(?:the|our|children'?s?(?: services)?) trust(?:s)?\b(?! (?:schools?|boards?))/g, ' council '],
  [/\b(?:i\.? ?e\.?|e\.? ?g\.)(?=[\s,:])/g, ' '],
  // What is asked in plain words.
  [/\b(?:does|did|do|will) it take(?: us)?(?: to)?\b/g, ' '],
  [/\b(cases|children) (?:does|do|did|is|are) (?:each|every|a|an|our) ((?:social )?worker)s?(?: (?:have|hold|carry|holding|carrying))?\b/g, '$1 per $2'],
  [/\bonce (?:we have|there is|they have)\b/g, ' after '],
  [/\bour (?:children|young people)(?= (?:who )?(?:live|lives|living|moved|(?:are|were) (?:placed|living)|have (?:a |an )?(?:family|foster|kinship|friend)|(?:had|have had) (?:three|3|their|a|an) ))/g, 'looked after children'],
  [/\bhow many\b/g, 'number of'],
  [/\ball (?:types|kinds|forms)\b/g, ' '],
  // People are counted by their heads, and staff are counted so beside their full-time equivalents.
  [/(?<!\b(?:staff|workers?|teachers?|employees?|workforce|posts|sws?)\b.*)\((?:by )?head ?count\)/g, ' number '],
  // How often the cohort is renewed, and not how long anything lasted.
  [/\b(?:rolling )?(?:3|three|12|twelve)[- ]months?(?:ly)? (?:rolling )?cohorts?\b/g, ' '],
  [/(?<=\bcare\b.*)\bof (?:those|all|children) (?:leaving|leavers|who (?:left|leave))\b(?! care)/g, 'of those leaving care'],
  [/\binside (?=(?:a|one|twelve|12)\b)/g, 'within '],
  [/\bgood ?\+/g, 'good or better'],
  [/\b(foster(?:ing)? (?:carer )?(?:household|carer)s?|adopters?) \(approved\)/g, 'approved $1'],
  // "No. of", "no." and "- no" are a number; any other "no" is a denial.
  [/\bnos?\.? of\b|\bnos?\.(?=[\s)*[]|$)|\(nos?\.?(?=[,;)] ?)|(?<=[-:,] ?)nos?(?=\s*(?:$|[-([,\d\u00b9\u00b2\u00b3*]|in\b))/g, 'number'],
  [/(?<=\d) ?(?:w\/ ?days?|w\/?ds?|wkg days?|w days?)\b/g, ' working days'],
  // "particip'n", "rec'd", "h/hold", "w/o": letters left out, and said to be.
  [/(?<=[a-z]{2})'(?=(?:d|n|t|ly|nt|ng|ns|ts)\b)/g, ''],
  [/\bh(?:\/|')?h(?:old)?(s?)\b/g, 'household$1'],
  [/\bw\/o\b/g, 'without'],
  [/\bw\/(?= ?[a-z\d])/g, 'with '],
  [/\bp\/t\b/g, 'part time'],
  // One subject by its letter, beside its key stage: "KS2 R exp".
  [/(?<=\bks ?[12] ?:? ?-? ?)r(?= [a-z](?!\b))/g, 'reading'],
  [/(?<=\bks ?[12] ?:? ?-? ?)w(?= [a-z](?!\b))/g, 'writing'],
  [/(?<=\bks ?[12] ?:? ?-? ?)m(?= [a-z](?!\b))/g, 'maths'],
  [/(?<=\b(?:ks ?[12]|rwm|gps|spag)\b.*)\bhigher(?=\s*(?:$|[^a-z\s]))/g, 'higher standard'],
  // The theme of a group of rows, and of whom.
  [/(?<=^[\s\d.]*(?:[a-z]+ the )?)health ?:/g, ' '],
  [/(?<=\b(?:cla|lac|cic|in care|looked after|looked after children))(?:'s)? health(?: and well-?being)? ?(?::|-(?= ))(?=.*\b(?:health|dent|teeth|immuni|vaccin|sdq|strength|substance|medical|iha|rha))/g, ' '],
  [/(?<=\b(?:cla|lac|cic|in care|looked after|looked after children))(?:'s)? (?:education|learning|schooling) ?(?::|-(?= ))(?=.*\b(?:pep|personal|attend|absen|sen|ehc|exclu|suspen|attain|progress|ks|key stage))/g, ' '],
  [/(?<=^[\s\d.]*)leaving care(?: service| team)? ?(?::|-(?= ))/g, ' care leavers '],
  // The list or the tool that a row is taken from.
  [/^\s*(?:ofsted )?annex a\b(?: ?[-,:]? ?list \d+)?\s*[-:]?|^\s*(?:list \d+|chat|lait)\s*[-:]|\((?:(?:from )?(?:the )?(?:ofsted )?annex a(?: list \d+)?|list \d+|chat|lait)\)/g, ' '],
  // What came and went in the months that a list goes back over.
  [/(?<=\b(?:start(?:s|ed|ing)?|cease[sd]?|ceasing|end(?:s|ed|ing)?|clos(?:ed|ing)|receiv(?:ed|ing)|opened|completed|contacts|referrals|enquiries) )(?:in|during|over|within) (?:the )?(?:last|previous|past) (?:3|6|three|six) months\b/g, ' '],
  // How long somebody was in it, and not who is in it: "years of fostering".
  [/(?<=^[\s\d.]*(?:(?:average|total|mean|number of|combined) )*)(?:years|months|nights|hours) of (?!age\b)/g, ' lengthof '],
  [/\ba[ -]lvl/g, 'a level'],
  [/\bre-(?=takes?\b|sits?\b)/g, 're'],
  // What happened to the same child before is a part of what happened: "re-entries to care".
  [/\bre-?(?=entr(?:y|ies|ants?)\b|admi(?:ssions?|tted)\b|accommodated\b|enter(?:ed|ing)?\b)|\breturn(?:s|ed|ing)? (?=(?:in)?to (?:local authority )?care\b)/g, 'repeat '],
  // An "a" that is no article.
  [/\ba[ -]level(?! [23]\b)/g, 'alevel'],
  [/\b(?:3|three) ?\+? ?(?:or more )?(?:a\*? ?- ?)?a\*?(?: \/ ?a\*?)?(?= ?grades|\s*(?:$|[-([\d\u00b9\u00b2\u00b3])| at | or )/g, 'threea'],
  // What a list of indicators says of its own rows.
  [/\b(?:low|lower|high|higher|bigger|smaller|less|more) is (?:better|best|good)\b/g, ' '],
  [/\((?:new|proposed|revised|provisional)(?: (?:indicator|measure|pi|kpi))?\)/g, ' '],
  // Schools are counted, and not the children in them.
  [/\b(?=schools (?:with|where|whose|that|which|in (?:which|deficit|special|category|an)|above|below|having|reporting)\b)(?<!\b(?:in|at|to|from|by|attending|for|within) (?:all |the |primary |secondary |special )*)/g, 'countingschools '],
  // A change in a number is not that number; "increase the % of" is a wish.
  [/(?:%|\b(?:percentage|percent|per cent|annual|net|year on year|quarterly|monthly)) (?:point )?(?:change|increase|decrease|reduction|rise|fall|growth|difference|drop)\b|^(?:change|growth) in\b|\b(?:increase|reduction|change|rise|decrease|growth|difference|variance) (?:compared|since|from|on last|on the previous|against|over the (?:year|last|previous))|\bpp change\b/g, ' changeover '],
  // Sections of the Children Act 1989.
  [/\bs(?:ec(?:tion|t)?)?\.? ?(47|17|20|31)s?\b/g, 's$1'],
  [/\s+/g, ' '],
];

/** A raised figure, or one that lost its raising after the unit of a length of time ("within 20 weeks1"). */
const footnoteMark = /[¹²³⁰⁴-⁹]+|(?<=\b(?:weeks|days|months|miles|hours|years))\d\b/g;

/** A label without the code or the number of its row. */
export function withoutRowCode(label: string): string {
  return label.replace(rowNumber, ' ').replace(rowCode, ' ');
}

/** The words of a label in order, numbers read, plurals gone. */
export function labelWords(label: string): string[] {
  const text = spelling.reduce((so, [pattern, result]) => so.replace(pattern, result), mendScan(withoutRowCode(label).replaceAll('½', '.5').replace(footnoteMark, ' ').normalize('NFKC').toLowerCase()));
  const found = readNumbers(text).match(/(?:age:)?[<>]?=?\d+(?:\.\d+)?(?:-\d+)?(?:mi|[mwdh])(?![a-z])|age:[<>=]*\d+(?:-\d+)?|per-\d+|\d+pc|\d\+|a\*|[a-z]+(?:\d+[a-z]*)?|\d+[a-z]+|\d+(?:\.\d+)?\+?|[%#£&]/g);
  return (found ?? []).map((one) => (one === '&' ? 'and' : stem(one)));
}

/** True for a word that `readNumbers` made. */
export function isNumberWord(text: string): boolean {
  return /^(?:age:|[<>]?\d+(?:\.\d+)?(?:-\d+)?(?:mi|[mwdh])$|\d\+$)/.test(text);
}
