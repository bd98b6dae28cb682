import * as z from 'zod/mini';
import type { Area } from '../model/observation.ts';
import namesFile from './areas/names.json' with { type: 'json' };
import { councilByCode, councils, england, innerLondon, london, outerLondon, regions, toArea } from './authorities.ts';
import type { Council } from './authorities.ts';
import { editDistance } from './editDistance.ts';

const words = z.array(z.string());
const Names = z.object({
  /** Names in print besides the council's own. */
  also: z.record(z.string(), words),
  /** Full names that mean another council than their place does. */
  formal: z.record(z.string(), z.string()),
  /** Places, bodies and districts whose names contain a council's, and are not it. */
  denied: words,
  /** Names that are also ordinary words or somebody else's letters: believed only in their full form or in company. */
  wordsToo: words,
  compass: words,
  titles: words,
  before: words,
  after: words,
  /** Words that may stand in a heading beside a council's name without changing whose figures they are. */
  besides: words,
});
const names = Names.parse(namesFile);

/** A council named in a text. `start` and `end` are offsets of the whole name, "London Borough of" included. */
export interface Mention {
  council: Area;
  start: number;
  end: number;
  /** True for a full name ("Kent County Council", "LB Merton"), false for the bare place ("Kent"). */
  formal: boolean;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

type Target = { kind: 'council'; council: Council; wordToo: boolean } | { kind: 'denied' };
interface Entry {
  words: string[];
  target: Target;
}

const WORD = /&|[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)?/gu;

function wordsOf(text: string): Word[] {
  let end = 0;
  return (text.match(WORD) ?? []).map((raw) => {
    const start = text.indexOf(raw, end);
    end = start + raw.length;
    return { text: raw === '&' ? 'and' : raw.toLowerCase().replace('’', "'"), start, end };
  });
}

const plain = (name: string) => wordsOf(name).map((word) => word.text);
const wordsToo = new Set(names.wordsToo.map((name) => plain(name).join(' ')));

/** Every name by its first word, longest first. */
const entries = Map.groupBy(allEntries(), (entry) => entry.words[0]!);
for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);

function allEntries(): Entry[] {
  // A name that two councils bear (Dorset) means the one that exists.
  const living = councils.toSorted((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined));
  const byName = new Map<string, Council>();
  for (const council of living) {
    for (const name of [council.name, ...(names.also[council.gss] ?? [])]) {
      const key = plain(name).join(' ');
      if (!byName.has(key)) byName.set(key, council);
    }
  }
  for (const [name, gss] of Object.entries(names.formal)) byName.set(plain(name).join(' '), councilByCode(gss)!);
  const denied = names.denied.map((name): Entry => ({ words: plain(name), target: { kind: 'denied' } }));
  return [...denied, ...[...byName].map(([key, council]): Entry => ({ words: key.split(' '), target: { kind: 'council', council, wordToo: wordsToo.has(key) } }))];
}

const before = names.before.map(plain).toSorted((a, b) => b.length - a.length);
const after = names.after.map(plain).toSorted((a, b) => b.length - a.length);
const compass = new Set(names.compass);
const titles = new Set(names.titles);
const besides = new Set(names.besides);
const formalNames = new Set(Object.keys(names.formal).map((name) => plain(name).join(' ')));

/**
 * Every council that a text names, in order. "North Norfolk" and "Surrey Heath" are not Norfolk and Surrey; "Cllr Kent"
 * is a person. `company` says that councils are expected here (a list of them), so that "Reading" is the town.
 */
export function findCouncils(text: string, { company = false } = {}): Mention[] {
  const tokens = wordsOf(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const entry = entries.get(tokens[at]!.text)?.find((one) => startsWith(tokens, at, one.words));
    const mention = entry?.target.kind === 'council' ? readMention(text, tokens, at, entry.words, entry.target, company) : null;
    if (mention) mentions.push(mention);
    at += entry?.words.length ?? 1;
  }
  return mentions;
}

function readMention(text: string, tokens: Word[], at: number, name: string[], target: Target & { kind: 'council' }, company: boolean): Mention | null {
  const end = at + name.length;
  const prefix = before.find((one) => one.length <= at && startsWith(tokens, at - one.length, one) && adjacent(text, tokens, at - one.length, at)) ?? [];
  const suffix = after.find((one) => startsWith(tokens, end, one) && adjacent(text, tokens, end - 1, end + one.length - 1)) ?? [];
  const formal = prefix.length > 0 || suffix.length > 0 || formalNames.has(name.join(' '));
  const previous = tokens[at - prefix.length - 1];
  const touches = previous !== undefined && adjacent(text, tokens, at - prefix.length - 1, at - prefix.length);
  if (touches && (compass.has(previous.text) || titles.has(previous.text))) return null;
  if (suffix.join(' ') === 'district council' && !target.council.gss.startsWith('E08')) return null;
  if (!formal && ((target.wordToo && !company) || (!/^\p{Lu}/u.test(text.slice(tokens[at]!.start)) && /\p{Lu}/u.test(text)))) return null;
  const council = formerIfCounty(target.council, suffix);
  return { council: toArea(council), start: tokens[at - prefix.length]!.start, end: tokens[end + suffix.length - 1]!.end, formal };
}

/** A "county council" of a county that has since become one or more unitaries keeps its own figures. */
function formerIfCounty(council: Council, suffix: string[]): Council {
  if (suffix.join(' ') !== 'county council') return council;
  return councils.find((other) => other.until !== undefined && other.gss.startsWith('E10') && plain(other.name)[0] === plain(council.name)[0] && council.name === plainName(other)) ?? council;
}

const plainName = (council: Council) => council.name.replace(/ \(.*\)$/, '');

function startsWith(tokens: Word[], at: number, wanted: string[]): boolean {
  return at >= 0 && wanted.every((word, index) => tokens[at + index]?.text === word);
}

/** Nothing but spaces and hyphens stands between the words `from` to `to`. */
function adjacent(text: string, tokens: Word[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (!/^[\s‐-―-]*$/u.test(text.slice(tokens[index]!.end, tokens[index + 1]!.start))) return false;
  }
  return true;
}

/**
 * The council whose figures a heading or cell announces ("LB Merton", "Merton 2018/19 performance"), or null when it
 * names none, several, or something else beside it ("Kent's statistical neighbours").
 */
export function councilNamed(text: string, options: { company?: boolean } = {}): Area | null {
  const mentions = findCouncils(text, options);
  const [first] = mentions;
  if (!first || mentions.some((mention) => mention.council.gss !== first.council.gss)) return null;
  const rest = mentions.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  const others = wordsOf(rest.replace(/['’]s\b/gu, '')).filter((word) => !besides.has(word.text) && !/^\d|^q\d$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word.text));
  return others.length === 0 ? first.council : null;
}

/** The names most like an unknown one, for a message that helps. */
export function nearestAreas(text: string, limit = 3): Area[] {
  const wanted = plain(text).join(' ');
  const candidates = [england, london, innerLondon, outerLondon, ...regions.filter((region) => region !== london), ...councils.map(toArea)];
  return candidates
    .map((area) => ({ area, distance: editDistance(wanted, plain(area.name).join(' ')) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ area }) => area);
}
