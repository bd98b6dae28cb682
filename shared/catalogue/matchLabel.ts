import type { Unit } from '../model/observation.ts';
import type { Indicator, Variant } from './indicator.ts';
import { indicatorById } from './indicators.ts';
import { isPartOfYear } from './labels/isPartOfYear.ts';
import { isReversedShare } from './labels/isReversedShare.ts';
import { subjectOf, subjects } from './labels/lexicon.ts';
import { isAge, measureWith, readLabel } from './labels/readLabel.ts';
import type { LabelReading, Meaning } from './labels/readLabel.ts';
import { splitTheme } from './labels/splitTheme.ts';
import { rulesThatFit } from './labels/rules.ts';
import { certainty, isCounted, specificity } from './labels/weighRule.ts';
import { laitOf, readVariant, settledAxes, settlesAxis } from './variant.ts';

/** What stands around a label. Everything is optional. */
export interface LabelContext {
  /** The section row or heading above it, which may hold half of the label. */
  section?: string | null;
  /** The unit of its row or column. */
  unit?: Unit | null;
  /** The other labels of its table. */
  neighbours?: readonly string[];
  /** True when the section lends its subject alone, as the sentence before does: what was said of the subject there is over. */
  subjectOnly?: boolean;
  /** True for words taken from a sentence, which says more around a name than a table does. */
  inSentence?: boolean;
}

export interface LabelMatch {
  /** The catalogue's id, or null when no indicator is certainly meant. */
  id: string | null;
  /** The value of each of the indicator's axes. */
  variant: Variant;
  /** The national series' code where it is the same measure: definition, age band, window and unit. */
  lait: string | null;
  /** Certainty, 0–1. */
  match: number;
}

const noMatch: LabelMatch = { id: null, variant: {}, lait: null, match: 0 };

/** Below this a match is a guess, and a guess is none. */
const certainEnough = 0.55;

/**
 * The indicator that a printed label means, read from its words alone: every meaning found in it must be explained by
 * the indicator, so that a label which says more than we know stays unmatched. The same label gives the same answer.
 */
export function matchLabel(label: string, context: LabelContext = {}): LabelMatch {
  const match = ofItsWindow(matchAsPrinted(label, context), label);
  if (match.id !== null || context.section || context.inSentence) return match;
  const parts = splitTheme(label);
  if (!parts) return match;
  const under = matchAsPrinted(parts.row, { ...context, section: parts.theme });
  return under.id !== null && knowsPeople(under.id, parts.theme) ? ofItsWindow({ ...under, match: round(under.match * 0.95) }, label) : match;
}

/** What is counted through a month or a quarter is not what the nation counts through a year. */
function ofItsWindow(match: LabelMatch, label: string): LabelMatch {
  const indicator = match.lait === null ? null : indicatorById(match.id!);
  return indicator?.unit === 'count' && indicator.basis === 'in-period' && isPartOfYear(label) ? { ...match, lait: null } : match;
}

/** True when the indicator is of the people whom a theme names, if it names any. */
function knowsPeople(id: string, theme: string): boolean {
  const known = `${indicatorById(id)!.label.needs} ${indicatorById(id)!.label.may ?? ''}`.split(/[ |]/);
  return readLabel(theme).meanings.every(({ concepts }) => !concepts.some((one) => subjects.has(one)) || concepts.some((one) => known.includes(one)));
}

function matchAsPrinted(label: string, context: LabelContext): LabelMatch {
  const printed = readLabel(label);
  const section = context.section ? readSection(context.section, label, printed) : null;
  const reading = section && says(section.meanings, 's47') ? { ...printed, meanings: printed.meanings.filter((meaning) => !says([meaning], 'enquiries')) } : printed;
  if (section && isForeign(section)) return noMatch;
  if ((reading.isBoth && (context.unit ?? null) === null) || isReversedShare(label) || saysNothing(label, section)) return noMatch;
  const isPart = section !== null && !context.subjectOnly && (!namesAnything(reading) || (partOf.test(label) && section.meanings.length > 0));
  const tries = [
    () => section && asVariant(reading, section, context),
    () => section && !isPart && withSubject(reading, section, context),
    () => (isPart ? null : underSection(resolveAbbreviations(reading, context), section, context)),
    () => section && !context.subjectOnly && bestMatch(underHeading(reading, section), context, isPart ? 0.92 : 0.85),
  ];
  for (const attempt of tries) {
    const found = attempt();
    const match = found && section && !context.subjectOnly ? ofComingOrGoing(found, reading, section, context) : found;
    if (match && match.match >= certainEnough) return isPart && section && isWholeOf(match, section, reading, context) ? noMatch : match;
  }
  return noMatch;
}

