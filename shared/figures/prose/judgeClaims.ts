import type { Unit } from '../../model/observation.ts';
import { accepts, isTime, type Told } from './accepts.ts';
import type { Claim } from './claim.ts';
import { isTotal } from './countIsStated.ts';
import { speaksOfMoney } from './domain.ts';
import type { Subject } from './findSubject.ts';
import type { Paragraph } from './paragraph.ts';
import type { SentenceReading } from './readSentence.ts';
import type { Stretch } from './splitSentences.ts';
import { followsFigure, type Finding } from './toObservations.ts';
import { ratingOfHeading, topicOfHeading, type Topic } from './topic.ts';
import { shareSpokenOf, thereOnDay, turnTopic, wholeOrRate } from './turnTopic.ts';
import { combinedSubjects } from './schoolSubjects.ts';
import { labelInUnit } from './labelInUnit.ts';
import { isListed } from './linkAreas.ts';
import { areasOfBefore, pairWithBefore } from './pairWithBefore.ts';
import { weighLabel, type WeighedLabel } from './weighLabel.ts';
import { weighBeside } from './weighBeside.ts';

/** Keeps the claims that an indicator stands behind, and says which indicator the sentence leaves as the topic. `before` are those of the sentence before, `all` those of the paragraph. */
export function judgeClaims(reading: SentenceReading, stretch: Stretch, topic: Topic | null, before: readonly Finding[], paragraph: Paragraph, all: readonly Finding[]): { findings: Finding[]; topic: Topic | null } {
  const findings: Finding[] = [];
  let current = topic;
  const money = speaksOfMoney(reading.sentence);
  const known = new Map<string, Topic | null>();
  areasOfBefore(reading.masked, reading.claims, before);
  const pairs = pairWithBefore(reading.masked, reading.claims, before);
  let refused: Claim | null = null;
  for (const printed of reading.claims) {
    const claim = countOfTold(printed, reading.sentence, [...before, ...findings]);
    const listed = findings.some(({ claim: { subject }, weighed }) => subject?.kind === 'count' && weighed.id !== null);
    const about = shareSpokenOf(claim, reading.sentence, current, [...before, ...findings]);
    const named = combinedTopic(claim, reading.sentence, [...before, ...findings], known) ?? namedTopic(claim, { ...reading, listed, about: about?.weighed ?? null }, stretch, paragraph, known);
    const told = named === undefined ? turnTopic(claim, carried(claim, about, reading.masked), { sentence: reading.sentence, told: [...before, ...findings], all, against: pairs.get(claim) }) : named;
    const spoken = wholeOrRate(claim, reading, thereOnDay(printed, reading, told));
    if (spoken === null || isBesideRefused(claim, reading.masked, refused) || isHeldAgainstRefused(claim, refused, findings.at(-1)) || (!pairs.has(printed) && isBareBesideShare(claim, reading)) || (money && spoken.weighed.id === null)) {
      refused = claim;
      continue;
    }
    const isOwn = claim.role === 'actual' && claim.area?.own !== false;
    const last = findings.at(-1);
    const overAside = claim.earlier && last !== undefined && isAside(last.claim, reading.masked) ? findings.findLast((one) => !isAside(one.claim, reading.masked)) : undefined;
    if (isOwn && overAside === undefined && isMere(claim, reading, spoken, current)) {
      refused = claim;
      continue;
    }
    const rating = isOwn && !claim.earlier ? spoken.rating : null;
    const weighed = weighedFor(claim, spoken, overAside ?? last, paragraph.heading);
    // "the rate is 0.11, above London (0.10)", after a number of children: no such number.
    if ((weighed.unit === 'count' && isTime(claim)) || (/^(?!social-workers).*-number$/u.test(weighed.id ?? '') && claim.figure.unit === null && claim.figure.decimals > 0) || isPartOfSame(claim, reading.masked, weighed, findings)) continue;
    findings.push({ claim, stretch, weighed, spoken: spoken.weighed, rating, carried: named === undefined });
    current = { ...spoken, told: spoken.told || isOwn || (current?.weighed === spoken.weighed && current.told), unit: isOwn ? unitOf(claim) : spoken.unit, rating: rating === null ? spoken.rating : null };
  }
  // "a rate of 98 per 10,000. The regional rate was 101": the next sentence goes on from the figure told last.
  const own = findings.findLast(({ claim }) => claim.role === 'actual' && claim.area?.own !== false && !isAside(claim, reading.masked));
  const left = current === null || own === undefined || own.spoken !== current.weighed ? current : { ...current, weighed: own.weighed, unit: unitOf(own.claim) };
  return { findings, topic: current === topic ? null : left };
}

