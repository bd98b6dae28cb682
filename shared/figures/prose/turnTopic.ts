import { indicatorById } from '../../catalogue/indicators.ts';
import { mayBeOurs } from '../../catalogue/labels/mayBeOurs.ts';
import type { Unit } from '../../model/observation.ts';
import type { Claim } from './claim.ts';
import { labelInUnit } from './labelInUnit.ts';
import { plainMention } from './namedPeriod.ts';
import type { SentenceReading } from './readSentence.ts';
import type { Finding } from './toObservations.ts';
import type { Topic } from './topic.ts';
import { weighLabel } from './weighLabel.ts';

/** What was told around a claim that names no subject of its own. */
interface Around {
  sentence: string;
  /** The figures of the sentence before, and of this one so far. */
  told: readonly Finding[];
  /** Those of the paragraph. */
  all: readonly Finding[];
  /** The figure that this one follows in a list of the same order. */
  against: Finding | undefined;
}

/** What a claim that goes on from a topic speaks of: its rate, what it is paired with, or the same of other people. */
export function turnTopic(claim: Claim, topic: Topic | null, around: Around): Topic | null {
  return ofTheTwo(claim, around) ?? ofTheNamed(claim, topic, around) ?? amongOthers(claim, paired(nearestOfKin(claim, asMany(claim, ofRate(claim, topic, around)), around), around));
}

/** "43% of plans had been issued in time, and 512 issued altogether. Timeliness had been 58%": of the share, though a count was told last. */
export function shareSpokenOf({ figure, subject }: Claim, sentence: string, current: Topic | null, told: readonly Finding[]): Topic | null {
  if (figure.unit !== 'percent' || current?.weighed.unit !== 'count' || subject === null || !/^(?:the |our )?(?:overall )?(?:timeliness|performance)$/iu.test(sentence.slice(subject.start, subject.end).trim())) return current;
  const share = told.findLast(({ claim, weighed }) => claim.figure.unit === 'percent' && claim.role === 'actual' && claim.area?.own !== false && weighed.id !== null);
  return share === undefined ? current : { ...current, weighed: share.weighed, unit: 'percent', told: true };
}

/** "The rate was 128 per 100,000. This represents 88 children": the number of those whose rate was told, where the catalogue counts them. */
function asMany({ figure, restates, counted, role }: Claim, topic: Topic | null): Topic | null {
  if (topic?.weighed.unit?.startsWith('per-') !== true || !restates || !counted || figure.unit !== null || figure.decimals > 0 || role !== 'actual') return topic;
  const weighed = labelInUnit(topic.weighed, 'count', null);
  return weighed.id === null ? null : { ...topic, weighed, unit: null };
}

/** "58% were in education and 93% in suitable accommodation. The target for the former was 60%": of the one of the two. */
function ofTheTwo({ figure }: Claim, { sentence, told }: Around): Topic | null {
  const which = /\b(?:the|for|of) (?<which>former|latter)(?: \p{L}+)? (?:was|is|were|are|being|of|at|stood at|had been) (?:only |just )?$/iu.exec(sentence.slice(0, figure.start))?.groups?.['which'];
  const two = [...new Set(told.filter(({ claim }) => claim.role === 'actual' && claim.area?.own !== false).map(({ spoken }) => spoken))].slice(-2);
  const [weighed] = which?.toLowerCase() === 'former' ? two : two.toReversed();
  return which === undefined || two.length < 2 ? null : { weighed: weighed!, unit: weighed!.unit, told: true, kind: 'name', rating: null };
}

/** "59% reached the expected standard and 8% the higher standard. The average for the expected standard was 58%": of the one that is named again. */
function ofTheNamed({ subject }: Claim, topic: Topic | null, { sentence, told }: Around): Topic | null {
  const again = subject === null ? undefined : /\b(?:averages?|figures?|rates?|percentages?|proportions?|equivalents?) (?:for|of|at) (?:the )?(?<again>\p{L}[^,;¶\d]{5,60})$/iu.exec(sentence.slice(subject.start, subject.end))?.groups?.['again'];
  if (topic === null || again === undefined || topic.weighed.label.includes(again)) return null;
  const named = new Set(told.filter(({ claim, spoken }) => claim.role === 'actual' && spoken.label.includes(again)).map(({ spoken }) => spoken));
  const [weighed] = named;
  return weighed === undefined || named.size > 1 ? null : { weighed, unit: weighed.unit, told: true, kind: 'name', rating: null };
}

