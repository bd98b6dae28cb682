import type { Claim } from './claim.ts';
import { speaksOfChildren } from './domain.ts';
import { isCarrier, nameFrom, type Subject } from './findSubject.ts';
import type { Place } from './linkAreas.ts';

/*
 * Subjects that another clause of the sentence names: its title, the whole of which a share is told, the clause before.
 */

/**
 * "Timeliness of assessments remains a concern; just 71% met the standard", "Performance on interviews has dipped, with 64%
 * completed in time": the clause before says of what, and the figure's own clause what was done with it.
 */
export function subjectOfComplaint(sentence: string, masked: string, { figure }: Claim, nextStart: number): Subject | null {
  const name = COMPLAINT.exec(masked.slice(0, figure.start))?.groups?.['name'];
  const done = DONE_AFTER.exec(masked.slice(figure.end, nextStart));
  if (figure.unit !== 'percent' || name === undefined || done === null || !speaksOfChildren(name) || isCarrier(name)) return null;
  const words = nameFrom(masked, figure.end + (done.groups?.['parts']?.length ?? 0), nextStart);
  const start = masked.indexOf(name);
  return { ...words, kind: 'share', population: sentence.slice(start, start + name.length), goesOn: true, instead: { start: 0, end: start + name.length, kind: 'name', population: null, goesOn: false } };
}

const COMPLAINT = /^(?:[^,;:\d]{0,40}, )?(?:(?:the |our )?(?:overall )?(?:performance|progress|timeliness|completion|number|percentage|proportion|rate)(?: \p{L}+)? (?:on|in|for|around|of|with) )?(?:(?:the|our|all) )?(?<name>[^,;:¶\d]{4,90}?) (?:remains?|remained|is|are|was|were|continues?|continued|has|have|had|improved|fell|declined|dipped|deteriorated|needs?|requires?)\b[^;:\d]*(?:; |: |, with |, and |, but )(?:just |only |now )*$/iu;
const DONE_AFTER = /^(?<parts> \(\d[\d,]* (?:out )?of \d[\d,]*\))? (?:(?:were|was|are|is|being|been|having|had|have) )*(?:\p{L}+ly )?(?:(?!(?:compared|based|increased|decreased|reduced|rated|followed)\b)\p{L}+ed|seen|held|done|met|undertaken|taken|sent|begun|up to date|in (?:place|time|timescale|date)|on time)\b/iu;

/** "an increase in requests for assessment, with 612 received": what grew or shrank names the figure that follows. */
export function subjectOfChange(masked: string, { figure }: Claim, previousEnd: number): Subject | null {
  const change = /\b(?:increase|decrease|reduction|rise|fall|drop|growth|decline|improvement|dip)s? (?:of ¤+ )?(?:in|of) (?:the )?(?<name>[^,;¶¤]{3,90}?)(?: ¶+)?,? (?:with|to|from|at) (?:just |only |a total of )?$/iu.exec(masked.slice(previousEnd, figure.start));
  const name = change?.groups?.['name'];
  if (change === null || name === undefined || !speaksOfChildren(name)) return null;
  const start = previousEnd + change.index + change[0].indexOf(name);
  return { start, end: start + name.length, kind: figure.unit === null && !/\b(?:number|rate|average|percentage|proportion|caseloads?|score)\b/iu.test(name) ? 'count' : 'name', population: null, goesOn: false };
}

/** "In relation to children looked after, the Panel noted that there were 641": of what is spoken before anything is told. */
export function subjectSpokenOf(masked: string, { figure }: Claim): Subject | null {
  const { lead, name } = /^(?<lead>(?:in (?:relation|regard) to|in respect of|in terms of|with (?:regards?|respect|reference) to|regarding|concerning|turning to|as regards|on the (?:subject|issue|question) of) (?:the )?(?:number of )?(?:the )?)(?<name>[^,;:¶¤\d]{4,60}), /iu.exec(masked.slice(0, figure.start))?.groups ?? {};
  if (lead === undefined || name === undefined || !speaksOfChildren(name) || !/\b(?:there (?:were|are|was|is|had been)|(?:the )?(?:total|number|figure|rate|percentage|proportion)(?: [\p{L}\d, ]{0,24})? (?:was|were|is|stood at)|it (?:was|is|stood at)|(?:performance|timeliness) (?:was|is|stood at)) (?:now |currently |just |only )*$/iu.test(masked.slice(0, figure.start))) return null;
  return { start: lead.length, end: lead.length + name.length, kind: figure.unit === null && figure.decimals === 0 ? 'count' : 'name', population: null, goesOn: false };
}