/** "61 exclusions (0.20% of the school population), up from 44", "29 children, 6.2% of all children in care, against 18": a share or a rate of what was counted, by the way: the count is what is gone on from. */
function isAside({ figure, role }: Claim, masked: string): boolean {
  if (role !== 'actual' || figure.unit === null) return false;
  return masked[figure.start - 1] === '(' || (figure.unit === 'percent' && /, (?:or |representing |equivalent to )?(?:just |only )?$/u.test(masked.slice(0, figure.start)) && /^ of (?:all|the|our|those|children|plans)\b[^,;]*(?:, |\.?$)/u.test(masked.slice(figure.end)));
}

/** "402 children in care, of whom 14 were open to the service": a part that is named as its whole is none of it. */
function isPartOfSame({ figure, subject }: Claim, masked: string, { id }: WeighedLabel, findings: readonly Finding[]): boolean {
  const part = /\bof wh(?:om|ich),? (?:just |only |some )?$/iu.test(masked.slice(0, figure.start)) || /^ of wh(?:om|ich) /u.test(masked.slice(figure.end));
  if (!part || figure.unit !== null || id === null) return false;
  return findings.some(({ weighed, claim }) => weighed.id === id && claim.role === 'actual') || (subject !== null && subject.population !== null && weighLabel(`Number of ${subject.population}`, null, null).id === id);
}

