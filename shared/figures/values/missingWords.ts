import type { MissingReason } from '../../model/observation.ts';

/**
 * Symbols that stand for a missing value: those of the Government Statistical Service, with and without brackets, and
 * what council officers type instead. Each is the whole cell.
 */
const SYMBOLS: Record<string, MissingReason> = {
  '-': 'not-available', '--': 'not-available', '---': 'not-available', '..': 'not-available', '...': 'not-available',
  ':': 'not-available', x: 'not-available', '.': 'not-applicable', z: 'not-applicable', '*': 'suppressed', c: 'suppressed',
  k: 'suppressed', u: 'suppressed', low: 'suppressed', '~': 'suppressed', '/': 'not-available', '?': 'not-available',
  '-/-': 'not-available', '- -': 'not-available', nk: 'not-available', 'n/k': 'not-available', nya: 'not-available', '#n/a': 'not-available', blank: 'not-available', '- %': 'not-available', '-%': 'not-available',
};

/** Words, in order: the first that fits decides. Each must explain the whole cell, so all are anchored. */
const WORDS: [RegExp, MissingReason][] = [
  [/^n\.?\s?[/\\]?\s?a\.?$/, 'not-applicable'],
  [/^not? (?:relevant|applicable)(?: (?:for|to|in|at) .*)?$/, 'not-applicable'],
  [/^(?:this is )?not? (?:a )?target(?:s|ed)?(?: (?:measure|indicator|set|required|applicable))?$/, 'not-a-target'],
  [/^not (?:yet )?set(?: yet)?$/, 'not-a-target'],
  [/^(?:no|not) (?:\w+ )?(?:target|target set)(?: (?:set|agreed|applicable|for .*))?$/, 'not-a-target'],
  [/^(?:not targeted|untargeted|monitor(?:ing)?(?: only)?|(?:for )?information only|context(?:ual)?(?: (?:measure|indicator|only))?|volume measure|tracking(?: (?:only|measure|indicator))?)$/, 'not-a-target'],
  [/^(?:target )?range$/, 'not-available'],
  [/^(?:new|new (?:measure|indicator|kpi|pi|for .*|in .*)|baseline(?: year| to be set)?)$/, 'new'],
  [/^(?:tb[acd]|t\.b\.c\.?|to be (?:confirmed|agreed|advised|determined|set|decided)|target to be set|in development|under development|being developed)$/, 'to-be-confirmed'],
  [/^(?:not(?: yet)? |un)published(?: (?:yet|until .*|nationally|for .*))?$/, 'not-published'],
  [/^(?:not(?: yet)? released|embargoed)$/, 'not-published'],
  [/^(?:suppressed|redacted|withheld|data suppressed|small numbers?(?: suppressed)?|confidential|disclosive)$/, 'suppressed'],
  [/^(?:data |figures? )?(?:currently |is |are )?(?:not|un)(?: yet| currently)? ?(?:available|reported|collected|recorded|known|due|held|received|returned|measured|calculated|comparable|monitored)(?: (?:yet|until|for|at|due|in|nationally|this|from) .*| yet| nationally)?$/, 'not-available'],
  [/^no (?:\w+ ){0,3}(?:benchmark(?:s|ing)?|comparators?|comparisons?|data|figures?|return|results?|information|value|update)(?: (?:data|information|figures?|measure))?(?: (?:is |are )?(?:currently )?(?:available|published|provided|received|returned|reported|held))?(?: (?:for .*|this .*|until .*|due .*|yet|at .*|in .*))?$/, 'not-available'],
  [/^(?:awaiting|awaited|pending|outstanding|data (?:pending|awaited|due .*)|due (?:in |from )\S.*|available (?:in |from )\S.*|reported (?:annually|quarterly|in arrears|.* in arrears|in \S.*)|annual (?:measure|indicator|return|only)|annual (?:figure|data|result) due .*|nil return|data (?:quality )?issues?)(?: .*)?$/, 'not-available'],
];

/** Why a value is missing, when the whole of `text` says so; null when it says something else. */
export function readMissing(text: string): MissingReason | null {
  const plain = text.toLowerCase().replace(/^[[(]\s*(.*?)\s*[\])]$/, '$1').trim();
  const symbol = Object.hasOwn(SYMBOLS, plain) ? SYMBOLS[plain] : undefined;
  if (symbol) return symbol;
  const words = plain.replace(/[.!*]+$/, '').trim();
  return WORDS.find(([form]) => form.test(words))?.[1] ?? null;
}