/** "199 children from 104 families were on a child protection plan": the same is said of both. */
export function subjectOfFamilies(masked: string, { figure }: Claim): Subject | null {
  const rest = masked.slice(figure.end);
  const children = /^ (?<who>children|young people) (?:from|in|within|across) \d[\d,]* families (?=were\b|are\b|had\b|have\b|on\b|with\b|subject\b)/u.exec(rest);
  const families = /\d (?:children|young people) (?:from|in|within|across) $/u.test(masked.slice(0, figure.start)) ? /^ (?<who>families) (?=were\b|are\b|had\b|have\b|on\b|with\b|subject\b)/u.exec(rest) : null;
  const found = children ?? families;
  return figure.unit !== null || found === null ? null : { ...nameFrom(masked, figure.end + found[0].length, masked.length), kind: 'count', population: found.groups!['who']!, goesOn: true };
}

/** "71 children per 10,000 were looked after": whose rate it is, within it. */
/** "All child protection cases (100%) due in the period were reviewed in time": of all of them, what was done. */
export function subjectOfAll(masked: string, { figure }: Claim, nextStart: number): Subject | null {
  const who = /(?:^|[;:,] )(?:all|every one of|each of)(?: of)?(?: the| our)? (?<who>[^,;:()¶\d]{4,60}) \($/iu.exec(masked.slice(0, figure.start))?.groups?.['who'];
  if (figure.unit !== 'percent' || who === undefined || !speaksOfChildren(who) || !/^\) (?:(?:that|which|who|due|needing|requiring) [^,;.()]{3,70}? )?(?:were|was|had|have|has|are|is)\b/u.test(masked.slice(figure.end))) return null;
  return { ...nameFrom(masked, figure.end + 1, nextStart), kind: 'share', population: who, goesOn: true };
}

export function subjectOfRate(masked: string, { figure }: Claim, nextStart: number): Subject | null {
  const who = /^[\d.,]+ (?<who>children|young people) /u.exec(masked.slice(figure.start, figure.end))?.groups?.['who'];
  if (figure.unit?.startsWith('per-') !== true || who === undefined || !/^ (?:are|were|was|had|have) (?:looked after|in (?:our )?care|on a|subject|an? )/u.test(masked.slice(figure.end))) return null;
  return { ...nameFrom(masked, figure.end, nextStart), kind: 'share', population: who, goesOn: true };
}