/** "872 children, a rate of 55.4 per 10,000, compared with 851. The rate remains …": of the rate, though a count was told last. */
function ofRate({ subject, figure }: Claim, topic: Topic | null, { sentence, told, all }: Around): Topic | null {
  if (topic?.weighed.unit !== 'count' || subject === null || !/\brates?\b/iu.test(sentence.slice(subject.start, subject.end))) return topic;
  const rate = told.findLast(({ weighed, spoken }) => spoken === topic.weighed && weighed.unit?.startsWith('per-') === true)?.weighed ?? told.findLast(({ weighed }) => weighed.unit?.startsWith('per-') === true)?.weighed
    // "29 entrants, a rate of 214 per 100,000. There were 41 the year before. The rate for the North East …": the rate of those counted.
    ?? all.findLast(({ weighed: { id, unit } }) => id !== null && unit?.startsWith('per-') === true && labelInUnit(topic.weighed, unit, null).id === id)?.weighed;
  if (rate !== undefined) return { ...topic, weighed: rate, unit: rate.unit };
  // "1,012 looked after children, including 84 unaccompanied. The rate per 10,000 was 60.3": of those whose rate the catalogue knows, told or in the heading.
  const per = /\bper (?<base>[\d,]+)/u.exec(sentence.slice(subject.start, subject.end))?.groups?.['base']?.replace(',', '');
  const unit = per === undefined ? (figure.unit?.startsWith('per-') === true ? (figure.unit as Unit) : null) : (`per-${per}` as Unit);
  const known = unit === null ? undefined : [...told.toReversed().map(({ spoken }) => spoken), topic.weighed].map((spoken) => labelInUnit(spoken, unit, null)).find(({ id, unit: found }) => id !== null && found === unit);
  // "There were 41 entrants. The rate for England was 148": no number of them, and of how many nothing is said.
  if (known === undefined) return (figure.unit === null && figure.of === null) || figure.unit?.startsWith('per-') === true ? null : topic;
  return { ...topic, weighed: known, unit: known.unit };
}

/** "397 children, a rate of 39.2 per 10,000. A year ago the figure was 431": of the two that were told together, the one that the bare number is nearer to. */
function nearestOfKin({ figure, subject, area, role }: Claim, topic: Topic | null, { sentence, told }: Around): Topic | null {
  const base = topic === null ? undefined : told.findLast(({ weighed, spoken }) => weighed === topic.weighed || spoken === topic.weighed);
  if (topic === null || base === undefined || figure.unit !== null || figure.of !== null || area?.own === false || role !== 'actual') return topic;
  if (subject !== null && (subject.kind !== 'carried' || /\brates?\b/iu.test(sentence.slice(subject.start, subject.end)))) return topic;
  const kin = told.filter(({ claim, spoken, weighed }) => (spoken === base.spoken || weighed === base.weighed) && claim.role === 'actual' && claim.area?.own !== false && weighed.id !== null && claim.figure.number > 0);
  if (new Set(kin.map(({ weighed }) => weighed.unit)).size < 2) return topic;
  const distance = ({ claim }: Finding) => Math.abs(Math.log(figure.number / claim.figure.number));
  const [nearest] = kin.toSorted((one, other) => distance(one) - distance(other));
  return { ...topic, weighed: nearest!.weighed, unit: nearest!.weighed.unit === 'count' ? null : nearest!.weighed.unit };
}

/** What is spoken of is that of the figure which a list follows in order. */
function paired(topic: Topic | null, { against }: Around): Topic | null {
  return against === undefined || topic === null ? topic : { ...topic, weighed: against.spoken };
}