/** "UASC" under "Children starting to be looked after" are those who start: what a heading says of coming and going its rows are of, where an indicator is. */
function ofComingOrGoing(match: LabelMatch, reading: LabelReading, section: LabelReading, context: LabelContext): LabelMatch {
  const comes = section.meanings.some((meaning) => says([meaning], 'starting', 'ending', 'lac-start', 'lac-end')) && !says(reading.meanings, 'starting', 'ending', 'lac-start', 'lac-end');
  const whole = comes ? bestMatch({ ...reading, meanings: [...reading.meanings, ...section.meanings] }, context, 0.9) : noMatch;
  return whole.id === null || whole.match < certainEnough ? match : whole;
}

/**
 * "Number" and "Rate per 10,000" are what their heading is, and "of which …" a part of it: under "Children entering care"
 * neither is of the children in care. Of such rows the whole heading must be explained.
 */
const partOf = /^\W*(?:of (?:which|whom|these|those|them)|including|comprising|made up of)\b/i;

const namesAnything = ({ meanings }: LabelReading) => meanings.some(({ light }) => !light);

/** A row that names nothing is all that its heading says, and an unknown word there narrows it as one of its own would. */
function underHeading(reading: LabelReading, section: LabelReading): LabelReading {
  return { ...reading, meanings: [...reading.meanings, ...section.meanings], unknown: namesAnything(reading) ? reading.unknown : [...reading.unknown, ...section.unknown] };
}

