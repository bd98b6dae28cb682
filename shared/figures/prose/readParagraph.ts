import type { Area, Observation, Unit } from '../../model/observation.ts';
import type { ReadingContext } from '../context.ts';
import type { Claim } from './claim.ts';
import { speaksOfMoney } from './domain.ts';
import type { Subject } from './findSubject.ts';
import { settle } from '../provenance/reportPeriod.ts';
import { findPeriods } from './findPeriods.ts';
import { laterPeriod } from './linkPeriods.ts';
import type { Paragraph } from './paragraph.ts';
import { readSentence, type SentenceReading } from './readSentence.ts';
import { levelText, splitSentences, type Stretch } from './splitSentences.ts';
import { toObservations, type Finding } from './toObservations.ts';
import { ratingOfHeading, topicOfHeading, topicOfLead, type Topic } from './topic.ts';
import { isIndicator, weighLabel, type WeighedLabel } from './weighLabel.ts';

/** Reads a paragraph sentence by sentence: what one leaves open ("this", "these figures were as at …"), its neighbour says. */
export function readParagraph(paragraph: Paragraph, report: ReadingContext, own: Area | null): Observation[] {
  const context = under(paragraph.heading, report);
  const level = levelText(paragraph.text);
  const findings: Finding[] = [];
  let topic = topicOfHeading(paragraph.heading);
  let told: Finding[] = [];
  for (const stretch of splitSentences(level)) {
    const sentence = level.slice(stretch.start, stretch.end);
    if (isTableRow(sentence)) continue;
    const lead = topicOfLead(sentence);
    const reading = readSentence(sentence, own, topic?.weighed.label ?? null);
    const period = laterPeriod(reading.masked, reading.periods);
    if (period !== null) for (const finding of told) finding.claim.period ??= period;
    if (lead !== null && reading.claims.length === 0) {
      topic = lead;
      continue;
    }
    const next = judge(reading, stretch, topic, paragraph);
    topic = next.topic ?? topicOfSilence(reading) ?? topic;
    told = next.findings;
    findings.push(...told);
  }
  return toObservations(findings, paragraph, context, own);
}

/** "PERFORMANCE INFORMATION - QUARTER 3": minutes say the period of an item only in its heading. */
function under(heading: string | null, context: ReadingContext): ReadingContext {
  const named = heading === null ? undefined : findPeriods(levelText(heading)).periods.find(({ mention }) => mention !== null && mention !== 'same' && !/^(?:relative|day|day-only|same-in)$/u.test(mention.kind));
  const period = named === undefined ? null : settle(named, context.meetingDate);
  return period === null ? context : { ...context, period };
}

/** Numbers side by side, or dots that lead to a page number: a row of something that was not seen to be a table. */
function isTableRow(sentence: string): boolean {
  if (/\d ?%\)? \(?\d[\d.]* ?%/u.test(sentence) && !/\brange of \d/iu.test(sentence)) return true;
  return /\.{4}|\b20\d\d[/-]\d\d 20\d\d[/-]\d\d\b|(?:\. ){4}/u.test(sentence) || /(?:^|[\s(])[\d,.]*\d%?\)? [\d,.]*\d%?\)? \(?[\d,.]*\d%?(?=[\s)]|$)/u.test(sentence);
}

/** Keeps the claims that an indicator stands behind, and says which indicator the sentence leaves as the topic. */
function judge(reading: SentenceReading, stretch: Stretch, topic: Topic | null, paragraph: Paragraph): { findings: Finding[]; topic: Topic | null } {
  const findings: Finding[] = [];
  let current = topic;
  const money = speaksOfMoney(reading.sentence);
  const known = new Map<string, Topic | null>();
  for (const claim of reading.claims) {
    const named = namedTopic(claim, reading, stretch, paragraph, known);
    const spoken = named === undefined ? carried(claim, current) : named;
    if (spoken === null || (money && spoken.weighed.id === null)) continue;
    const isOwn = claim.role === 'actual' && claim.area?.own !== false;
    // In a sentence of shares, a bare number is something else.
    if (isOwn && unitOf(claim) === null && claim.parts === null && spoken.weighed === current?.weighed && current.unit === 'percent' && current.told) continue;
    // "273 children, excluding the unaccompanied (7)": the bracket counts somebody else.
    if (isOwn && claim.figure !== reading.claims[0]?.figure && OTHERS.test(reading.sentence.slice(0, claim.figure.start))) continue;
    const rating = isOwn && !claim.earlier ? spoken.rating : null;
    findings.push({ claim, stretch, weighed: spoken.weighed, rating, carried: named === undefined });
    current = { ...spoken, told: spoken.told || isOwn, unit: isOwn ? unitOf(claim) : spoken.unit, rating: rating === null ? spoken.rating : null };
  }
  return { findings, topic: current === topic ? null : current };
}

/** The topic a claim's own subject names; null when it names none that may have figures, undefined when it names nothing. */
function namedTopic(claim: Claim, { sentence }: SentenceReading, stretch: Stretch, paragraph: Paragraph, known: Map<string, Topic | null>): Topic | null | undefined {
  const { subject } = claim;
  if (subject === null || subject.kind === 'carried') return undefined;
  const key = `${subject.start} ${subject.end}`;
  if (!known.has(key)) {
    const candidates = subject.instead === undefined ? [subject] : [subject, subject.instead];
    const topics = candidates.map((one) => topicOf(one, claim, sentence, stretch, paragraph));
    known.set(key, topics.find((topic) => topic !== null) ?? null);
  }
  return known.get(key) ?? null;
}

