import { everyMatch } from '../everyMatch.ts';

/*
 * The closed class of words that lead from an indicator's name to its figure: "…has increased slightly from", "was, at ¶,".
 * Periods are masked with `¶` and changes with `¤` before these are asked for, so both may be stepped over.
 */

/** Verbs with which a figure is stated. */
const VERBS = `is was are were has have had stands stood standing stand remain remains remained remaining continues continued continue fell fallen falls falling rose
  risen rises rising increased increases increasing decreased decreases decreasing reduced reduces reducing declined declines declining improved
  improves improving dipped dips dipping dropped drops dropping grew grown moved went gone recovered rebounded doubled halved reached reaching
  totalled averaged achieved achieving recorded reported reporting deteriorated worsened climbed slipped jumped peaked numbered equals equalled exceeded comprised
  compares sits sat came comes ended finished closed shows showed accounted represents represented made outturned raising increase decrease
  equating equates accounts makes comprises come hit hits lifts lifted beat saw held recorded numbering representing equivalent amounting eased crept edged nudged leapt slid inched surged soared stabilised plateaued varied lasted lasts sees saw seen became averages being sustained affected affects affecting widened widens widening narrowed narrows narrowing shrank shrunk tipped passed topped takes took taking lasting brings brought cover covers`.split(/\s+/);

/** What may stand between such a verb and the figure. */
const BETWEEN = `be been to at of by from for now currently only just slightly significantly considerably marginally sharply steadily
  substantially further again also still a an the high higher low lower level around approximately about nearly almost then itself up down back
  this that very already consistently broadly as reported calculated running performing provisional provisionally year date cumulative cumulatively
  much even once rate total record some well good stable unchanged static manageable healthy reasonable satisfactory comparable encouraging disappointing excellent constant consistent challenging positive favourable too steady strong quite more less than no not over under least average
  points in on over during per figure percentage but and with end its lowest highest point score it there quarter month first second actual actuals outturn result results position performance target ytd monthly provisional third fourth when until since between`.split(/\s+/);

const VERB = new Set(VERBS);
const LINK = new Set([...VERBS, ...BETWEEN]);

export interface Link {
  /** Offset at which the indicator's name ends. */
  nameEnd: number;
  /** True when a verb states the figure, false for "name (", "name:" and "name of". */
  verb: boolean;
}

/**
 * Walks back from `figureStart` over linking words and finds where the name before them ends. Null when other words
 * stand between. `from` bounds the walk.
 */
export function linkBefore(masked: string, from: number, figureStart: number): Link | null {
  const tail = linkTail(masked.slice(from, figureStart).replace(AGAINST, (words) => ' '.repeat(words.length)));
  if (tail.length === 0) return null;
  const verb = tail.find((token, index) => VERB.has(token.word) || (index === 0 && token.word === 'average'));
  // "Reoffending fell: 31.4% of …": what stands after the colon is a sentence of its own.
  if (verb !== undefined) return { nameEnd: from + verb.start, verb: tail.at(-1)!.word !== ':' };
  const mark = tail.find(({ word }) => /^[(:=-]$/u.test(word) || word === 'at' || word === 'of');
  return mark === undefined ? null : { nameEnd: from + mark.start, verb: false };
}

/** "rose by 30% compared with the same quarter last year, to 312": what a change is reckoned from. */
const AGAINST = /\((?:i\.e\.|that is|improved|improving|reduced|better|worse)[^()\d¶¤]*\)|(?<=\b(?:doubled|trebled|tripled|risen|fallen|grown|increased|decreased|reduced|rose|fell|grew) )(?:in|over) (?:the (?:last|past) )?(?:\p{L}+|\d+) (?:years?|months?)(?=,? (?:to|from) )|(?<=¤) (?:compared (?:with|to)|on|over|from|since|than in|than) (?:the )?¶+(?=,? to (?:¤|$|just |only |a ))/gu;

const TOKEN = /[\p{L}'’-]*\p{L}[\p{L}'’-]*|¶+|¤+|[^\s\p{L}¶¤]/gu;

interface Token {
  word: string;
  start: number;
}

/** The longest ending of the text that is made of linking words, commas and masks only, in order. */
function linkTail(text: string): Token[] {
  const tokens: Token[] = everyMatch(text, TOKEN).map((match) => ({ word: match[0].toLowerCase(), start: match.index }));
  let first = tokens.length;
  while (first > 0 && (isLink(tokens[first - 1]!.word) || isAverages(tokens, first - 1) || isStillMoving(tokens, first - 1))) first -= 1;
  return tokens.slice(first);
}

/** "caseloads average 15.8": a plural's verb; "the neighbours average 12%" names whose average it is. */
function isAverages(tokens: readonly Token[], index: number): boolean {
  return tokens[index]!.word === 'average' && /^(?!neighbours|authorities|boroughs|councils|nationals).{4,}s$/u.test(tokens[index - 1]?.word ?? '');
}

/** "have continued to fall, from 48": a verb; "the rise from 9%" is none. */
function isStillMoving(tokens: readonly Token[], index: number): boolean {
  return /^(?:fall|rise|grow|drop|decline|improve)$/u.test(tokens[index]!.word) && tokens[index - 1]?.word === 'to';
}

function isLink(word: string): boolean {
  // "consequently", "unusually": an adverb of manner changes nothing.
  return LINK.has(word) || /\p{L}{4}ly$/u.test(word) || /^[¶¤,(:=+-]/u.test(word);
}