/** What a row of parts calls those that are in none: "Not stated". */
const inNoPart = /^\W*(?:not (?:stated|recorded|obtained|available|applicable|specified)|information not (?:yet )?obtained|refused|prefer not to say)\W*$/i;
/** A row's code alone: "A1". The number of a quarter, a month or a year is its time, and "A8" is Attainment 8. */
const codeAlone = /^\W*(?!(?:Q|P|M|W|Y|H|FY|KS|A8|ATT|PROG|FSM|L|U|S)[ .-]?\d|A8)[A-Z]{1,4}[ .-]?\d{1,3}[a-z]?\W*$/;
/** What a row of parts calls the rest, whatever it holds: "Other (incl. unregistered)". */
const theRest = /^\W*others?\W*\(/i;
const saysNothing = (label: string, section: LabelReading | null) => (inNoPart.test(label) && !(section && says(section.meanings, 'request'))) || codeAlone.test(label) || theRest.test(label);

/**
 * A row that names its indicator takes from its heading only what that leaves open: "Attendance" under "Primary". One that
 * would be of nobody in particular is not meant under people whom it leaves out: "NEET" under "Looked after children".
 */
function underSection(reading: LabelReading, section: LabelReading | null, context: LabelContext): LabelMatch {
  const alone = bestMatch(reading, context, 1);
  const indicator = alone.id === null ? null : indicatorById(alone.id);
  if (!section || !indicator || context.subjectOnly) return alone;
  const people = section.meanings.flatMap(({ concepts }) => concepts.filter((one) => subjects.has(one)));
  const isNamed = reading.meanings.some(({ concepts }) => concepts.some((one) => subjects.has(one)));
  if (!isNamed && people.some((one) => leavesOut(indicator, one))) return noMatch;
  const open = section.meanings.filter((meaning) => settlesAxis(indicator, meaning) && !reading.meanings.some((own) => settlesAxis(indicator, own)));
  const narrowed = open.length === 0 ? alone : bestMatch({ ...reading, meanings: [...reading.meanings, ...open] }, context, 0.95);
  return narrowed.id === alone.id ? narrowed : alone;
}

const leavesOut = ({ label }: Indicator, subject: string) => label.not?.split(' ').includes(subject) ?? false;

/** True where a part of what the heading names would be taken for all of it: "of which: on a plan" under "Children in need". */
function isWholeOf(match: LabelMatch, section: LabelReading, reading: LabelReading, context: LabelContext): boolean {
  const whole = bestMatch({ ...section, measure: reading.measure ?? section.measure }, context, 1);
  return namesAnything(reading) && whole.id === match.id && JSON.stringify(whole.variant) === JSON.stringify(match.variant);
}

/** Sections of adult social care and of the corporate centre hold nothing of ours. */
function isForeign(section: LabelReading): boolean {
  return section.meanings.some(({ concepts }) => concepts.includes('adult')) && !section.meanings.some(({ concepts }) => concepts.some((one) => subjects.has(one) && one !== 'adult'));
}

/** Under a heading that names the whole indicator a row may name the variant alone: "aged 17-18", "FSM", "Excluding exceptions". */
function asVariant(reading: LabelReading, section: LabelReading, context: LabelContext): LabelMatch | null {
  if (reading.meanings.length === 0) return null;
  const measured = { ...reading, measure: reading.measure ?? section.measure, meanings: [...reading.meanings, ...section.meanings] };
  const match = bestMatch(measured, context, 0.92);
  const indicator = match.id === null ? null : indicatorById(match.id);
  const ofSection = bestMatch({ ...section, measure: measured.measure }, context, 1);
  return indicator && ofSection.id === match.id && reading.meanings.every((meaning) => settlesAxis(indicator, meaning)) ? match : null;
}

/** Tries the label with each subject of its section, when it names none itself, and with the section's ages. */
function withSubject(reading: LabelReading, section: LabelReading, context: LabelContext): LabelMatch | null {
  if (reading.meanings.some(({ concepts }) => concepts.some((one) => subjects.has(one)))) return null;
  const named = section.meanings.filter(({ concepts }) => concepts.some((one) => subjects.has(one)));
  const implied = section.meanings.flatMap(({ concepts }) => concepts.flatMap((one) => subjectOf.get(one) ?? [])).map((subject): Meaning => ({ concepts: [subject], light: false }));
  const added = named.length > 0 ? named : implied;
  const ages = reading.meanings.some(({ concepts }) => concepts.some(isAge)) ? [] : section.meanings.filter(({ concepts }) => concepts.every(isAge));
  const tried = added.flatMap((meaning) => [[meaning, ...ages], [meaning]].map((of) => ({ of, match: bestMatch({ ...reading, meanings: [...reading.meanings, ...of] }, context, 0.92) })));
  const [best] = tried.toSorted((a, b) => b.match.match - a.match.match);
  return best ? settledBy(section, { ...reading, meanings: [...reading.meanings, ...best.of] }, best.match, context) : null;
}

/** A heading settles the axes that its row leaves open: "2 years or more" under "Plans ending in the year by duration". */
function settledBy(section: LabelReading, reading: LabelReading, match: LabelMatch, context: LabelContext): LabelMatch {
  const indicator = match.id === null || context.subjectOnly ? null : indicatorById(match.id);
  if (!indicator) return match;
  const told = new Set(reading.meanings.flatMap((meaning) => settledAxes(indicator, meaning)));
  const open = section.meanings.filter((meaning) => settlesAxis(indicator, meaning) && !settledAxes(indicator, meaning).some((axis) => told.has(axis)));
  const narrowed = open.length === 0 ? match : bestMatch({ ...reading, meanings: [...reading.meanings, ...open] }, context, 0.92);
  return narrowed.id === match.id ? narrowed : match;
}

/**
 * What a heading says of the row under it. "Not known" under "NEET" are a part beside the NEET, and not both. Early help is
 * what comes before children's social care; councils put both under one heading ("Family help and protection", "Early help and
 * the front door"), and a row that names what only social care does is none of early help; nor is what both have, where the
 * heading names the door, protection or social work. What is stepped up to social care comes from early help.
 */
function readSection(heading: string, label: string, { meanings }: LabelReading): LabelReading {
  const read = readLabel(says(meanings, 'eet', 'neet', 'suitable', 'unsuitable', 'in-touch', 'pathway-plan', 'higher-education', 'adviser') ? heading.replace(leavingCare, 'Care leavers') : heading);
  const section = notKnown.test(label) ? { ...read, meanings: read.meanings.map((meaning) => (meaning.concepts.includes('neet') ? { ...meaning, concepts: ['eet'] } : meaning)) } : read;
  const isOfAssessing = (says(section.meanings, 'sen') ? says(section.meanings, 'assessment') : section.meanings.length > 0 && section.meanings.every(({ concepts }) => concepts.includes('ehcp'))) && says(meanings, 'request', 'assessment');
  const named = isOfAssessing ? { ...section, meanings: section.meanings.map(senAsAssessed) } : isOfPlans.test(label) && !says(meanings, 'sen-support', 'ehcp', 'lac', 'cpp', 'cin') ? { ...section, meanings: section.meanings.map(senAsPlans) } : section;
  const isOfDoor = ownOfSocialCare.test(label) || ((says(section.meanings, 'mash', 'contact', 'referral') || protects.test(heading)) && says(meanings, 'referral', 'rereferral', 'contact', 'assessment'));
  return isOfDoor ? { ...named, meanings: named.meanings.filter(({ concepts }) => !concepts.includes('early-help')) } : named;
}

/** Plans under "SEND" are education, health and care plans. */
const isOfPlans = /\bplans?\b/i;
const senAsPlans = (meaning: Meaning): Meaning => (meaning.concepts.includes('sen') ? { ...meaning, concepts: ['ehcp'] } : meaning);

/** What is requested or assessed under "SEN: assessment and plans" is a needs assessment. */
const senAsAssessed = (meaning: Meaning): Meaning => (meaning.concepts.includes('sen') || meaning.concepts.includes('ehcp') ? { ...meaning, concepts: [...meaning.concepts, 'ehc-assessment'] } : meaning);

/** What social care does, over what early help has as well. */
const protects = /\b(?:protection|safeguarding|social (?:work|care)|child(?:ren)? in need)\b/i;

const says = (meanings: readonly Meaning[], ...concepts: string[]) => meanings.some((meaning) => meaning.concepts.some((one) => concepts.includes(one)));

/** The service for those who left care, over what befalls them there. */
const leavingCare = /^\W*leaving care(?: service| team)?\W*$/i;

const notKnown = /^(?!.*\bneets?\b).*\b(?:not knowns?|unknowns?|nks?)\b/i;

const ownOfSocialCare = /\b(?:(?<!\b(?:step(?:ped|ping|s)? ?-?ups?|escalat(?:ed|ing|ion)) (?:in)?to (?:the )?(?:child(?:ren)?(?:['’]?s)? )?(?:specialist )?)social (?:work|care)|single assessments?|mash|front door|child(?:ren)?(?:['’]?s)? (?:and|&) famil(?:y|ies) assessments?|section 17|s17)\b/i;

/** "FTE" alone is a first-time entrant in a table of youth justice or beside an age, and a full-time equivalent elsewhere. */
function resolveAbbreviations(reading: LabelReading, { neighbours = [], section }: LabelContext): LabelReading {
  const isFte = ({ concepts }: Meaning) => concepts.includes('fte');
  const others = reading.meanings.filter((meaning) => !isFte(meaning));
  if (others.length === reading.meanings.length || others.some(({ concepts }) => !concepts.every((one) => isAge(one) || one === 'yjs' || one === 'population'))) return reading;
  const around = readLabel([section ?? '', ...neighbours].join(' . '));
  const justice = around.meanings.some(({ concepts }) => concepts.includes('yjs') || concepts.includes('reoffend') || concepts.includes('custody'));
  return justice || others.length > 0 ? { ...reading, meanings: [{ concepts: ['fte-yj'], light: false }, ...others] } : reading;
}

/** The indicator that is about most of what was read; of two that are about as much, the more certain; of two alike in both, none. */
function bestMatch(reading: LabelReading, { unit = null, inSentence = false }: LabelContext, factor: number): LabelMatch {
  const counted = measureWith(reading, unit);
  const [best, next] = rulesThatFit(reading.meanings)
    .filter(({ indicator }) => isCounted(indicator, counted, reading.meanings))
    .map((rule) => ({ indicator: rule.indicator, score: specificity(rule, reading.meanings, counted.measure), match: certainty(rule, reading, counted, inSentence) }))
    .toSorted((a, b) => b.score - a.score || b.match - a.match);
  if (!best || (next && next.indicator !== best.indicator && next.score === best.score && next.match === best.match)) return noMatch;
  const variant = readVariant(best.indicator, reading.meanings);
  return { id: best.indicator.id, variant, lait: laitOf(best.indicator, variant), match: round(best.match * factor) };
}

const round = (match: number) => Math.round(match * 100) / 100;