/** What the number itself says of the indicator, where its name comes after it. */
const PREFIX: Record<Exclude<Subject['kind'], 'carried'>, (claim: Claim) => string> = {
  name: () => '', share: () => '% of ', count: () => 'Number of ', time: ({ figure }) => `Average number of ${figure.unit ?? ''} `,
};

function topicOf(subject: Subject, claim: Claim, sentence: string, stretch: Stretch, paragraph: Paragraph): Topic | null {
  if (subject.kind === 'carried') return null;
  const printed = paragraph.text.slice(stretch.start + subject.start, stretch.start + subject.end);
  const population = subject.goesOn && subject.population !== null ? `${subject.population} ` : '';
  const shared = PREFIX[subject.kind](claim);
  const weighed = weighLabel(`${shared}${population}${printed.replace(/^[\s),]+/u, '')}`, paragraph.heading, unitOf(claim));
  return accepts(weighed, subject.kind, sentence, claim, paragraph.heading) ? { weighed, unit: unitOf(claim), told: false, kind: subject.kind, rating: ratingOfHeading(paragraph.heading) } : null;
}

function accepts(weighed: WeighedLabel, kind: Topic['kind'], sentence: string, claim: Claim, section: string | null): boolean {
  if (/\b(?:survey|questionnaire|consultation|respondents)\b/iu.test(sentence) && weighed.id === null) return false;
  if (weighed.id === null && ADULTS.test(`${section ?? ''} ${sentence}`)) return false;
  const before = sentence.slice(0, claim.figure.start);
  if (kind === 'count' && (/^(?:out )?of (?:the |our |these |those |its )*$/iu.test(before) || !STATES.test(sentence))) return false;
  if (kind === 'count' && !isTold(before) && (weighed.id === null || (claim.period === null && !SAID_OF.test(sentence.slice(claim.figure.end))))) return false;
  if (kind === 'count' && weighed.id === null) return claim.period !== null && /\b(?:there (?:were|was|are|is)|held|issued|completed|received|subject to|looked after)\b/iu.test(sentence);
  return isIndicator(weighed, kind, claim.figure.unit === 'percent');
}

/** Services for adults speak of learners, care and assessments too. */
const ADULTS = /\badults?(?: (?:social|education|learning|learners|skills|college|services|community|care)|['’]s?)\b|\b(?:older people|care homes?|libraries|learners (?:overall|recruited|aged 19))\b/iu;

/** "57 children ceased to be looked after": what the count says follows at once. */
const SAID_OF = /^ (?:[\w'-]+ ){1,8}?(?:became|ceased|started|left|entered|received|moved|were|was|are|is|had|have|has)\b/iu;

const OTHERS = /\b(?:excluding|including|plus|not counting|as well as) [^,;()]{3,60}\($/iu;

/** A list's or a chart's label has no verb. */
const STATES = /\b(?:is|are|was|were|has|have|had|been|totalled|remained?s?|stood|stands|became|received|started|ended|ceased|went)\b/iu;

/** A count is told of: "there were 228", "231 were", "supports 140" is not. */
function isTold(before: string): boolean {
  return /(?:^|[:;] ?|\b(?:there (?:has|have|had) been|there (?:is|are|was|were|is now|are now|were also)|has|have|had|of the|of our|total of|totalled|totalling|were|was|are|is|that|of which|with) )(?:(?:now|currently|only|just|a total of|also|some|in total|an additional|the) )*$/iu.test(before) || /¶,? $|, (?:and )?$/u.test(before) && /^(?:As at|As of|At|In|During|By|On|For|Between|Over|Since|Of the)\b/u.test(before);
}

/** A pronoun's figure must be of the kind that its topic's figure was. */
function carried(claim: Claim, topic: Topic | null): Topic | null {
  if (topic === null || (claim.subject === null && claim.role === 'actual' && claim.area === null && claim.period === null)) return null;
  const unit = unitOf(claim);
  const expected = topic.unit ?? topic.weighed.unit;
  if (unit !== null) return expected === null || unit === expected ? topic : null;
  const isOwn = claim.role === 'actual' && claim.area?.own !== false;
  return !isOwn || expected === 'count' || (topic.told && topic.unit === null) ? topic : null;
}

/** "The percentage of assessments completed in 20 weeks was below target.": no figure, but what the next sentence is about. */
function topicOfSilence({ sentence, claims }: SentenceReading): Topic | null {
  if (claims.length > 0) return null;
  const subject = /^(?:.{0,120}?\bthat,? |[^,.;]{0,40}, )?(?<name>(?:the |our )?(?:percentage|proportion|number|rate|average|timeliness) (?:of|for|in) .{5,200}?) (?:is|was|has|have|remains?|continues?|increased|decreased|fell|rose|improved|dipped|reduced|declined)\b/iu.exec(sentence)?.groups?.['name'];
  if (subject === undefined) return null;
  const weighed = weighLabel(subject, null, null);
  return isIndicator(weighed, 'name') ? { weighed, unit: null, told: false, kind: 'name', rating: null } : null;
}

function unitOf({ figure }: Claim): Unit | null {
  return figure.unit === 'points' ? 'percent' : figure.unit;
}