/** "for disadvantaged pupils it was 32.9": what is spoken of, of whom the pronoun's clause names. */
function amongOthers({ subject }: Claim, topic: Topic | null): Topic | null {
  const who = subject?.kind === 'carried' ? subject.population : null;
  if (topic === null || who === null || topic.weighed.label.endsWith(` for ${who}`)) return topic;
  // "for three and four year olds was 89%, and for two year olds 66%": the others take the place of the first.
  const measure = topic.weighed.label.replace(/ (?:for|among|amongst) (?:[\p{L}\d'-]+ ){0,4}(?:olds|children|pupils|young people|care leavers|girls|boys)$/iu, '');
  // "visits to looked after children …; for children in need 79.5%": of others in the place of the first.
  const kind = [WHO, PHASE].find((people) => people.test(measure) && people.test(who));
  const whole = / aged \d/u.test(who) ? measure.replace(/ aged \d\d(?:(?: ?- ?| to | and )\d\d)?/u, '') : measure;
  const swapped = kind === undefined ? null : weighLabel(whole.replace(kind, who), null, topic.weighed.unit);
  const weighed = swapped !== null && swapped.id !== null ? swapped : weighLabel(`${measure} for ${who}`, null, topic.weighed.unit);
  return weighed.id === null && !mayBeOurs(weighed.label, weighed.unit === 'percent') ? null : { ...topic, weighed };
}

const WHO = /\b(?:looked[- ]after children|children (?:in (?:our )?care|looked after|in need|(?:on|subject to) a (?:child protection )?plan|on a child protection plan)|care leavers)\b/iu;

/** "39% of Year 6 children were overweight; in reception the figure was 25%". */
const PHASE = /\b(?:year (?:\d{1,2}|six)|reception|primary|secondary)\b(?: (?:children|pupils))?/iu;

/** "492 at month end (rate 93.6)": no count has decimals, but one of posts. */
export function wholeOrRate({ figure, area, role }: Claim, { sentence }: SentenceReading, topic: Topic | null): Topic | null {
  const part = figure.unit === null && figure.of === null && figure.decimals > 0 && area?.own !== false && role === 'actual';
  if (!part || topic === null || topic.weighed.id === null || indicatorById(topic.weighed.id)?.unit !== 'count' || /\b(?:FTE|WTE|equivalents?|posts?|social workers?)\b/iu.test(`${sentence} ${topic.weighed.label}`)) return topic;
  const rate = /\brates? (?:per 10,000 (?:children |population )?)?(?:of |is |was |stood at )?$/iu.test(sentence.slice(0, figure.start)) ? labelInUnit(topic.weighed, 'per-10000', null) : null;
  return rate === null || rate.id === null ? null : { ...topic, weighed: rate, unit: rate.unit };
}

/** "Thirty-one households left, and there were 389 at 31 March": on a day there are so many of them, and none of what became of some. */
export function thereOnDay(claim: Claim, { masked, claims }: SentenceReading, topic: Topic | null): Topic | null {
  const mention = claim.period === null ? null : plainMention(claim.period);
  const isDay = mention?.kind === 'day' || (mention?.kind === 'month' && mention.endOf);
  const lent = claim.subject === null || claim.subject.kind === 'carried' || claims.some((one) => one.figure.start < claim.figure.start && one.subject === claim.subject);
  const approved = claim.subject !== null && /\bapproved (?:foster\w* )?(?:carers?|households|families)\b/iu.test(masked.slice(claim.subject.start, claim.subject.end));
  if (topic === null || !isDay || !(lent || approved) || claim.figure.unit !== null || topic.weighed.id === null || indicatorById(topic.weighed.id)?.basis !== 'in-period' || !/\bthere (?:were|are|had been) (?:only |just |now )?$/iu.test(masked.slice(0, claim.figure.start))) return topic;
  const who = /\b(?:foster(?:ing)? (?:carers?|households|families)|adopters|social workers|EHC plans|looked[- ]after children|children in care)\b/iu.exec(topic.weighed.label)?.[0];
  const weighed = who === undefined ? null : weighLabel(`Number of ${who}`, null, null);
  return weighed === null || weighed.id === null ? null : { ...topic, weighed, unit: null };
}