/** "For every 10,000 children, 56.2 were looked after": whose rate it is, said first. */
export function subjectOfEvery(masked: string, { figure }: Claim, nextStart: number): Subject | null {
  const who = /\b(?:for|of|in) every [\d,]+ (?<who>[^,;]{3,40}?)(?: (?:in|across) [^,;]{3,30})?, $/iu.exec(masked.slice(0, figure.start))?.groups?.['who'];
  if (figure.unit?.startsWith('per-') !== true || who === undefined) return null;
  const words = /^[^,;:.¶¤(]*?(?=,|;|:|\.| ¶|¤| \(|$)/u.exec(masked.slice(figure.end, nextStart))![0];
  return { start: figure.end, end: figure.end + words.length, kind: 'share', population: who, goesOn: true };
}

/** "Two thirds of care leavers (66%)", "just over half of children". */
const FRACTION = /^(?:(?:just|well|about|around|some) )*(?:(?:over|under|nearly|almost) )?(?:(?:an?|one|two|three|four|nine) )?(?:half|thirds?|quarters?|fifths?|tenths?|in (?:every )?(?:three|four|five|ten))(?: of)? (?:(?:the|our|all) )*/iu;

/** "One hundred and fifty-five children (62.5%) lived …": the children, without how many. */
export function whoOf(sentence: string, name: Subject): string {
  return sentence.slice(name.start, name.end).replace(/^(?:in total|a total of|overall),? /iu, '').replace(FRACTION, '').replace(/^(?:(?:[\d,.]+|hundred|thousand|and|\w+ty(?:-\w+)?|\w+teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -])+/iu, '');
}

/** "and permanent exclusions from 41 to 58": a second thing that changed, told without its verb. */
export function subjectToldFrom(masked: string, { figure }: Claim, previousEnd: number): Subject | null {
  const { name, moved = '' } = /(?:,|;|,? and|,? while) (?<name>(?!(?:and|while) )[^,;¶]{4,80}?)(?<moved> (?:(?:has|have|had) )?(?:fallen|fell|risen|rose|increased|decreased|reduced|improved|declined|dropped|grown|grew|gone (?:up|down)))? from $/u.exec(masked.slice(previousEnd, figure.start))?.groups ?? {};
  if (name === undefined || !speaksOfChildren(name)) return null;
  const start = figure.start - ' from '.length - moved.length - name.length;
  return { start, end: start + name.length, kind: 'name', population: null, goesOn: false };
}

/** "90 children started to be looked after and 71 ceased": the same children, and something else is said of them. */
export function subjectOfVerb(sentence: string, masked: string, { figure }: Claim, nextStart: number, current: Subject): Subject | null {
  const verb = /^ (?:refused|agreed|declined|withdrawn|rejected|joined|ceased|left|ended|resigned|started|entered|returned|moved|became|received|were|was|had|have|has|went)\b/iu;
  const who = current.population ?? peopleOf(sentence, current);
  const counted = current.kind === 'count' || (current.kind === 'share' && /^ (?:were|are) (?:at|in|on|living)\b/u.test(masked.slice(figure.end)));
  if (figure.unit !== null || !counted || who === null || !verb.test(masked.slice(figure.end))) return null;
  const words = /^[^,;:.¶¤]*?(?=,|;|:|\.|¶|¤| and | with (?!(?:prospective|foster|adoptive|adopters|relatives|parents|their)\b)| in (?:the|this|that|our|¶|20)| at (?!university|home|college)| during |$)/u.exec(masked.slice(figure.end, nextStart))![0];
  return { start: figure.end, end: figure.end + words.length, kind: 'count', population: who, goesOn: true };
}

/** "146 children went missing from home, and 61 from care": the same was done by others, from elsewhere. */
export function subjectFrom(sentence: string, masked: string, { figure }: Claim, nextStart: number, current: Subject): Subject | null {
  // "1,405 children in care and 2,980 in need".
  if (figure.unit === null && current.kind === 'count' && /^ in (?:need|care)\b/u.test(masked.slice(figure.end))) return { ...nameFrom(masked, figure.end + 1, nextStart), kind: 'count', population: null, goesOn: false };
  const from = /^ (?<from>from|into|through|via|in|with|at|missing|excluded|placed|living|adopted|educated) (?![\d¶])/u.exec(masked.slice(figure.end))?.groups?.['from'];
  const told = sentence.slice(current.start, current.end);
  const at = from === undefined ? -1 : told.lastIndexOf(` ${from} `);
  if (figure.unit !== null || current.kind !== 'count' || at < 0) return null;
  return { ...nameFrom(masked, figure.end + 1, nextStart), kind: 'count', population: `${current.goesOn && current.population !== null ? `${current.population} ` : ''}${told.slice(0, at)}`, goesOn: true };
}

/** "97% of children in care allocated to a worker, 92% visited in time": the same people, and something else that was done. */
export function subjectOfDone(sentence: string, masked: string, { figure }: Claim, nextStart: number, current: Subject): Subject | null {
  const who = current.population ?? PEOPLE_OF_NAME.exec(sentence.slice(current.start, current.end))?.[0];
  if (figure.unit !== 'percent' || current.kind !== 'share' || who === undefined || !/^ \p{Ll}+(?:ed|en|ld) (?:(?:in|on) (?:time|timescale)|within)\b/u.test(masked.slice(figure.end))) return null;
  return { ...nameFrom(masked, figure.end, nextStart), kind: 'share', population: who, goesOn: true };
}

/** "The percentage of care leavers in suitable accommodation was 91% and in education 57%": of the same people, elsewhere. */
export function subjectElsewhere(sentence: string, masked: string, { figure }: Claim, previousEnd: number, current: Subject): Subject | null {
  const { where, by } = /^,? (?:and|but) (?<where>(?<by>in|with|on|at|from) \p{L}[^;¶¤\d]{3,60}) $/u.exec(masked.slice(previousEnd, figure.start))?.groups ?? {};
  const who = by === undefined ? undefined : new RegExp(`^(?:the |our )?(?:percentage|proportion|share|%) of (?<who>.{4,60}?) ${by} `, 'iu').exec(sentence.slice(current.start, current.end))?.groups?.['who'];
  if (figure.unit !== 'percent' || current.kind !== 'name' || where === undefined || who === undefined) return null;
  const start = figure.start - 1 - where.length;
  return { start, end: start + where.length, kind: 'share', population: who, goesOn: true };
}

/** "in-house fostering accounts for 58% of children, residential for 9%": the next part of the same whole. */
export function subjectOfNextPart(masked: string, { figure }: Claim, previousEnd: number, current: Subject): Subject | null {
  const name = /(?:,|,? and) (?<name>(?!(?:and|but) )[^,;¶]{3,50}?) for $/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['name'];
  if (name === undefined || current.kind !== 'share' || (!current.goesOn && current.population !== null) || current.end > previousEnd) return null;
  const start = figure.start - ' for '.length - name.length;
  return { ...current, start, end: start + name.length };
}

/** "the vacancy rate was 14.3%, and agency staff made up 16.1% of the workforce": what the share is made of stands before its verb. */
export function subjectMadeUp(masked: string, { figure, area }: Claim, { previousEnd, nextStart }: Place): Subject | null {
  const { name, verb } = /(?:[,;] |\b(?:and|while|but) )+(?<name>(?!(?:and|while|but|that|it|this|which|they|these)\b)[^,;¶¤\d]{4,50}?)(?<verb> (?:made|make|makes|making|accounted for|account for|accounts for|represented|represent|comprised|covered|filled|fill|hold|held) (?:up )?(?:just |only |some )?)$/u.exec(masked.slice(previousEnd, figure.start))?.groups ?? {};
  if (figure.unit !== 'percent' || area !== null || name === undefined || !speaksOfChildren(name) || !/^ of (?:the|our|all)\b/u.test(masked.slice(figure.end))) return null;
  const start = figure.start - verb!.length - name.length;
  const whole = nameFrom(masked, figure.end + ' of '.length, nextStart);
  return { start, end: start + name.length, kind: 'share', population: masked.slice(whole.start, whole.end), goesOn: true };
}

const PLACED = /^(?:(?:the|our) )?(?:percentage|proportion|share|%) of (?<who>(?:our |all |the )?(?:looked[- ]after )?(?:children|young people|care leavers)(?: (?:in (?:our )?care|looked after))?) (?:(?:who (?:are|were|live)|that are) )?(?:placed|living|in|with|at)\b/iu;

/** "88% were in suitable accommodation and 61% in education", "52% live with our carers and 27% with agencies": another part of the same people. */
export function subjectOfPart(masked: string, { figure, area }: Claim, nextStart: number, current: Subject): Subject | null {
  // "NEET stands at 2.1%, with a further 0.9% not known".
  const rest = /^ (?:were |was )?(?:not known|unknown)\b/u.exec(masked.slice(figure.end));
  if (rest !== null && current.kind === 'name') return { start: figure.end, end: figure.end + rest[0].length, kind: 'share', population: null, goesOn: true };
  // "The proportion of our children placed with in-house carers was 46%, with 29% in agency placements".
  const placed = current.kind === 'name' && /(?:,|,? and|,? with) (?:just |only )?$/u.test(masked.slice(0, figure.start)) ? PLACED.exec(masked.slice(current.start, current.end))?.groups?.['who'] : undefined;
  if (figure.unit !== 'percent' || area !== null || (current.kind !== 'share' && placed === undefined) || !/^ (?:(?:placed |living )?(?:over|beyond|(?:at a distance of )?(?:more|less|further) than) \d+ (?:miles|km)\b|(?:in|with|through|via|under|by|an?|their|outside|beyond|within) \p{L}|\p{L}+ly \p{L}|not known\b|unknown\b|NEET\b)/u.test(masked.slice(figure.end))) return null;
  const who = placed ?? current.population ?? /^(?:(?:primary|secondary|looked[- ]after) )?(?:pupils|children|young people|care leavers)/iu.exec(masked.slice(current.start, current.end))?.[0] ?? null;
  if (who === null && !current.goesOn) return null;
  const words = nameFrom(masked, figure.end + 1, nextStart);
  return /^(?:not known|unknown)|\b(?:relatives|friends|kinship|parents|home|miles|km)\b/u.test(masked.slice(words.start, words.end)) || speaksOfChildren(masked.slice(words.start, words.end)) ? { ...words, kind: 'share', population: who, goesOn: true } : null;
}

/** "The percentage of interviews offered was 100%, with 78% accepted": the same things, and something else that was done with them. */
export function subjectOfDeed(sentence: string, masked: string, { figure }: Claim, { previousEnd, nextStart }: Place, current: Subject): Subject | null {
  const things = /^(?:(?:the|our) )?(?:percentage|proportion|share|%) of (?<things>.{4,80}?) (?:that were |which were |who were )?(?:offered|issued|held|started|received|completed|accepted|allocated|invited|eligible)$/iu.exec(sentence.slice(current.start, current.end))?.groups?.['things'];
  if (figure.unit !== 'percent' || current.kind !== 'name' || things === undefined || !/(?:,|\band|\bwith) (?:just |only )?$/u.test(masked.slice(previousEnd, figure.start)) || !DONE_AFTER.test(masked.slice(figure.end))) return null;
  return { ...nameFrom(masked, figure.end, nextStart), kind: 'share', population: things, goesOn: true };
}

/** "interviews had been offered after 98% of episodes and completed in time after 71%": the same things, and the deed before the figure. */
export function subjectOfNextDeed(sentence: string, masked: string, { figure }: Claim, previousEnd: number, current: Subject): Subject | null {
  const deed = /(?:,? (?:and|but)|,(?= (?:accepted|declined|refused|completed|started|held|seen) )) (?<deed>\p{L}+(?:ed|en|ld)(?: [^,;¶¤]{1,50}?)?) (?:after|following|in|for|by|with) (?:just |only )?$/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['deed'];
  const things = /^(?<things>.{4,80}?) (?:had|has|have|were|was) /u.exec(sentence.slice(current.start, current.end))?.groups?.['things'];
  if (figure.unit !== 'percent' || deed === undefined || things === undefined || current.end > previousEnd) return null;
  const start = masked.lastIndexOf(deed, figure.start);
  return { start, end: start + deed.length, kind: 'share', population: things, goesOn: true };
}

/** "and the percentage whose activity is not known is 0.9%": of the people of the name before, and something else is said of them. */
export function subjectWhose(sentence: string, masked: string, { figure }: Claim, previousEnd: number, current: Subject): Subject | null {
  const said = /\b(?:percentage|proportion|share|number) (?:of (?:those|these|them) )?(?<said>(?:whose|who|where) [^,;¶¤]{5,80}?),? (?:is|was|were|are|stood at|stands at|fell to|rose to)(?: (?:now|just|only|currently))* $/iu.exec(masked.slice(previousEnd, figure.start))?.groups?.['said'];
  const who = current.population ?? PEOPLE_OF_NAME.exec(sentence.slice(current.start, current.end))?.[0];
  if (said === undefined || who === undefined) return null;
  const start = masked.lastIndexOf(said, figure.start);
  return { start, end: start + said.length, kind: figure.unit === null ? 'count' : 'share', population: who, goesOn: true };
}

const PEOPLE_OF_NAME = /\b(?:\d{2}(?:(?: and | ?- ?| to |\/)\d{2})? year[- ]olds|care leavers|looked[- ]after children|children (?:in (?:our )?care|looked after)|(?:\p{L}+ )?(?:children|pupils|young people|students|families|plans|referrals|assessments))\b/iu;

/** "; no child had been on a plan for two years, below the target of 5%": a target of that of which there was none. */
export function subjectOfNone(masked: string, { figure, role }: Claim): Subject | null {
  if (role !== 'target') return null;
  const clause = masked.lastIndexOf(';', figure.start - 1) + 1;
  const none = /^ (?:and )?(?:year to date,? )?no (?<said>(?:child(?:ren)?|young (?:person|people)|pupils?|plans?|assessments?|reviews?) (?:has|have|had|was|were) [^,;]{8,160}?)(?:,| and | which )[^;]*$/u.exec(masked.slice(clause, figure.start));
  const said = none?.groups?.['said'];
  if (clause === 0 || said === undefined) return null;
  const start = masked.indexOf(said, clause);
  return { start, end: start + said.length, kind: 'share', population: null, goesOn: false };
}

/** "with the number at the end of the quarter being 381": the same people, however many there are. */
export function subjectOfTotal(sentence: string, masked: string, { figure }: Claim, previousEnd: number, current: Subject): Subject | null {
  const who = current.population ?? peopleOf(sentence, current);
  const total = /\bwith the (?:total )?(?<word>number|total|figure)\b[^,;]{0,60} (?:being|at|of) $|, (?<left>leaving|bringing the total to|making a total of) (?:a total of )?$/u.exec(masked.slice(previousEnd, figure.start))?.groups;
  const word = total?.['word'] ?? total?.['left'];
  if (figure.unit !== null || who === null || word === undefined) return null;
  // "…, leaving 301": as many are there.
  const start = masked.lastIndexOf(word, figure.start);
  return { start, end: total?.['word'] === undefined ? start : start + word.length, kind: 'count', population: who, goesOn: true };
}

/** "Attendance of looked-after pupils was 91%, and 21% were persistently absent": the people of the name before. */
export function subjectOfItsPeople(sentence: string, after: Subject | null, current: Subject): Subject | null {
  if (after?.goesOn !== true || current.kind !== 'name') return null;
  // "PEP completion was 98% and 84% were rated good": of the plans whose completion was told.
  const plans = /\b(?:rated|judged|graded|assessed as) (?:as )?(?:good|outstanding|green)\b/u.test(sentence.slice(after.start, after.end)) ? /\b(?:PEP|personal education plan|pathway plan|audit|case audit)s?\b/iu.exec(sentence.slice(current.start, current.end))?.[0] : undefined;
  if (plans !== undefined) return { ...after, population: plans.endsWith('s') ? plans : `${plans}s` };
  if (!speaksOfChildren(sentence.slice(after.start, after.end))) return null;
  const who = /\b(?:(?:looked[- ]after|disadvantaged|vulnerable|primary|secondary) )?(?:children|pupils|young people|care leavers|students)\b(?: in (?:our )?care)?/iu.exec([current, ...(current.instead === undefined ? [] : [current.instead])].map(({ start, end }) => sentence.slice(start, end)).join(' '))?.[0]
    // "Attendance was 91.7% and 28% were persistently absent": pupils are.
    ?? (/\babsent\b/u.test(sentence.slice(after.start, after.end)) && /\b(?:attendance|absence)\b/iu.test(sentence.slice(current.start, current.end)) ? 'pupils' : null);
  return who === null ? null : { ...after, population: who, instead: current };
}

/** Whom a count counts: "children" of "children who started to be looked after". */
export function peopleOf(sentence: string, { start, end }: Subject): string | null {
  return /^(?:(?:new|further|additional|approved|in-house|mainstream|prospective|permanent) )*(?<who>(?:[\w-]+ )?children|young people|pupils|care leavers|families|adopters|(?:foster )?carers|(?:foster(?:ing)? )?households|foster(?:ing)? families|social workers|(?:section 47 )?enquiries|strategy discussions|episodes|appeals|contacts|referrals|assessments|reviews|requests(?: for (?:an? )?[\w -]{0,30}?(?:assessments?|plans?|mediation))?|conferences|plans)\b/iu.exec(sentence.slice(start, end))?.groups?.['who'] ?? null;
}

/** "and for 22-25s 48%": the next group of people, after one told with its verb. */
export function subjectAmong(masked: string, { figure }: Claim, previousEnd: number, current: Subject): Subject | null {
  const who = /^(?:,|;)? (?:and )?(?:for|among|of(?= [^,;¶¤]{3,40} at $)) (?<who>[^,;¶¤]{3,40}?)(?: at)? $/iu.exec(masked.slice(previousEnd, figure.start))?.groups?.['who'];
  if (who === undefined) return null;
  if (current.kind === 'carried') return current.population === null ? null : { ...current, population: who };
  return current.kind === 'name' && speaksOfChildren(who) ? { ...current, kind: 'carried', population: who } : null;
}
