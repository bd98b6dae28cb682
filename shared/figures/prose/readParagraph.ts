import type { Area, Observation } from '../../model/observation.ts';
import type { ReadingContext } from '../context.ts';
import { settle } from '../provenance/reportPeriod.ts';
import { findPeriods } from './findPeriods.ts';
import { judgeClaims } from './judgeClaims.ts';
import { isYear } from './lendPeriods.ts';
import { laterPeriod } from './linkPeriods.ts';
import { plainMention, type NamedPeriod } from './namedPeriod.ts';
import { linkTargetsBefore } from './linkTargets.ts';
import type { Paragraph } from './paragraph.ts';
import { readSentence, tellsNumbers, type SentenceReading } from './readSentence.ts';
import { levelText, splitSentences } from './splitSentences.ts';
import { toObservations, type Finding } from './toObservations.ts';
import { topicOfHeading, topicOfLead, type Topic } from './topic.ts';
import { isIndicator, weighLabel } from './weighLabel.ts';

/** Reads a paragraph sentence by sentence: what one leaves open ("this", "these figures were as at …"), its neighbour says. */
export function readParagraph(paragraph: Paragraph, report: ReadingContext, own: Area | null): Observation[] {
  const level = levelText(paragraph.text);
  if (!tellsNumbers(level)) return [];
  const context = under(paragraph.heading, report);
  const findings: Finding[] = [];
  let topic = paragraph.heading === null ? null : topicOfHeading(paragraph.heading);
  let told: Finding[] = [];
  let people: string | null = null;
  let opening: NamedPeriod | null = null;
  for (const stretch of splitSentences(level)) {
    const sentence = level.slice(stretch.start, stretch.end);
    if (isTableRow(sentence.replace(/\bQ(?:uarter)? ?[1-4](?: 20\d\d\/\d\d)?/gu, 'Q'))) continue;
    const lead = topicOfLead(sentence);
    const reading = readSentence(sentence, own, people === null ? topic?.weighed.label ?? null : `Number of ${people}`);
    const period = laterPeriod(reading.masked, reading.periods);
    if (period !== null) for (const finding of told) finding.claim.period ??= period;
    if (lead !== null && reading.claims.length === 0) {
      topic = lead;
      continue;
    }
    linkTargetsBefore(reading, stretch, told);
    // "asked how care leavers were faring. … 58% of those aged 19 to 21 had been in employment".
    const beneath = people !== null && paragraph.heading === null && THOSE.test(sentence) ? { ...paragraph, heading: people } : paragraph;
    const next = judgeClaims(reading, stretch, topic, told, beneath, findings);
    topic = next.topic ?? topicOfSilence(reading) ?? topic;
    // "It was 44% in June. Nationally the figure is 38%": what is so now was not told of then.
    const past = told[0] !== undefined && /\b(?:was|were|stood|had been)\b/u.test(level.slice(told[0].stretch.start, told[0].stretch.end));
    if (THEN.test(sentence)) lendInOrder(told, next.findings);
    if (EQUIVALENT.test(sentence) && !(past && /^[^\d]*\b(?:is|are) \d/u.test(sentence))) lendTime(told, next.findings);
    if (THEN.test(sentence)) lendSchoolYear(told, next.findings);
    if (told.length === 0 && opening !== null) for (const { claim } of next.findings) if (claim.restates && !claim.earlier && claim.role === 'actual' && claim.area?.own !== false) claim.period ??= opening;
    opening = openingTime(reading);
    told = next.findings;
    findings.push(...told);
    people = told.length > 0 ? null : PEOPLE.exec(sentence)?.[0] ?? (/\bour (?:children|young people)\b/iu.test(sentence) ? 'children in our care' : null) ?? COHORT.exec(sentence)?.groups?.['who'] ?? (AUDITED.test(sentence) ? 'case files audited' : null);
  }
  return toObservations(findings, paragraph, context, own);
}

/** "At 31 July 2023 there were 347 children on roll. 34% had a plan": the day that such a sentence opens with. */
function openingTime({ masked, periods }: SentenceReading): NamedPeriod | null {
  const first = periods[0];
  return first !== undefined && periods.length === 1 && /^(?:\d[\d.]* )?(?:(?:at|on|as at|in|during) )?$/iu.test(masked.slice(0, first.start)) ? first : null;
}