/** "with an average score of 13.9 (England 14.4)": a benchmark in the bracket after a figure that was not taken is of the same thing. */
function isBesideRefused({ area, figure }: Claim, masked: string, refused: Claim | null): boolean {
  return refused !== null && area?.own === false && /^ \((?:the )?[^()\d]*$/u.test(masked.slice(refused.figure.end, figure.start));
}

/** "only 38.5% had seen one, against 87.6% in the year before": what a figure that names nothing is held against is no more than it. */
function isHeldAgainstRefused({ subject, role, earlier, figure }: Claim, refused: Claim | null, last: Finding | undefined): boolean {
  // "with 85% rated good, up from 79%": what a figure of another thing was before.
  if (earlier && refused?.subject?.start === refused?.subject?.end && refused?.subject?.population === null && refused.figure.unit === figure.unit && (last === undefined || last.claim.figure.start < refused.figure.start)) return true;
  return subject === null && role === 'actual' && refused !== null && refused.subject === null && refused.role === 'actual' && (earlier || refused.figure.unit === figure.unit);
}

/** "averages of 33.1% and 4.0": what is listed with a share and is none is of something else. */
function isBareBesideShare({ figure, role }: Claim, { claims, masked }: SentenceReading): boolean {
  const before = claims.findLast((one) => one.figure.end <= figure.start);
  return role === 'actual' && figure.unit === null && figure.decimals > 0 && before?.figure.unit === 'percent' && isListed(masked.slice(before.figure.end, figure.start));
}

/** "57 of the 772 were unaccompanied", of 772 that were counted just before: how many, and no share that anybody prints. */
function countOfTold(claim: Claim, sentence: string, before: readonly Finding[]): Claim {
  const { figure, subject, parts } = claim;
  const told = figure.of !== null && parts !== null && before.some(({ claim: { figure: whole, role, area } }) => role === 'actual' && area?.own !== false && whole.unit === null && whole.number === figure.of);
  const verb = /^ (?:were|are|was|is) (?=\p{L})/u.exec(sentence.slice(figure.end))?.[0];
  if (!told || subject?.kind !== 'share' || verb === undefined) return claim;
  return { ...claim, figure: { ...figure, of: null }, parts: null, counted: true, restates: true, subject: { ...subject, kind: 'count', start: figure.end + verb.length, population: null, goesOn: false } };
}

/** True for a bare number that its sentence mentions for the sake of another figure. */
function isMere(claim: Claim, { sentence, claims }: SentenceReading, { weighed }: Topic, current: Topic | null): boolean {
  const { figure, parts, subject } = claim;
  const [before, after] = [sentence.slice(0, figure.start), sentence.slice(figure.end)];
  // "1.9% were severely absent, which equates to about 450 pupils".
  if (claim.restates && claim.approximate && figure.unit === null) return true;
  // "273 children, excluding the unaccompanied (7)": the bracket counts somebody else.
  if (figure !== claims[0]?.figure && OTHERS.test(before)) return true;
  if (unitOf(claim) !== null) return false;
  // In a sentence of shares, a bare number is something else.
  if (!claim.counted && parts === null && weighed === current?.weighed && current.unit === 'percent' && current.told) return true;
  // "of 214 missing episodes, …": the whole of shares to come.
  if (OF_WHOLE.test(before) && !isTotal(before, after)) return true;
  // "19 of 24 attending": no share that anybody prints.
  if (parts !== null && weighed.id === null && (figure.of !== null || !isShareOfPeople(claim))) return true;
  // "Of the 96 children who came into care, 12 of 30 aged over 10 …": a part of others than were counted.
  if (figure.of !== null && subject?.kind === 'count' && claims[0]?.subject === subject && claims[0] !== claim) return true;
  // "12 were recruited" in a sentence of shares counts somebody.
  return parts === null && figure.decimals === 0 && weighed.unit === 'percent' && COUNTS.test(after);
}

/** "18 of the 24 young people leaving custody had gone …": who they are and what is said of them make a share. */
function isShareOfPeople({ subject }: Claim): boolean {
  return subject?.kind === 'share' && subject.population !== null && /\b(?:children|young people|pupils|care leavers|families)\b/iu.test(subject.population);
}

const OF_WHOLE = /(?:^|[:;] )(?:out )?of (?:(?:the|our|these|those) )*$/iu;
const COUNTS = /^ (?:were|was|are|have|had|has|\p{L}+ed)\b/iu;
const OTHERS = /\b(?:excluding|including|plus|not counting|as well as) [^,;()]{3,60}\($/iu;

/** The topic a claim's own subject names; null when it names none that may have figures, undefined when it names nothing. */
function namedTopic(claim: Claim, told: Told, stretch: Stretch, paragraph: Paragraph, known: Map<string, Topic | null>): Topic | null | undefined {
  const { subject } = claim;
  if (subject === null || subject.kind === 'carried') return undefined;
  const key = `${subject.start} ${subject.end} ${subject.population ?? ''} ${subject.school ?? ''}`;
  if (!known.has(key)) {
    const candidates = subject.instead === undefined ? [subject] : [subject, subject.instead];
    const counted = candidates.map((one) => topicOf(one, claim, told, stretch, paragraph)).map((topic, index) => (index > 0 && isCountOfOthers(claim, topic) ? null : topic));
    // "273 children had been visited (52.7%)": what is no known count may be a known kind of share.
    const share = subject.kind === 'count' && claim.figure.unit === 'percent' && counted.every((topic) => topic === null) ? topicOf({ ...subject, kind: 'share' }, claim, told, stretch, paragraph) : null;
    const topics = [...counted, share];
    // Of two names that the words allow, the one that the catalogue knows.
    known.set(key, topics.find((topic) => topic !== null && topic.weighed.id !== null) ?? topics.find((topic) => topic !== null) ?? null);
  }
  return known.get(key) ?? null;
}

/** "Audit activity: 42 audits were returned": what is counted is named after it, and the title is a share's. */
function isCountOfOthers({ figure, subject, counted, parts }: Claim, topic: Topic | null): boolean {
  // "The custody rate is low, with two young people sentenced": no rate of them.
  return subject?.kind === 'count' && figure.unit === null && parts === null && (topic?.weighed.unit?.startsWith('per-') === true || (!counted && topic?.weighed.unit === 'percent'));
}

/** "giving a combined figure of 8.3%": what the two figures told last are together, where the catalogue knows it. */
function combinedTopic(claim: Claim, sentence: string, told: readonly Finding[], known: Map<string, Topic | null>): Topic | null | undefined {
  const { subject, figure } = claim;
  const named = subject !== null && COMBINED.test(`${sentence.slice(subject.start, subject.end)} `);
  const compared = claim.role !== 'actual' || claim.area?.own === false;
  if (!named && !(compared && known.has('combined')) && !COMBINED.test(sentence.slice(0, figure.start))) return undefined;
  const [last, first] = [...new Set(told.filter(({ claim: { area } }) => area?.own !== false).map(({ spoken }) => spoken))].toReversed();
  if (!known.has('combined') && first !== undefined && last !== undefined) {
    const unit = unitOf(claim);
    known.set('combined', { weighed: weighLabel(combinedSubjects(told.map(({ spoken }) => spoken.label)) ?? `${first.label} or ${last.label}`, null, unit), unit, told: false, kind: 'name', rating: null });
  }
  return known.get('combined');
}

const COMBINED = /\b(?:combined (?:figure|rate|total|percentage|proportion|number)|(?:taken )?together,?) (?:(?:of|was|is|at|now|stood|stands|therefore|this|these|are|makes?) )*\(?$/iu;

/** What the number itself says of the indicator, where its name comes after it. */
const PREFIX: Record<Exclude<Subject['kind'], 'carried'>, (claim: Claim) => string> = {
  name: () => '', share: ({ figure }) => (figure.unit?.startsWith('per-') === true ? 'Rate of ' : '% of '), count: () => 'Number of ', time: ({ figure }) => `Average number of ${figure.unit ?? ''} `,
};

const DONE = /\b(maintain(?:s|ed)|issued|received|completed|approved|recruited|opened|closed|refused|declined|accepted|upheld|visited|permanently excluded|suspended)(?: (?:a total of|only|just|around|over))* $|\b(in touch|in contact) with(?: (?:only|just|around|over))* $/iu;

function topicOf(subject: Subject, claim: Claim, told: Told, stretch: Stretch, paragraph: Paragraph): Topic | null {
  if (subject.kind === 'carried' || (subject.end === subject.start && subject.population === null)) return null;
  const { sentence } = told;
  const printed = paragraph.text.slice(stretch.start + subject.start, stretch.start + subject.end).replace(/^those (?=\p{L})/u, subject.those === undefined ? 'those ' : `${subject.those} `);
  const population = subject.goesOn && subject.population !== null ? `${subject.population} ` : '';
  // "Visits in time: children in care 93%, child protection 88%": the title's measure, of the item's people.
  const item = subject.kind === 'name' && subject.population !== null ? ` ${subject.population}` : '';
  const shared = `${PREFIX[subject.kind](claim)}${subject.kind === 'count' && /^(?:looked[- ]after(?! reviews?\b)|on |subject to|in care|in need)/iu.test(printed) ? 'children ' : ''}`;
  // "issued 203 plans": what was done with them is part of what is counted.
  const done = subject.kind === 'count' || (subject.kind === 'share' && !subject.goesOn) ? DONE.exec(sentence.slice(0, claim.figure.start))?.slice(1).find((word) => word !== undefined) : undefined;
  // "caring for 488 children": whose children they are stands before the number.
  const cared = subject.kind === 'count' && /^(?:children|young people)(?: and young people)?$/iu.test(printed) && /\b(?:car(?:ing|ed) for|look(?:ing|ed) after|corporate parents? (?:to|for|of)) (?:only |just |around |some )*$/iu.test(sentence.slice(0, claim.figure.start)) ? ' looked after' : '';
  const label = `${shared}${population}${printed.replace(/^[\s),]+/u, '').replace(subject.kind === 'count' ? /^(?:were|was|are|is) (?=\p{L}+ \p{L}+)/u : /^$/u, '')}${item}${cared}${subject.made === undefined ? '' : ` who are ${subject.made}`}${done === undefined ? '' : ` ${done}`}${subject.school === undefined ? '' : ` in ${subject.school}`}`;
  const beside = { ...told, heading: paragraph.heading, around: paragraph.text };
  const whole = weighBeside(label, beside, unitOf(claim));
  // "73% of those looked after long term had …, while 8% had three or more placements": the first's people may say too much for the second.
  // "31% of our children are placed in Reading": a council's own children are those in its care.
  const ours = (whole.id === null || OUR_AGED.test(sentence)) && OURS.test(sentence) ? weighBeside(label.replace(/\b(?:children|young people)\b(?! (?:in|looked|on|with|who)\b)/u, '$& in our care').replace(AGED, 'care leavers aged $<ages>'), beside, unitOf(claim)) : whole;
  const bare = ours.id === null && subject.goesOn && population !== '' && told.about !== null ? weighBeside(label.replace(population, ''), { ...beside, heading: null }, unitOf(claim)) : ours;
  const weighed = bare.id === null ? whole : bare;
  return accepts(weighed, subject.kind, told, claim, paragraph.heading) ? { weighed, unit: unitOf(claim), told: false, kind: subject.kind, rating: ratingFor(weighed, paragraph.heading) } : null;
}

const AGED = /\b(?<ages>(?:1[7-9]|2[0-5])(?: ?(?:-|to|and) ?(?:1[7-9]|2[0-5]))?)[- ]year[- ]olds\b/u;
const OUR_AGED = new RegExp(`\\bour ${AGED.source.replace('?<ages>', '?:')}`, 'u');
const OURS = /\bour (?:children|young people|(?:1[7-9]|2[0-5])(?: ?(?:-|to|and) ?(?:1[7-9]|2[0-5]))?[- ]year[- ]olds)\b/iu;

/** The rating in the heading above: of every indicator under it, or of the one it names. */
function ratingFor({ id }: WeighedLabel, heading: string | null): Topic['rating'] {
  if (heading === null) return null;
  const named = topicOfHeading(heading);
  return ratingOfHeading(heading) ?? (named !== null && id !== null && named.weighed.id === id ? named.rating : null);
}

/** A pronoun's figure must be of the kind that its topic's figure was. */
function carried(claim: Claim, topic: Topic | null, masked: string): Topic | null {
  // "PM12: Average length of care proceedings. 46 weeks, up from 39": a label, and its figure.
  const ofLead = topic?.told === false && claim.figure.start === 0 && /^,? (?:up|down|against|compared)\b/u.test(masked.slice(claim.figure.end));
  if (topic === null || (claim.subject === null && claim.role === 'actual' && claim.area === null && claim.period === null && !ofLead)) return null;
  const unit = unitOf(claim);
  const expected = topic.unit ?? topic.weighed.unit;
  if (unit !== null && expected === 'count' && unit.startsWith('per-')) return labelInUnit(topic.weighed, unit, null).id === null && claim.subject?.kind !== 'carried' ? null : topic;
  if (unit !== null) return expected === null || unit === expected ? topic : null;
  const isOwn = claim.role === 'actual' && claim.area?.own !== false;
  // "a rate of 67.6 per 10,000. … when it was 68.4": the unit goes without saying.
  const rate = (topic.unit ?? (topic.told ? null : topic.weighed.unit))?.startsWith('per-') === true && claim.subject?.kind === 'carried' && !claim.counted;
  const counted = claim.counted && claim.subject?.kind === 'carried' && expected !== 'percent';
  return !isOwn || rate || counted || expected === 'count' || (topic.told && topic.unit === null) ? topic : null;
}

/** What is spoken of, in the unit of the figure; a bare benchmark or target is of the unit of the figure before it. */
function weighedFor(claim: Claim, { weighed }: Topic, before: Finding | undefined, section: string | null): WeighedLabel {
  const unit = printedUnit(claim, weighed);
  if (unit !== null) return labelInUnit(weighed, unit, section);
  return before?.spoken === weighed && followsFigure(claim) && !hasRate(before.claim) ? before.weighed : weighed;

  /** "up from 1,377 (84.2 per 10,000)": the count before its own rate is not of the rate before. */
  function hasRate({ figure }: Claim): boolean {
    return claim.earlier && figure.unit !== null;
  }
}

/** The unit that the figure itself shows: printed with it, or by the people whom it counts. */
function printedUnit(claim: Claim, weighed: WeighedLabel): Unit | null {
  // "Young people on a staying put arrangement: 74": people are counted, and no share of them is printed without its sign.
  if (weighed.unit === 'percent' && claim.figure.unit === null && claim.figure.decimals === 0 && claim.parts === null && claim.area?.own !== false && claim.role === 'actual' && /^(?:young people|children|care leavers|families|households|pupils|(?:staying put )?arrangements|placements)\b/iu.test(weighed.label) && !/\b(?:rate|percentage|proportion|share|per cent)\b|%/iu.test(weighed.label)) return 'count';
  const counted = (claim.counted || (claim.figure.number > 100 && weighed.unit === 'percent')) && claim.figure.unit === null && claim.figure.decimals === 0 && claim.parts === null && claim.role === 'actual';
  return counted && weighed.unit !== null ? 'count' : unitOf(claim);
}

function unitOf({ figure }: Claim): Unit | null {
  return figure.unit === 'points' ? 'percent' : figure.unit;
}
