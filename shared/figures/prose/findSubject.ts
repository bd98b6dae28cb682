import { speaksOfChildren } from './domain.ts';
import { endOfName } from './endOfName.ts';
import { linkBefore } from './linkWords.ts';
import type { Stretch } from './splitSentences.ts';

/** The words of a sentence that name what its figures measure. Offsets are the sentence's. */
export interface Subject extends Stretch {
  /** `name` states it before the figure; `share` is "N% of …"; `count` is "N children …"; `time` is "N days between …"; `carried` is a pronoun. */
  kind: 'name' | 'share' | 'count' | 'time' | 'carried';
  /** For a share: the people or things it is a share of, so that "88% had seen a dentist" can go on from it; for a pronoun: whom else it is of. */
  population: string | null;
  /** "88% had seen a dentist": the population was named before. */
  goesOn: boolean;
  /** Who "those" are, with whom it begins. */
  those?: string;
  /** "They account for 18% of our children": what the share is made of, told before. */
  made?: string;
  /** "in reading": the subject of school, where it stands apart from the name. */
  school?: string;
  /** What else may name it, should this prove to be no indicator. */
  instead?: Subject;
}

const REPORTING = /^.*?\b(?:noted|notes|report(?:ed|s)?|advised|informed|heard|explained|stated|said|confirmed|told|shows?|showed|shown|highlight(?:ed|s)|indicates?|indicated|shared|added|aware|assured|see|means?|reflects?|clarified|acknowledged|recognised|outlined|asked|pleased|replied|responded|commented|observed|emphasised|answered|added)\b[^.;]*?\bthat\b,? /iu;
/** "The Chair asked about re-referrals, which had gone from": what was spoken about is named. */
const SPOKEN_ABOUT = /^[^,;:.¶\d]{0,60}?\b(?:(?:asked|enquired|inquired) (?:(?:a )?questions? )?about|queried|questioned|(?:raised|expressed|voiced) (?:an? |the |some |their )?(?:concerns?|issues?|questions?|matters?) (?:about|of|over|at|with|regarding)|(?:drew|called) (?:members' )?attention to|commented on|referred to|pointed to|highlighted|(?:welcomed|noted|highlighted|was pleased (?:with|to see)) (?:the |an? )(?:\p{L}+ )?(?:reduction|increase|improvement|rise|fall|drop|decrease) in(?: the)?) (?=[^,;]{4,120}(?:, (?:which|where)\b|,? ?$))/iu;
const OPENING = /^(?:(?:and|but|while|whilst|whereas|although|though|however|(?:expressed )?as a rate|in (?:actual|real) (?:numbers|terms)|in addition|additionally|furthermore|moreover|by contrast|in contrast|at the same time|overall|cumulatively|(?:(?:over|for|in) the )?year to date|for the year(?: (?:to date|as a whole))?|currently|as a result|similarly|also|finally|conversely|meanwhile|nationally|locally|positively|encouragingly|for example|of note|by comparison|in terms of|in relation to|in respect of|with regard to|regarding|turning to|(?:using|based on|according to|as reported|as noted|compared (?:with|to)|ranking|following|looking at|reflecting) [^,]{3,80}(?=,)|despite this|that|as such|this means|since then|for the first time|good progress is being made|on)(?!\p{L})[,:]? )+/iu;
/** "The areas highlighted for focus were in respect of": what follows is named. */
const FOCUS = /^(?:(?:and|the|other|key|main) )*(?:areas?|issues?|measures?|indicators?|exceptions?)\b[^.;:,]{0,70}?\b(?:was|were|is|are|included?|includes|being)(?: (?:in respect of|in relation to|around|with regard to))? (?=the |\p{L}+ \p{L}+ )/iu;
const TIMED = /^(?:(?:in|at|as at|as of|during|by|for|over|since|to|throughout|within|the|end of|at the end of|as at the end of|period|months?|twelve|year|quarter|financial|academic|,|¶+)\s*)*¶+[\s,:)(-]*(?:\(¶+\)[\s,]*)?/iu;
const THERE = /^(?:(?:there (?:has|have|had) been|there (?:is|are|was|were)|there continues? to be|we (?:now |currently )?(?:have|had|are|were)) )?(?:(?:a|an|the) (?:\w+ )?(?:decrease|increase|reduction|rise|fall|drop|improvement|number) (?:of|in) (?:the )?)?/iu;
const MEASURE = 'percentage|proportion|share|numbers?|rates?|average|mean|median|timeliness|take-?up|uptake|volume|levels?|caseloads?|%';
/** "…, the percentage of …": where the name itself begins, at an article or after a mark. */
export const HEAD = new RegExp(String.raw`(?:^|[,;:("] ?|- |\bthat |\bin (?=the )|\band (?!(?:two|three|four|five|\d+)[- ]year[- ]olds?\b)|\bof (?=the )|\bwith |\bwhere |\bas a result,? (?=the )|\bfor (?=the )|\bas |\b(?:cut|reduced|increased|raised|lowered|doubled|halved) (?=the )|\bwas (?=the )|\bwere (?=the )|\bis (?=the )|\bare (?=the ))(?<head>(?:(?:the|our|its|their|an?) )?(?:(?!(?:in|of|that|the|for|with|and|has|had|have|is|was|were|to|an?|on|at|by)\b)[\w'/-]+ ){0,4}?(?:${MEASURE}) (?:of|for|in|among|at which|that|who|whose|on (?=child protection|(?:an? )?(?:CP |EHC )?plans?\b)|number|days?|weeks?|months?|time|length|duration|caseloads?|attainment|progress|score|points|achieving|\w+ing)\b)`, 'iu');

/** Names the subject that a verb, a bracket or a colon joins to the figure; null when there is none. */
export function subjectBefore(sentence: string, masked: string, from: number, figureStart: number): (Subject & { verb: boolean }) | null {
  const clause = masked.lastIndexOf(';', figureStart - 1) + 1;
  const link = linkBefore(masked, Math.max(from, clause), figureStart) ?? linkByComma(masked, Math.max(from, clause), figureStart);
  if (link === null) return null;
  const begin = Math.max(from, clause);
  if (lastClauseCarries(masked.slice(begin, link.nameEnd))) return { start: begin, end: link.nameEnd, kind: 'carried', population: null, goesOn: false, verb: link.verb };
  const { start, end } = trimName(masked, begin, link.nameEnd);
  if (end - start < 2 || /\d ?%/u.test(masked.slice(start, end)) || /^(?:after|before|since|until|within|following|because|although|unless)\b/iu.test(sentence.slice(start, end))) return null;
  const gloss = GLOSS.exec(sentence.slice(start, end));
  if (gloss !== null) {
    const at = start + gloss[0].indexOf('(') + 1;
    return { start: at, end: at + gloss.groups!['name']!.length, kind: 'name', population: null, goesOn: false, verb: link.verb };
  }
  const named = sentence.slice(start, end);
  const whom = OF_WHOM.exec(named)?.groups?.['who'];
  const among = AMONG.exec(named)?.groups?.['who'] ?? (whom !== undefined && speaksOfChildren(whom) ? whom : null);
  const kind = among !== null || isCarrier(sentence.slice(start, end)) ? 'carried' : 'name';
  return { start, end, kind, population: among, goesOn: false, verb: link.verb };
}

/** "This measure (repeat child protection plans)". */
const GLOSS = /^(?:this|the|our) (?:measure|indicator|kpi|figure|metric) \((?<name>[^()]{4,80})\)$/iu;

/** "for disadvantaged pupils it was 32.9": the same measure, of others. */
const AMONG = /^(?:(?:and|but|while|whereas) )?(?:for|among|amongst|(?:in|at) (?=reception\b|year \d|primary|secondary|special)) ?(?<who>[^,;¶]{4,60}?),? (?:it|this|the (?:rates?|figures?|percentages?|proportions?|averages?|scores?)|performance)$/iu;

/** "The figure for pupils with SEN support was 24%": what was spoken of, of them. */
const OF_WHOM = /^(?:the )?(?:equivalent |corresponding |same |comparable )?(?:figures?|equivalent|proportion|percentage|score) (?:for|among|amongst) (?<who>[^,;¶]{4,60})$/iu;

/** "the rate of children in need, 257 against a target": a full name may be joined by a comma alone. */
function linkByComma(masked: string, from: number, figureStart: number): { nameEnd: number; verb: boolean } | null {
  const comma = /, (?:from |now |at )?$/u.exec(masked.slice(from, figureStart));
  const name = comma === null ? '' : masked.slice(from, from + comma.index);
  // "requests have doubled in five years, from 402": the name stands before what became of it.
  const became = comma !== null && comma[0].includes('from') ? / (?:has|have|had) (?:more than |almost |nearly )?(?:doubled|trebled|tripled|halved|risen|fallen|increased|decreased|reduced|grown|dropped|improved)\b[^,]*$/iu.exec(name) : null;
  if (became !== null && speaksOfChildren(name.slice(0, became.index))) return { nameEnd: from + became.index, verb: true };
  return /\b(?:percentage|proportion|number|rate|average|take-?up|take up|uptake|timeliness) (?:of|for|in) [^,]+$/iu.test(name) ? { nameEnd: from + name.length, verb: false } : null;
}

/** "…, which has contributed to performance increasing from": the last clause says that it is about what was said before. */
function lastClauseCarries(name: string): boolean {
  const clause = /^.*(?:, (?:which|and|with|but|this|as|leading to|resulting in)|;| which| that) (?=[^,;]*\bperformance\s*$)/iu.exec(name);
  return clause !== null && !HEAD.test(name.slice(clause[0].length));
}

/** Cuts away what leads up to the name: who reported it, when, and the clauses before it. */
export function trimName(masked: string, from: number, to: number): Stretch {
  let start = from;
  const cut = (form: RegExp) => {
    const match = form.exec(masked.slice(start, to));
    if (match !== null && match[0].length < to - start) start += match[0].length;
  };
  cut(/^[\s,;:)(-]+/u);
  // "14.6% of the establishment, and that the agency rate": what belongs to the figure before.
  // "23.4% of the workforce and a vacancy rate of 19%".
  cut(/^of [^,;]{3,40}? and (?=(?:an?|the) [^,;]{0,40}?\b(?:rate|turnover|level|average|proportion|percentage|number)\b)/iu);
  cut(/^(?:of|in|for|at|by|equal|similar|the same|above|below|better|worse|higher|lower) [^,;]{3,60}, (?:and|but|while|whilst|whereas|with) (?:that )?/iu);
  // "up 12 on last month, and 18 fewer children in need": the name stands after the change.
  cut(/^.*¤ (?:fewer|more|additional|extra) (?=\p{L})/u);
  cut(REPORTING);
  // "agency workers filled 11 posts and that the vacancy rate": what is told next.
  cut(/^[^;]* and that (?=(?:the|our|its) [^,;]*\b(?:rate|turnover|average|number|percentage|proportion|caseload)\b)/iu);
  cut(SPOKEN_ABOUT);
  cut(FOCUS);
  // "The latest full-year data (2017/18) show absence of".
  cut(/^(?:(?:the|our|latest|most recent|provisional|published|full-year|annual|national) )*(?:data|figures|results|statistics)\b[^,;]{0,40}? (?:shows?|showed|indicates?|indicated|puts?|gives?) (?:an? )?(?=\p{L})/iu);
  // "Our Year 11 pupils had an average Attainment 8 score of".
  cut(/^[^,;:]*? (?:had|achieved|gained|recorded) (?:an? )?(?=(?:average |mean )?(?:attainment|progress) 8\b)/iu);
  // "Since the new front door opened the share of contacts …".
  cut(/^(?:since|after|following|with|as|because of) [^,;:]*? (?=the (?:percentage|proportion|share|number|rate|average)(?: number)? (?:of|for|in)\b)/iu);
  // "Stability has improved, with turnover at": the clause that names it.
  cut(/^[^,;]* (?:has|have|had|is|are|was|were|remains?|remained|continues?|continued) [^,;]*, with (?=(?:the |our )?(?:[\p{L}-]+ ){0,3}(?:turnover|vacanc(?:y|ies)|attendance|absence|caseloads?|re-?referrals|take-?up|stability|timeliness)(?: rates?)? ?$)/iu);
  const head = HEAD.exec(masked.slice(start, to));
  if (head?.groups?.['head'] !== undefined) start += head.index + head[0].length - head.groups['head'].length;
  else {
    cut(OPENING);
    cut(TIMED);
    cut(OPENING);
    cut(THERE);
  }
  const title = masked.slice(start, to).lastIndexOf(': ') + 2;
  // "Placement sufficiency: in-house fostering accounts for": a title before the name.
  if (title > 1 && speaksOfChildren(masked.slice(start + title, to)) && !isCarrier(masked.slice(start + title, to))) start += title;
  const name = masked.slice(start, to);
  return { start: start + (name.length - name.trimStart().length), end: start + endOfName(name) };
}

const PLACE_BEFORE = /^(?:In|For|Within|Across|in|for|within|across) (?:\p{Lu}[\p{L}'-]*,? )+(?=(?:it|this|the)\b)/u;
const PLACE_AFTER = / (?:in|for|within|across) \p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*$/u;

const OF_COHORT = / (?:for|of) (?:the )?(?:same |20\d\d(?:[/-]\d\d)? )?cohort$/u;

/** A name that stands for one said before: "this", "performance", "the rate", "which". */
export function isCarrier(words: string): boolean {
  // "In Merton it was 72%", "the rate in Merton": where it was says nothing of what.
  const name = words.replace(PLACE_BEFORE, '').replace(PLACE_AFTER, '').replace(OF_COHORT, '').replace(/^(?:the )?England /iu, '');
  if (/^(?:this|it|that|these|which|performance(?! (?:on|in|for|of|against|around)\b))\b/iu.test(name.trim()) && HEAD.exec(name) === null) return true;
  if (/^(?:there|(?:when|where) (?:it|this|they|that))$/iu.test(name.trim())) return true;
  if (/, (?:when|where|at which point|and|but|although|though) (?:it|this|they|that)$/iu.test(name)) return true;
  if (/\bperformance$/iu.test(name) && name.split(' ').length < 13 && HEAD.exec(name) === null && !CAPITAL_INDICATOR.test(name)) return true;
  return /^(?:(?:and|but|while|although|though|yet) )?(?:this|it|that|which|these|they|we|performance|current performance|(?:our|its|overall|recent|latest|annual|the|this|(?:the )?\p{L}+'s)? ?(?:combined |same |last |second |former |latter |national |regional |equivalent |comparable |current |latest |overall |own |year-end |reported |actual |in-year )*(?:performance|rate|figure|figures|percentage|number|numbers|proportion|indicator|measure|position|total|outturn|result|results|average|trend|score|data|timeliness|team|service|council|authority|borough|county)(?: per [\d,]+)?(?: (?:has|is|was|now|currently|here|this year|this quarter|also|(?:for|over|in|at) the same (?:period|time|point|year)))*|kpi \d+|pi \d+)$/iu.test(name.trim()) || (/^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}$/u.test(name.trim()) && !CAPITAL_INDICATOR.test(name));
}

/** Names of one or two words that are indicators and no councils. */
export const CAPITAL_INDICATOR = /\b(?:neet|re-?referrals?|attendance|absence|take-?up|uptake|exclusions?|suspensions?|reoffending|turnover|vacanc(?:y|ies)|adoptions?|caseloads?|attainment|progress|complaints?|contacts?|referrals?|assessments?|visits?|reviews?|proceedings|stability|phonics|custody|ebacc|gld|immunisations?|vaccinations?|(?:dental|health) checks?|attainment 8|progress 8)\b/iu;

const NOUN_AND_VERB = /^ (?!of |above|below|higher|lower|more|less|for |in |and |to |compared|against|which|target)(?:[\p{L}][\p{L}'/()-]* ){1,7}?(?:had|have|has|were|was|are|received|met|achieved|attended|progressed|reached)\b/iu;

/** Ends a name that follows its figure. */
const STOP = /[;:]|(?<=¶),? and (?:\p{L}+ ){1,3}(?:was|were|had|have|is|are)\b|, (?:our|the|its) (?:best|worst|highest|lowest|first|second)\b|, (?:almost |nearly |just over |about )?(?:half|double|twice|treble|a (?:third|quarter)|two thirds|three quarters)\b|\.(?!\d)|, [\d¤]|, (?:tak|leav)ing\b|,? providing (?:¶|\d|$)|,? and (?:an?|the) (?=[^,;.¶]{0,40}?\b(?:(?:rate|turnover|level|average|proportion|percentage|number),? (?:of|was|is|at|stood)|average (?:time|length|duration|wait|age|score|caseload|number))\b)|, (?:this|it|that|these|there)\b|,? with \d|,? (?:but|and) (?:noted|that)\b|,? and (?:a further|another|an additional|the (?:remainder|rest|others))\b|,? and \p{L}+ed (?:only |just )?$|,? and (?:thanked|congratulated|commended|praised|asked|requested|welcomed)\b|,? and (?:the (?:other|remaining) )?\d[\d,]* ?[(%]|,? (?:with|bringing|taking|leaving) the (?:total|number|figure)\b|,? (?:and|while|with) the (?:destinations?|activity|activities|status|whereabouts|situation) of\b|,? (?:giv|mak|bring)ing (?:an?|the)\b|,? taking (?:into account|account of)\b|,? and the (?:council|service|authority|team|borough|county) (?:is|was|has|had|were)\b|,? and we (?:were|are|had|have)\b|,? and (?:the |those )?(?:whose \p{L}+ (?:was|were|is) )?(?:not known|unknowns?)(?: (?:rate|figure|level|proportion|percentage))? (?:had|has|have|fell|fallen|was|were|stood|rose)\b|,? and (?:(?:almost|nearly|virtually|not) )?(?:all|most|many|some|half|none|few|the majority) (?:of (?:them|these|those) )?(?:were|was|are|is|had|have)\b|,? and (?:performance|this|work|continues?|remains?|is|was|has|there|an? (?:improvement|reduction|increase|decrease))\b|,? (?:(?:rais|ris|increas|improv|reduc|fall|dropp|decreas|mean|equat|represent|amount|account|compar|bring)ing|as opposed|rather than|equivalent to|compared|which(?! (?:ended|closed|started|began|were|was|had|are|have)\b[^,;]{0,50} (?:had|have|has|were|was|lasted|took|led|closed|ended|met|resulted|progressed|became)\b)|against|up from|down from|whereas|while|whilst|although|though|but|however|versus|vs|rising|falling|exceeding|(?<!\bor )(?:above|below)(?! (?:compulsory |statutory )?school)|in comparison|in line with|similar to|better than|worse than|higher than|lower than|more than(?! (?:\d+|an?|one|two|three|four|five|six|nine|twelve|fifteen|eighteen|twenty|thirty)[- ]?(?:working |calendar |school )?(?:miles|km|days|hours|weeks|months?|years?))|placing|putting|and is|and was|and remains|(?<!\bdid )so(?! far\b)|because|due to|following|meaning|an increase|a reduction|a decrease|a fall|a rise)\b|,? (?:with|and|against|from|to) (?:a |an |the )?(?:target|¶)|, at an? (?:average |total )?cost\b|\s?\((?:[^()]*[¤¶+])|\s?\((?![^()]*\))|, (?:an?|with|where|in|down|up|from|of|and|the) /iu;
const NOUNS = 'audits?|complaints?|(?:foster\\w* |approved |registered )?places\\b|approvals|de-?registrations|resignations|requests?|appeals|households|CLA\\b|LAC\\b|CiC\\b|CYP\\b|UASC|children|young people|pupils|students|care leavers|looked[- ]after|cared[- ]for|families|carers|foster|plans?|assessments?|referrals?|contacts?|conferences?|reviews?|visits?|exclusions?|suspensions?|adoptions?|adopters?|schools|settings|placements?|enquiries|early help|cases|first[- ]time entrants|episodes?|interviews?|EHCPs?|Education,? Health|SEND?|UASC|unaccompanied|special guardianship|SGOs?|child protection|statements|two[- ]year|permanent|fixed[- ]term|section 47|strategy|initial|single|child in need|children\'s|year groups?|reception|social workers?';
const VERB_AFTER = /^(?: \(\d[\d,]* (?:out )?of \d[\d,]*\))? ?(?:\)? ?)(?:respectively )?(?:who |that )?(?:had|have|has|were|was|are|is|did|receive[ds]?|achieve[ds]?|reach(?:ed)?|remain(?:ed|s)?|took|take|attend(?:ed)?|missed|experienced|lived?|moved?|started|ceased|went|go|saw|seen|held|issued|met|meet|re-?offended|completed|closed|finished|concluded|participated|left|ended|stayed|became|came|passed|gained|secured|returned|entered|progressed|led|resulted|accessed|declined|refused|accepted|needed|required|rated|transferred|stepped|resigned|done|undertaken|leading|resulting|progressing|proceeding|receiving|becoming|requiring|attending|achieving|living|remaining) /iu;

/**
 * Names the subject that follows its figure: "91% of schools were judged …", "1,124 children subject to …",
 * "88% had seen a dentist", "84% for initial conferences". `to` is where the next figure begins.
 */
export function subjectAfter(masked: string, figure: { start: number; end: number; unit: string | null }, to: number): Subject | null {
  const rest = masked.slice(figure.end, to);
  // "93 out of 112 (83%) initial conferences met …": what they are stands after the bracket.
  if (figure.unit === 'percent' && /^\) \p{L}/u.test(rest) && /\bof [\d,]+ \($/u.test(masked.slice(0, figure.start))) return subjectAfter(masked, { ...figure, end: figure.end + 1 }, to);
  const described = describedBy(masked, figure, rest);
  if (described !== null) return described;
  // "Nearly nine in ten (89.7%) care leavers live …".
  const fraction = FRACTION.test(masked.slice(0, figure.start)) ? /^\) (?:of (?:our |the |all )*)?/u.exec(rest) : null;
  // "Four in ten (41%) resulted in a conference": of those told before.
  if (figure.unit === 'percent' && fraction?.[0] === ') ' && VERB_AFTER.test(rest)) return { ...nameFrom(masked, figure.end + 1, to), kind: 'share', population: null, goesOn: true };
  if (figure.unit === 'percent' && fraction !== null) return shareOf(masked, figure.end + fraction[0].length, to, true);
  const lead = new RegExp(String.raw`^ (?:of (?:our |the |all |its |their )*|for |in )`, 'iu').exec(rest);
  if (figure.unit === 'percent') {
    // "the figure of 22.7% for quarter 1": of that time, and a share of nothing.
    // "31.2% of the same cohort reoffended".
    const cohort = /^ of the ¶+ (?=(?:re-?)?offended|achieved|reached|went on)/u.exec(rest);
    if (cohort !== null) return { ...nameFrom(masked, figure.end + cohort[0].length, to), kind: 'share', population: 'young people', goesOn: false };
    if (lead !== null && /^(?:the |our )?¶/u.test(rest.slice(lead[0].length))) return null;
    // "17.3% of these were re-referrals": of those whom the sentence before counted.
    const those = figure.start === 0 ? /^ of (?:these|those|them) (?=\p{L})/u.exec(rest) : null;
    if (those !== null) return { ...nameFrom(masked, figure.end + those[0].length, to), kind: 'share', population: null, goesOn: true };
    // "1,600 reviews, 91.7% in timescale": what was done in time is said before.
    if (/^ (?:in|within|on|inside) (?:(?:the )?(?:required |statutory |agreed )?(?:time|timescales?)|\d+ (?:working |school |calendar )?(?:days|weeks|months|hours))\b/u.test(rest)) return { ...nameFrom(masked, figure.end, to), kind: 'share', population: null, goesOn: true };
    if (lead !== null) return shareOf(masked, figure.end + lead[0].length, to, /^ of/iu.test(rest));
    if (VERB_AFTER.test(rest)) return { ...nameFrom(masked, figure.end, to), kind: 'share', population: null, goesOn: true };
    // "100 per cent child protection reviews were held": the "of" is left out.
    return NOUN_AND_VERB.test(rest) ? shareOf(masked, figure.end + 1, to, true) : null;
  }
  if (figure.unit === 'days' || figure.unit === 'weeks') {
    const between = /^ (?:(?:on average|passed|elapsed|pass|elapse|went by),? )*(?=between |from |to |for (?:a |each |the )?(?:child|children)\b)/iu.exec(rest);
    return between === null ? null : { ...nameFrom(masked, figure.end + between[0].length, to), kind: 'time', population: null, goesOn: false };
  }
  // "19.8 in the assessment teams": where it is so counts nobody.
  if (figure.unit !== null || /^ in (?:the |our )?(?:[\p{L}-]+ ){1,4}(?:teams?|services?)\b/u.test(rest)) return null;
  const counted = new RegExp(String.raw`^\)? (?:of (?:our |the |all |its |their |\p{Lu}[\p{L}-]*'s )*)?(?:[\w'-]+ ){0,3}?(?:${NOUNS})`, 'iu').exec(rest);
  const start = figure.end + (/^\)? (?:of (?:our |the |all |its |their |\p{Lu}[\p{L}-]*'s )*)?/iu.exec(rest)?.[0].length ?? 0);
  return counted === null ? null : { ...nameFrom(masked, start, to), kind: 'count', population: null, goesOn: false };
}

/** "17.3% (the re-referral rate)", "the 12% vacancy rate", "performance of 91.2% on reviews": a name right after its figure. */
function describedBy(masked: string, figure: { start: number; end: number; unit: string | null }, rest: string): Subject | null {
  const bracket = /^ \((?:the |our )?(?<name>[^()¶¤\d]*\b(?:rate|percentage|proportion|average|level)\b[^()¶¤\d]*)\)/iu.exec(rest);
  const compound = figure.unit === 'percent' ? /^ (?<name>(?:[\p{L}'-]+ ){1,5}?(?:rate|level|turnover|take-up|uptake|coverage))\b/iu.exec(rest) : null;
  const on = /\bperformance of $/iu.test(masked.slice(0, figure.start)) ? /^ (?:on|for|in|against) (?:the )?(?<name>(?:[\p{L}'-]+ ){1,7}?[\p{L}'-]+)(?= (?:represent|is|was|has|compare|mean|leave|show|place)|[,.;(])/iu.exec(rest) : null;
  const aim = /^ (?:targets?|standard|threshold|ambition|points) (?:for|on|in) (?:the )?(?<name>[^,;.()¶¤]{4,80}?)(?= (?:is|was|has|against|compared)\b|[,;.()]|$)/iu.exec(rest);
  // "with an average of 3.4 reoffences each".
  const each = /\b(?:an average of|averaging|average|with|committed) $/iu.test(masked.slice(0, figure.start)) ? /^ (?:(?:(?:further|new) |re-?)?offences (?:each|per (?:re-?)?offender|per young person)\b|(?:(?:further|new) |re-?)offences\b)/iu.exec(rest) : null;
  if (each !== null) return { start: figure.end + 1, end: figure.end + each[0].length, kind: 'time', population: null, goesOn: false };
  const found = bracket ?? compound ?? on ?? aim;
  const name = found?.groups?.['name'];
  if (found === null || name === undefined || /^(?:of|in|for|to|and|or|by|at|on|from|is|was|were|has|had|above|below|against|compared|higher|lower)\b/iu.test(name)) return null;
  const start = figure.end + found[0].indexOf(name);
  return { start, end: start + name.length, kind: 'name', population: null, goesOn: false };
}

const FRACTION = /\b(?:in (?:ten|five|four|three)|half|thirds?|quarters?|fifths?)(?: of)? \($/iu;

function shareOf(masked: string, start: number, to: number, of: boolean): Subject {
  const name = nameFrom(masked, start, to);
  const verb = / (?:who |that |which )?(?:had|have|has|were|was|are|is|did|received|achieved|reached|remained|took|attended|experienced|live[ds]?|moved|started|ceased|went|met|reoffended|being|to be|having|who|judged|rated|completed|held|issued|not in|in|placed|achieving|on|as (?=good|outstanding|inadequate|requiring)[a-z]+)\b(?! (?:care|need|our care)\b)/iu.exec(masked.slice(name.start, name.end));
  const population = of && verb !== null ? masked.slice(name.start, name.start + verb.index) : null;
  return { ...name, kind: 'share', population, goesOn: false };
}

/** From `start` to the first word that ends a name, without the linking words that lead on to the next figure. */
export function nameFrom(masked: string, start: number, to: number): Stretch {
  const text = masked.slice(start, to);
  const stop = STOP.exec(text);
  const name = (stop === null ? text : text.slice(0, stop.index))
    .replace(/(?<=¶[¶ ]*)\([^()]*\)\s*$/u, '')
    .replace(/(?:[\s,(:-]|¶|¤|\b(?:and|or|at|in|on|as at|as of|during|by|for|to|from|with|a|an|the|rate of|is|was|which|compared|end of|of|the (?:remaining|other))\b)+$/iu, '');
  return { start: start + (name.length - name.trimStart().length), end: start + name.length };
}