/** "More of the children in our care live close to home. 68% live in the borough": of whom a sentence without figures speaks. */
const PEOPLE = /\b(?:looked[- ]after children|children (?:in (?:our |the council's )?care|looked after|in need|subject to a (?:child protection )?plan|on a child protection plan|with (?:an )?EHC plans?)|care leavers|(?:case |file )?audits|new (?:EHC )?plans|annual reviews|requests for (?:an )?assessment|(?<!health )(?:single |initial |core |social work )?assessments|pathway plans|(?:initial |review )?(?:child protection )?conferences)\b/iu;

/** "PERFORMANCE INFORMATION - QUARTER 3": minutes say the period of an item only in its heading. */
function under(heading: string | null, context: ReadingContext): ReadingContext {
  const named = heading === null ? undefined : findPeriods(levelText(heading)).periods.find((period) => !/^(?:relative|day)$/u.test(plainMention(period)?.kind ?? 'day'));
  const period = named === undefined ? null : settle(named, context.meetingDate);
  return period === null ? context : { ...context, period };
}

/** People who are told from others of those just spoken of. */
const THOSE = /\bof (?:those|them)(?: who (?:are|were))? aged\b|\bof the \d\d(?:-| to | and )\d\d year[- ]olds\b/iu;

/** "The equivalent for England was 67": of the time of the own figure told before. */
const EQUIVALENT = /^the (?:equivalent|corresponding|comparable) (?:(?:figures?|rates?|percentages?|proportions?|numbers?|averages?) )?(?:for|in|across|nationally|was|were|is|are)\b|^(?:nationally|(?:in|across) England),? (?:it|they|this|(?:the|these|those) (?:figures?|rates?|percentages?|proportions?)) (?:was|were|is|are)\b/iu;

/** "rose from 58% in 2022 to 61% in 2023. The national figures were 59% and 60%": as many as were told, in their order. */
function lendInOrder(before: readonly Finding[], findings: readonly Finding[]): void {
  const own = before.filter(({ claim }) => claim.role === 'actual' && claim.area?.own !== false);
  const against = findings.filter(({ claim }) => claim.role === 'actual' && claim.area?.own === false);
  const alike = own.length > 1 && against.length === own.length && findings.length === own.length && new Set([...own, ...against].map(({ weighed }) => weighed.id)).size === 1 && new Set(against.map(({ claim }) => claim.area)).size === 1;
  if (alike && own.every(({ claim }) => claim.period !== null && isYear(claim.period))) for (const [index, { claim }] of against.entries()) claim.period ??= own[index]!.claim.period;
}

function lendTime(before: readonly Finding[], findings: readonly Finding[]): void {
  const time = before.findLast(({ claim }) => claim.role === 'actual' && claim.area?.own !== false && !claim.earlier)?.claim.period ?? null;
  for (const { claim } of findings) if (claim.area?.own === false && claim.role === 'actual') claim.period ??= time;
}

/** "Attainment 8 in 2019 was 44.6. The England average was 46.7": results are published year by year, and these are of one year. */
const THEN = /^(?!.*\b(?:is|are|latest|most recent|currently|now)\b).*\b(?:was|were|stood|achieved|reached)\b/iu;

function lendSchoolYear(before: readonly Finding[], findings: readonly Finding[]): void {
  for (const { claim, weighed } of findings) {
    if (claim.area?.own !== false || claim.role !== 'actual' || weighed.id === null || weighed.yearType !== 'academic') continue;
    const own = before.findLast((one) => one.weighed.id === weighed.id && one.claim.role === 'actual' && one.claim.area?.own !== false && !one.claim.earlier);
    if (own?.claim.period && isYear(own.claim.period)) claim.period ??= own.claim.period;
  }
}

/** "We audited 212 case files. Of those, 61% were good". */
const AUDITED = /\baudited (?:a total of )?[\d,]+ (?:case )?files\b|\b[\d,]+ (?:case )?files were audited\b|\baudits? of [\d,]+ (?:case )?files\b/iu;

/** "The Key Stage 2 cohort was of 31 children. 13 of them …". */
const COHORT = /\bcohort\b[^.;]{0,40}\b\d[\d,]* (?<who>children|pupils|young people|students)\b/iu;

/** Numbers side by side, or dots that lead to a page number: a row of something that was not seen to be a table. */
function isTableRow(sentence: string): boolean {
  // "19.4% (22.3% in 2022/23)" is a sentence's; two shares with nothing between them are a row's.
  if (/\d ?%\)? \d[\d.]* ?%|\d ?% \(\d[\d.]* ?%\) \(?\d/u.test(sentence) && !/\brange of \d/iu.test(sentence)) return true;
  return /\.{4}|\b20\d\d[/-]\d\d 20\d\d[/-]\d\d\b|(?:\. ){4}/u.test(sentence) || /(?:^|[\s(])[\d,.]*\d%?\)? [\d,.]*\d%?\)? \(?[\d,.]*\d%?(?=[\s)]|$)/u.test(sentence);
}

/** "The re-referral rate remains too high." */
/** "Fixed-term exclusions remain a worry.", "The Chair referred to children's social worker caseloads.": known by the catalogue, or nothing. */
const SPOKEN_OF = /^(?:the |our )?(?<name>[\p{L}\d' -]{5,80}?) (?:remain(?:s|ed)?|is|are|was|were|has|have|had|continues?|improved|fell|rose)\b|\b(?:referred to|asked (?:if more could be done )?about|queried|enquired about|raised (?:the (?:issue|question|matter) of|concerns? (?:about|over))|commented on|discussed|drew attention to|sought assurance (?:on|about)) (?:the )?(?<asked>[^.;?]{5,100}?)[.?]?$/iu;

/** "Members asked why re-referrals were rising." */
const ASKED_WHY = /\b(?:asked|queried|wondered) (?:why|whether|if|how) (?:the )?(?<why>[\p{L}' -]{5,80}?) (?:is|are|was|were|has|have|had|remain(?:s|ed)?)\b/iu;

const SHORT_NAME = /^(?:the |our )?(?<name>(?:[\p{L}-]+ ){1,4}(?:rate|timeliness|take-up|turnover|attendance|absence|stability)) (?:is|was|has|remains?|continues?|improved|fell|rose)\b/iu;

const HOW_MANY = /\bhow many (?<name>[^,.;?]{5,100}?)(?: (?:this|last|so far|currently|at|over|since|during)\b|[?.,;]|$)/iu;

/** "The percentage of assessments completed in 20 weeks was below target.": no figure, but what the next sentence is about. */
function topicOfSilence({ sentence, claims }: SentenceReading): Topic | null {
  if (claims.length > 0) return null;
  const subject = /^(?:.{0,120}?\bthat,? |[^,.;]{0,40}, )?(?<name>(?:the |our )?(?:percentage|proportion|number|rate|average|timeliness) (?:of|for|in) .{5,200}?) (?:is|was|has|have|had|remains?|continues?|increased|decreased|fell|rose|improved|dipped|reduced|declined|(?:came|went|gone|come) (?:up|down))\b/iu.exec(sentence)?.groups?.['name'];
  const changed = subject ?? /\b(?:increase|decrease|reduction|rise|fall|improvement|decline)s? in (?<name>(?:the )?[^,.;]{5,120}?)(?:[.,;]|$| (?:was|were|had|has|is|since|over|due|because|which|and that)\b)/iu.exec(sentence)?.groups?.['name'];
  const short = changed === undefined ? SHORT_NAME.exec(sentence)?.groups?.['name'] : undefined;
  // "asked how many children had been excluded. Officers responded that the number had fallen from 24".
  const asked = changed === undefined ? HOW_MANY.exec(sentence)?.groups?.['name'] : undefined;
  const spoken = SPOKEN_OF.exec(sentence)?.groups;
  const known = ASKED_WHY.exec(sentence)?.groups?.['why'] ?? spoken?.['asked'] ?? spoken?.['name'];
  const name = changed ?? (asked === undefined ? short ?? known : `Number of ${asked}`);
  if (name === undefined) return null;
  const weighed = weighLabel(name, null, null);
  return weighed.id !== null || (changed !== undefined && isIndicator(weighed, 'name')) ? { weighed, unit: null, told: false, kind: 'name', rating: null } : null;
}
