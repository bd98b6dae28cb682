import type { PrintedFigure } from './findNumbers.ts';
import { NUMBER_WORD } from './numberWords.ts';

/** Why a number in a sentence is no figure of an indicator. */
export type Ignored =
  | 'money' | 'time-of-day' | 'reference' | 'ordinal' | 'period' | 'age' | 'limit' | 'change' | 'definition' | 'approximate'
  | 'rank' | 'other-things' | 'about-indicators' | 'survey' | 'breakdown' | 'word';

interface Around {
  figure: PrintedFigure;
  /** The sentence up to the number. */
  before: string;
  /** From the end of the number and its unit. */
  after: string;
}

type Rule = [Ignored, (around: Around) => boolean];

const NAMED_BY_NUMBER = String.raw`no|nos|number|numbers|indicator|indicators|kpi|kpis|pi|ni|item|items|paragraph|paragraphs|para|paras|section|sections|s|appendix|annex|table|figure|fig|chart|page|pages|p|minute|minutes|stage|phase|tier|level|levels|key stage|ks|year|years|grade|grades|band|quarter|quarters|q|chapter|part|article|regulation|schedule|form|priority|priorities|recommendation|recommendations|resolution|objective|outcome|step|version|class|act|room|category|domain|strand|type|question|option|covid|week|term|attainment|progress|point|points|ref|reference|ssda|action|slide|ward|unit|team|group`;
const REFERENCE = new RegExp(String.raw`(?:\b(?:${NAMED_BY_NUMBER})\.?[ -]?|[#§])(?:\(?\d+(?:\.\d+)?[a-z]?\)? ?(?:,|and|to|or|-|&|, and) ?)*\(?$`, 'iu');
const CHANGES = 'increases?|decreases?|reductions?|rises?|falls?|drops?|improvements?|declines?|growth|differences?|gaps?|dips?|uplifts?|swings?|shortfalls?|variances?|losses|loss|gains?';
const CHANGE_BEFORE = new RegExp(String.raw`\b(?:(?<!\b(?:achieved|attained|met|reached|passed|accessed|used|taken up|attended|accepted|declined|refused|completed) |\d ?% of [^,;%]{3,60} and )by|(?:${CHANGES})(?: \w+){0,2} of|(?<!\b(?:made|make|makes|making|take|takes|taken|took|taking|follow|sign|set) )up|down|additional|further|extra|another|plus|minus) (?:only |just |some |around |about |roughly |approximately |almost |over |nearly |a further |a massive )*$`, 'iu');
const CHANGE_AFTER = new RegExp(String.raw`^[ -](?:(?:(?!requir)\w+ )?(?:${CHANGES})|higher|lower|more(?! than (?:\d+|five|ten|fifteen|twenty|thirty|fifty) (?:miles|kilometres|km)\b)|fewer|less(?! than (?:\d+|five|ten|fifteen|twenty|thirty|fifty) (?:miles|kilometres|km)\b)|better|worse|greater|longer|shorter|quicker|faster|slower|up on|down on|ahead|behind|inside (?:the|our|its|this|that|target|threshold)|outside (?:the|our|its) (?:[\w-]+ ){0,2}(?:target|threshold|standard|limit)|short of|above|below|over the (?!same|last|past|previous|year|period|course|quarter|month|(?:rolling )?(?:three|six|nine|twelve|\d+)[ -]months?)|under the|less than)\b`, 'iu');
const INDICATORS = /^(?: ?\(\d+ ?%\))?(?<of> (?:out )?of)? ?(?:(?:the|our|its|all|these|those|remaining|selected|reported|\d+|performance|key|headline|monitored|local|national|statutory|corporate|strategic|scorecard|basket of|red|amber|green|rated) )*(?:indicators|measures|targets|kpis|pis|metrics|actions|recommendations|milestones|objectives|pledges|commitments|promises)\b/iu;
const OTHER_THINGS = /^ (?:(?:full[- ]time equivalent|fte|wte) )?(?:working |further |additional |new |co-opted |elected |substitute )?(?:votes?|members?|councillors?|cllrs?|abstentions?|minutes?|hours?|hrs|miles?|kilometres?|km|copies|pages|items?|apologies|questions|recommendations|actions|retirements|withdrawals|allegations|notifications|wards?|parishes|meetings?|sessions?|workshops?|inspectors?|compliments?|volunteers?|apprentices?|vacancies|posts?|roles?|staff|officers?|members of|times|occasions|points|priorities|themes|areas|strands|phases|options|principles|documents|letters|awards|nominations|events|caseworkers|(?:social )?workers|practitioners|managers|hectares|dwellings|homes built|local authorit(?:y|ies)|authorities|boroughs|councils|districts|businesses|companies|employers|organisations|charities|firms)\b/iu;

/** "Progress 8 was +0.42": a score above nothing, and no change. */
const SCORE = /\b(?:progress 8|progress scores?|progress measures?|score)\b(?:[^,;]{0,30}|[^;]{0,80}[:,(] (?:[+-]?\d\.\d+ (?:in|for) \p{L}+(?: \p{L}+)?(?:, (?:and )?| and ))*)\+$/iu;

/** "412 assessments were completed, 86% of which …": the whole of the share is told in the same sentence. */
const WHOLE_TOLD = /(?<![\d.,£])\d[\d,]*(?:\.\d+)?(?:%| per ?cent)?(?: [\p{L}'-]+){1,12}[^;]{0,60}(?:,|;|,? (?:and|but)(?: that)?|,? of wh(?:ich|om),?|,? with) (?:just |only |some )?$/u;

/** "Discussion ensued on care leavers, 31.6% of whom …": of the people or things just named. */
const NAMED_BEFORE = /\b(?:care leavers|(?:looked[- ]after )?children|young people|pupils|plans|assessments|referrals|contacts|reviews|conferences|visits|requests|interviews|families)(?: [^,;\d]{0,40})?, (?:just |only |some )?$/u;

/** "and refused 23.6% of them": what is said of them stands before. */
const SAID_BEFORE = /\b(?:and|but) [^,;]{4,60} (?:only |just |some )?$/u;

/** "The disadvantage gap narrowed to 12.1 percentage points": a gap is measured in points. */
const GAP_NOW = /\b(?:disadvantage|attainment|gender|inequality|SEND?|FSM) gap\b[^;,]{0,60} (?:to|at|is|was|of|from|now)(?: just| only)? $|\bgap between (?:boys|girls|disadvantaged|children|pupils|those)\b[^;,]{0,110} (?:to|at|is|was|from|now)(?: just| only)? $/iu;

const CODED = /\b\d{2,4} [-–] \p{Lu}/u;

/** What is foreseen or hoped for, and not yet so. */
const FUTURE = /\b(?:(?:will|would|could|might) (?:be|have|rise|fall|increase|decrease|reach|need|require|reduce|grow|drop|get|achieve|see)|(?:expect(?:s|ed)?|forecast|projected|anticipated|predicted|estimated|likely|aims?|aiming|hop(?:es?|ing)|plan(?:s|ned|ning)|intends?) (?:that )?to (?:be|have|rise|fall|increase|decrease|reach|need|reduce|grow|drop|get|achieve|see|bring))\b[^.;,%\d]{0,60}$/iu;

/** "a target of 10% or less" is a target all the same. */
const AIMED = /\b(?:targets?|thresholds?|standard|aim|goal|ambition)(?: range)? (?:of |is |was |set at |being |at |for this is )*$/iu;

/** "88.3% of staff, against an expectation of 90%": an aim by another name. */
const EXPECTED = /\b(?:against|(?:below|above|short of|meeting|met|missed|exceeded)|compared (?:with|to)) (?:an?|the|our|its) (?:[\p{L}-]+ )?expectation of (?:at least )?$/iu;

const WORD_OF = new RegExp(String.raw`\b(?:${NUMBER_WORD}) of (?:the|these|those|our) $`, 'iu');

const PART_OF_AREA = String.raw`\b(?:[Ii]n|[Ff]or|[Aa]cross) (?:the )?(?:\p{Lu}[\p{L}'-]+ ){1,4}(?:[Ww]ards?|[Ll]ocality|[Nn]eighbourhood|[Cc]onstituency|[Dd]ivision|[Pp]arish|[Ee]state)\b`;
const IN_PART_BEFORE = new RegExp(String.raw`${PART_OF_AREA}[^,;.]{0,30}$`, 'u');
const IN_PART_AFTER = new RegExp(String.raw`^ ${PART_OF_AREA}`, 'u');

/** The rules, from the surest on. The first that holds names the reason. */
const RULES: Rule[] = [
  ['money', ({ before, after }) => /[£$€] ?$/u.test(before) || /^ ?(?:k|m|bn|million|billion|pounds|pence|p)\b/iu.test(after)],
  ['time-of-day', ({ after }) => /^(?:[.:]\d\d)? ?(?:am|pm|noon|o'clock|hrs)\b/iu.test(after)],
  ['ordinal', ({ after }) => /^(?:st|nd|rd|th)\b/iu.test(after)],
  ['reference', ({ figure, before, after }) => isReference(figure, before, after)],
  // "110 - Looked after, 130 - Refugee": the codes of a list, or of its items.
  ['reference', ({ figure, before, after }) => figure.unit === null && /^ [-–] \p{Lu}/u.test(after) && (before.trim() === '' || CODED.test(before) || CODED.test(after))],
  ['age', ({ figure, before, after }) => isAge(figure, before, after)],
  ['age', ({ figure, before }) => figure.unit === null && /\b(?:carers|adopters|parents|workers|staff|people|residents) (?:aged )?(?:over|under)(?: the age of)? $/iu.test(before)],
  // "; no child had been on a plan for two years, below the target of 5%": an item without a figure but its target.
  ['other-things', ({ before }) => !AIMED.test(before) && /; no (?:child|children|young person|young people|pupils?|plans?|assessments?)\b[^;]*$/u.test(before)],
  ['about-indicators', ({ figure, after }) => (figure.unit === null || INDICATORS.exec(after)?.groups?.['of'] !== undefined) && INDICATORS.test(after)],
  // "Of the 41 measures for which data are available, 24 (59%) met their target".
  ['about-indicators', ({ before }) => /^(?:\p{L}+, )?(?:of|across|among) (?:(?:the|our|all|these|those) )*(?:[\d,]+ )?(?:[\p{L}-]+ ){0,4}(?:indicators|measures|targets|kpis|pis|metrics|actions|recommendations|milestones|pledges)\b/iu.test(before)],
  // "29 of the 44 actions are complete (66%)".
  ['about-indicators', ({ figure, before }) => figure.unit === 'percent' && /\b[\w,-]+ (?:out )?of (?:(?:the|our|its|all|these|those) )*[\d,]+ (?:[\p{L}-]+ ){0,3}(?:indicators|measures|targets|kpis|pis|metrics|actions|recommendations|milestones|objectives|pledges|commitments)\b[^.;\d]{0,60}\($/iu.test(before)],
  ['rank', ({ figure, before, after }) => /\b(?:rank(?:ed|ing|s)?(?: of| at)?|placed|position|top|bottom|best|worst) $/iu.test(before)
    || /^ ?(?:out of|of) (?:the )?(?:\d+ )?(?:\w+ )?(?:local )?(?:authorities|boroughs|councils|LAs)\b/iu.test(after)
    || (figure.unit === null && /^ (?:(?:inner|outer|London|English|local|statistical|nearest|other|of|our|the) )*(?:authorities|boroughs|councils|LAs|neighbours)\b/iu.test(after))],
  ['change', ({ before }) => /(?:±|\+ ?\/ ?-) ?$/u.test(before)],
  ['change', ({ figure, before }) => (before.endsWith('+') && !SCORE.test(before)) || (before.endsWith('(') && figure.number < 0 && (figure.unit === 'percent' || figure.decimals === 0))],
  ['change', ({ figure, before, after }) => (figure.unit === 'points' && !GAP_NOW.test(before)) || (isChange(before, after) && !isFurther(before, after))],
  ['word', ({ figure, after, before }) => figure.word && !isCountedWord(figure, before.replace(/^\d{1,3} $/u, ''), after)],
  ['definition', ({ figure, before, after }) => !(figure.unit !== null && AIMED.test(before)) && ((figure.unit === null && /\b(?:per|every) $/iu.test(before)) || /^ ?\+|^ or (?:more|above|over|fewer|less|higher|below|under|better|greater|older|younger)\b|^ and (?:over|under|above|below|older|younger)\b(?! (?:the|our|its|both|target|national|statistical|England|London|a|an)\b)|^-[A-Za-z]|^[A-Z]\b|^[- ](?:plus|fold)\b/u.test(after)
    || /\b(?:one|two|three|\d+) or $/iu.test(before))],
  // A bound that hides a small number, as "<5" does in a table.
  ['approximate', ({ figure, before }) => figure.unit === null && figure.number <= 10 && /\b(?:fewer|less) than $/iu.test(before)],
  ['other-things', ({ figure, before }) => figure.unit === null && /\b(?:made up|comprise[sd]?|comprising|consist(?:s|ed|ing)?|composed|out) of (?:an? |the )?(?:(?:cohort|total|group|sample) of )?$/iu.test(before)],
  // "By December we aim to open 96 places and to have 90% of schools trained".
  ['limit', ({ before }) => /^By [^.;,]{3,30},? (?:we|the (?:council|service|authority|team)) (?:aims?|plans?|hopes?|intends?|expects?|want) to\b/u.test(before)],
  // "two of the four teams were below 15": what was so anywhere, and no figure of the whole.
  ['breakdown', ({ before }) => /\b(?:teams?|schools|wards|localities|areas|workers|homes|councils|authorities|boroughs) (?:were|was|are|is|had been|remain(?:ed)?) (?:still |all |each )?(?:below|above|under|over|at) $/iu.test(before) && /\b(?:\d+|one|two|three|four|five|six|some|most|several|other|all|each) (?:of (?:the |our )?(?:\p{L}+ ){0,2})?(?:\p{L}+ ){0,2}(?:teams?|schools|wards|localities|areas|workers|homes|councils|authorities|boroughs) \p{L}+(?: \p{L}+){0,2} $/iu.test(before)],
  // "98 children in care per 10,000": a rate whose name stands within it.
  ['definition', ({ figure, after }) => figure.unit === null && figure.decimals === 0 && /^ (?:[\p{L}'-]+ ){1,6}(?:per|(?:for|in) every) (?:100|10|1),?000\b/u.test(after)],
  // "Five of the 16 were adopted": the whole, which was told before.
  ['other-things', ({ figure, before }) => figure.unit === null && WORD_OF.test(before)],
  // "Standard 25 of the National Minimum Standards": a rule by its number.
  ['reference', ({ figure, before, after }) => figure.unit === null && /\b(?:Standard|Regulation|Principle|Pledge|Promise|Rule)s? $/u.test(before) && /^(?: (?:of|and|in)\b|[:,.;)]|$)/u.test(after)],
  // "Two in five care leavers (41%)": the share again, in words.
  ['word', ({ figure, after }) => figure.unit === null && figure.number < 10 && /^ (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,2})\b(?! ?%)/u.test(after)],
  // "81% in family support, 92% in the children in care service": of some of the workers.
  ['breakdown', ({ figure, after }) => figure.unit === 'percent' && /^ in (?:the |our )(?:[\p{L}-]+ ){1,5}(?:teams?|service)(?=[.,;]| and\b)/u.test(after)],
  // "although in the assessment teams they were 18.9": of some of the workers.
  ['breakdown', ({ before }) => /\bin (?:the |our )(?:[\p{L}-]+ ){1,4}(?:teams?|localit(?:y|ies)|quadrants?),? (?:they|it|this|the (?:figure|rate|average)) (?:was|were|is|are|stood at|averaged) (?:just |only )?$/u.test(before)],
  // "in East ward it is 44%": of a part of the area.
  ['breakdown', ({ before, after }) => IN_PART_BEFORE.test(before) || IN_PART_AFTER.test(after)],
  // "Our wellbeing team saw 64 children", "discussed with 14 children": whom somebody met.
  ['other-things', ({ figure, before }) => figure.unit === null && /\b(?:team|nurses?|therapists?|psychologists?|clinic|programme|project|group|club|workers?) (?:has |have |had |also )*(?:saw|seen|supported|helped|trained|reached|assisted|taught|engaged|worked with) (?:about |some |over |nearly )*$|\b(?:discussed|consulted|shared|spoke|spoken|met|talked|agreed)\b[^.;]{0,80}\bwith (?:about |some |over )*$/iu.test(before)],
  // "24 young people went on the residential": whom somebody took out.
  ['other-things', ({ figure, after }) => figure.unit === null && /^ (?:children|young people|care leavers|families) (?:went|came|go|have been|had been|were taken) on (?:the|an?|our) /iu.test(after)],
  // "An audit of 20 cases had found": how many were looked at.
  ['other-things', ({ figure, before }) => figure.unit === null && /\b(?:audits?|sample|sampling|survey|study|analysis|deep dive|trawl) of (?:just |only |some |the |all )*$/iu.test(before)],
  // "have stabilised at 340 to 350": somewhere between the two.
  ['approximate', ({ figure, before, after }) => figure.unit === null && ((/\b(?:at|around|about|roughly) $/iu.test(before) && /^ (?:to|-) \d[\d,]*(?![\d%]| ?per ?cent| \p{Lu})/u.test(after)) || /\b(?:at|around|about|roughly) \d[\d,]* (?:to|-) $/iu.test(before))],
  // "Mediation was held in 146 cases": what was done in them is none of what was counted before.
  ['other-things', ({ figure, before, after }) => figure.unit === null && / in (?:only |just |about )?$/u.test(before) && /^ (?:cases|instances)\b/u.test(after)],
  // "those 26 children", "the team of 12": told before, or how many there are of something else.
  ['other-things', ({ figure, before, after }) => figure.unit === null && /\b(?:those|these) $/iu.test(before) && /^ (?:children|young people|pupils|families|households|carers|adopters|plans|cases|care leavers|referrals|requests)\b/iu.test(after)],
  ['other-things', ({ figure, before }) => figure.unit === null && /\b(?:team|panel|group|class|pool|establishment|membership|board|network) of (?:about |around |some )?$/iu.test(before)],
  // "completed at 20, 30 and 45 days": times, whose unit stands after the last.
  ['other-things', ({ figure, after }) => figure.unit === null && /^(?:, \d+)*,? (?:and|or|to) \d+ (?:working |calendar |school )?(?:days|weeks|months|years|hours)\b/u.test(after)],
  // "Thirty-one per cent of the 2,300 contacts": the whole of the share.
  ['other-things', ({ figure, before }) => figure.unit === null && /(?:%|\bper ?cent) of (?:(?:the|our|all|those) )*$/iu.test(before)],
  // "ranging from 14 in one team to 21 in another": what it is anywhere, and no figure of the whole.
  ['breakdown', ({ before }) => /\brang(?:ing|es?|ed) (?:from|between) (?:[^;,]{1,60} (?:to|and) )?$|\(range:? (?:of |from )?(?:[\d.]+%? ?(?:to|-|and) ?)?$/iu.test(before)],
  // "1,104 contacts (an average of 368 a month)".
  ['other-things', ({ figure, after }) => figure.unit === null && /^ (?:(?!and\b|were\b|was\b|are\b|had\b)[\p{L}'-]+ ){0,3}(?:a|per|each|every) (?:month|week|day|quarter)\b/u.test(after)],
  // "has not fallen under 95% in any of the last nine quarters": a bound that was kept.
  ['limit', ({ before }) => /\b(?:not|never|n't) (?:once )?(?:been|fallen|dropped|gone|dipped|slipped|risen|moved|fall|drop|go|dip|rise) (?:below|under|above|over|beyond) $/iu.test(before)],
  // "newly qualified social workers held no more than 12": how many at most.
  ['limit', ({ figure, before }) => figure.unit === null && /\b(?:h(?:eld|olds?|olding|ad|ave|as|aving)|carr(?:y|ied|ies|ying)|(?:given|allocated|assigned|manag(?:e|es|ed|ing))|limited to|capped at|protected caseloads? of)(?: an?)? (?:(?:no|not) more than|a maximum of|up to|fewer than) $/iu.test(before)],
  // "our threshold is 0.1% of the child population": how many a council takes in under a national scheme.
  ['limit', ({ figure, before, after }) => figure.unit === 'percent' && /\b(?:threshold|quota|ceiling|cap|limit)\b[^,;.]{0,40}$/iu.test(before) && /^ of (?:the|its|their|our) (?:total |general |under[- ]18 )?(?:child|under[- ]18) population\b/iu.test(after)],
  // "no worker should hold more than 12 cases": a limit that was set.
  ['limit', ({ before }) => /\b(?:(?:should|must|may|shall|can)\b[^.;,]{0,40}|(?:no|none of (?:the|our)) (?:social )?(?:workers?|practitioners?|one|member of staff)\b[^.;,]{0,60})\b(?:more|fewer|less) than $/iu.test(before)],
  // "there would be in excess of 5,030 by 2025", "aims to get below 10%": what is still to come.
  ['limit', ({ before }) => FUTURE.test(before) || /\b(?:an?|the) (?:expected|forecast|projected|anticipated|estimated|predicted) (?:(?:total|figure|rate|number) of )?$/iu.test(before) || (/\b(?:requirement|expectation|duty|obligation) (?:for|of|that|is|to)\b[^.;,\d]{0,30}$/iu.test(before) && !EXPECTED.test(before))],
  // "Attendance of 90% means that a child misses 19 days".
  ['definition', ({ after }) => /^ (?:means|would mean|equates to|is equivalent to) (?:that )?(?:a|an|each|every|one) (?:child|pupil|student|young person)\b/iu.test(after)],
  // An election's turnout, and who came to a meeting.
  ['other-things', ({ before }) => /\bturnout (?:of|was|at) $|\battendance at (?:the |our |this |its |their |these )?(?:panel|meetings?|board|committee|events?|forum|training)\b[^.;,]{0,30}$/iu.test(before)],
  ['other-things', ({ before }) => /\battendance (?:of|by|from|among) (?:[\p{L}'-]+ ){0,3}(?:members|partners|councillors|governors|representatives|agencies|trustees|delegates)\b[^.;\d]{0,40}$|\b(?:board|panel|committee|forum|partnership|member|partner) attendance\b[^.;,\d]{0,40}$/iu.test(before)],
  // "The Board met four times and average attendance was 82%": its members', and no pupils'.
  ['other-things', ({ before }) => /\b(?:met|meets|meetings?)\b(?![^.;]*\b(?:heard|noted|told|that|school|pupils?|children|primary|secondary)\b)[^.;]{0,80}\battendance\b[^.;,\d]{0,30}$/iu.test(before)],
  ['survey', ({ after }) => /^ of (?:the )?(?:\w+ )?(?:respondents|responses|parents|residents|delegates|attendees|those (?:surveyed|responding|who (?:responded|replied|answered|took part)|asked)|people (?:surveyed|asked))\b/iu.test(after)
    || /^ (?:of )?(?:\w+ ){0,4}(?:said|felt|agreed|thought|reported feeling|told us)\b|^ (?:were|was|are|is|had been) (?:\w+ )?(?:satisfied|dissatisfied|happy|pleased)\b/iu.test(after)],
  ['breakdown', ({ figure, before }) => figure.unit === 'percent' && /\bof (?:these|those|them|whom|which),? $/iu.test(before) && !WHOLE_TOLD.test(before) && !NAMED_BEFORE.test(before.replace(/of wh(?:ich|om),? $/u, ''))],
  ['breakdown', ({ figure, before, after }) => !(figure.unit === 'percent' && /^ of the \d/u.test(after)) && !(/^\p{Lu}[^,;\d]{4,60} (?:made|make|makes) up (?:only |just |some )?$/u.test(before) && /^ of them\b/u.test(after)) && !((figure.unit === 'percent' ? /^ of (?:which|whom|them|these|those) /u : /^ of (?:wh(?:ich|om)|them|these) (?:were|was|are|had|have|unaccompanied)\b|^ of wh(?:ich|om) /u).test(after) && (WHOLE_TOLD.test(before) || NAMED_BEFORE.test(before))) && !(figure.unit === 'percent' && /^ of (?:them|these|those)(?:[.,;)]|$)/u.test(after) && SAID_BEFORE.test(before)) && !/^(?:in relation to|with regard to|in terms of|regarding|in respect of) [^,]+, $/iu.test(before) && /^ ?\)? of (?:these|those(?! (?:in|who|aged|with|leaving|eligible|subject|looked|on|over|under|at|receiving|living|without|due|received|issued|completed|closed|held)\b)|them|this|that|which|whom|the (?:cohort|total|remainder|remaining|time|group|overall|\d)|that cohort)\b/iu.test(after)],
  ['other-things', ({ figure, before, after }) => figure.unit === null && OTHER_THINGS.test(after) && (figure.word || !isWorkforce(before, after)) && !(figure.decimals > 0 && /^ points\b/iu.test(after))],
];

/** Why the number is no figure, or null where it may be one. Times ("45 days") are left to whoever knows the indicator. */
export function whyIgnored(sentence: string, figure: PrintedFigure): Ignored | null {
  const around = { figure, before: sentence.slice(0, figure.start), after: sentence.slice(figure.end) };
  return RULES.find(([, holds]) => holds(around))?.[0] ?? null;
}

/** "employed 561.4 full-time equivalent social workers", "87 social workers left": how many there are, and who came or went. */
function isWorkforce(before: string, after: string): boolean {
  const who = /^ (?:(?:full[- ]time equivalent|FTE|WTE) )?(?:(?:permanent|qualified|children's|agency|newly|FTE) )*social workers?\b/iu.exec(after)?.[0];
  return who !== undefined && (/\b(?:employed|employs|employing) (?:a total of |some )?$/iu.test(before) || /^ (?:(?:had|have|were|was|are) (?:been )?)?(?:left|joined|started|resigned|retired|departed|recruited|appointed|employed|in post)\b(?![^.;]*\b(?:teams?|course|programme|training)\b)/iu.test(after.slice(who.length)));
}

const AFTER_QUARTER = /\bq(?:uarter|tr)?\.? ?\d(?: ?(?:,|and|to|or|-|&|, and) ?)*$/iu;

function isReference({ unit, decimals, digits, of, number, start, end }: PrintedFigure, before: string, after: string): boolean {
  if (/^0\d+$/u.test(digits) || (/^\d{6,}$/u.test(digits) && unit === null)) return true;
  // "14 Five young people were sentenced": a paragraph's number that has lost its full stop.
  if (before === '' && unit === null && number < 200 && decimals === 0 && /^ \p{Lu}/u.test(after) && PARAGRAPH.test(after)) return true;
  if (after.startsWith(')') && !/\([^)]*$/u.test(before) && unit === null) return true;
  // "achieving level 3 % 19 year olds": the sign opens the next of a chart's titles.
  const loose = unit === 'percent' && end - start > digits.length + 1 && /^ [\p{L}\d]/u.test(after);
  if ((unit === 'percent' && !loose) || unit?.startsWith('per-') === true || of !== null) return false;
  // "from 84 in Q3 to 91 in Q4": no year has 91 quarters, and no list of numbers needs a thousands' comma.
  if (digits.includes(',') || (number > 4 && AFTER_QUARTER.test(before))) return false;
  // "the Year 1 phonics screening check" names a year of school.
  if (number <= 13 && /\bYear $/u.test(before)) return true;
  // "During the year 18 children": that year has no number.
  if (/\b(?:the|this|last|each|per|previous|that|whole|20\d\d(?:[/-]\d\d)?) (?:financial |academic |calendar |school )?(?:year|week|term|quarter|month|period|stage|phase),? \(?$/iu.test(before)) return false;
  return (decimals === 0 || /^\d\.\d+$/u.test(digits)) && REFERENCE.test(before);
}

/** Words that begin a sentence and follow no number of things. */
const PARAGRAPH = new RegExp(String.raw`^ (?:The|Our|In|At|Of|There|We|As|It|This|That|These|Those|During|Since|For|On|By|Just|Only|Over|Under|Some|Nearly|Almost|About|Around|Performance|An?|While|Whilst|Although|Following|From|To|With|Members?|Councillors?|Both|All|No|Not|Between|After|Before|Compared|Overall|Nationally|Locally|However|Further|Also|Each|Most|Half|${NUMBER_WORD})\b`, 'iu');

/** Children's services count no one over twenty-five. */
const OLDEST = 25;

function isAge({ number, unit, digits, word }: PrintedFigure, before: string, after: string): boolean {
  if (number > OLDEST || (unit !== null && unit !== 'years' && unit !== 'months') || digits.includes('.')) return false;
  if (/^ ?(?:-|to|and|or)? ?(?:\d{1,2})? ?[- ]?(?:year|yr|month)s?[- ]?(?:olds?\b|of age)/iu.test(after) || /^[- ]?olds?\b|^ of age\b/iu.test(after)) return true;
  if (/\b(?:aged?|ages(?: of)?|age group|turn(?:ed|ing)?|birthday|between the ages of)(?: of)?(?: under| over| between| up to)? (?:\d{1,2} ?(?:-|to|and|or|\/) ?)?$/iu.test(before)) return true;
  if (unit === null && /\b(?:under|over|post|pre)[- ](?:\d{1,2} ?(?:-|to|and|or) ?)?$/iu.test(before) && !/^ ?(?:children|cases|pupils)/iu.test(after)) return true;
  if (word) return false;
  const span = /^(?:-| - | to )\d{1,2}\b(?! ?%| per ?cent)/u.test(after) || /(?<![\d.%/])\d{1,2}(?:-| - | to )$/u.test(before);
  return span && !/\bfrom \d{1,2} to $|\bfrom $/iu.test(before);
}

/** "fell by 269 (", "an increase of 12 children (". */
const CHANGED_BY = new RegExp(String.raw`(?:\b(?:fell|fallen|falls?|rose|risen|rises?|grew|grown|increas\w+|decreas\w+|reduc\w+|dropp\w+|declin\w+|improv\w+|up|down)(?: \w+){0,3} by|\b(?:${CHANGES}) of) [^;(]{0,30}\($`, 'iu');

function isChange(before: string, after: string): boolean {
  // "3,870 (9.4%) more than": the change told twice.
  if (CHANGE_AFTER.test(after) || CHANGE_AFTER.test(after.replace(/^ \([^()]*\)/u, '')) || (/\d \($/u.test(before) && CHANGE_AFTER.test(after.replace(/^\)/u, '')))) return true;
  // "fell by 269 (14.8%)": the change told twice, the share in the bracket.
  if (/\b(?:by|of) (?:only |just |some |around |about )?[\d,.]+(?: ?%)?(?: (?!(?:on|from|since|over|in|at|compared|than)\b)[\p{Ll}-]+){0,3} \($/u.test(before) && after.startsWith(')') && CHANGED_BY.test(before)) return true;
  // "rose 22% to 4,310": a change told without "by".
  if (/^ to (?:\d|an? )/u.test(after) && /\b(?:rose|risen|fell|fallen|increased|decreased|dropped|grew|grown|declined|reduced|climbed) $/iu.test(before)) return true;
  return CHANGE_BEFORE.test(before);
}

/** "a further 24 left care": more of the same cohort, of whom something else is said; no change. */
function isFurther(before: string, after: string): boolean {
  // "The unknown figure was a further 0.6%".
  if (/\b(?:unknown|not known)\b[^,;\d]{0,30} (?:was|is|at) a further $/iu.test(before)) return true;
  return /\b(?:a further|another) $/iu.test(before) && /^(?: (?:children|young people|pupils|care leavers))? (?:left|with|in|through|via|were|was|are|is|had|have|moved|returned|ceased|became|started|received|receives?|attend|live|of|(?:were |was )?(?:not known|unknown))\b/iu.test(after);
}

/** "approved seven new fostering households". */
const RECORDED_VERB = /\b(?:approved|recruited|adopted|placed|excluded|registered|lost|matched) (?:only |just )?$/iu;
const COUNTED_PEOPLE = /^ (?:[\w-]+ ){0,3}(?:children|young people|households|carers|adopters|pupils|families|care leavers)\b/iu;
/** "nine households had resigned", "five had been approved", "four left the service". */
const DONE = /^ (?:(?:[\w-]+ ){0,3}(?:children|young people|care leavers|pupils|households|carers|adopters|families|social workers) )?(?:(?:had|have|has|were|was) (?:been )?(?:also )?(?:resigned|left|ceased|ended|approved|recruited|adopted|placed|matched|deregistered|excluded|closed|opened|issued|started|joined)|left|resigned|ceased|joined)\b/iu;

const GRANTED = /^ (?:(?:special guardianship|adoption|child arrangements) orders|permanent exclusions|(?:new )?approvals|de-?registrations|resignations|(?:[\w-]+ ){0,3}(?:young people|children|households|adopters|carers) (?:being |were )?(?:sentenced|permanently excluded|adopted|approved|recruited))\b/iu;

/** "There has been one permanent exclusion": a count in a word, and it is said to have happened. */
function isCountedWord({ unit, number }: PrintedFigure, before: string, after: string): boolean {
  if (unit === 'percent') return true;
  // "down from twenty-six", "compared with nine at this point last year": the count before, at another time.
  if (/\b(?:down|up|compared (?:with|to)|increase|reduction|against|risen|fallen|reduced|increased|decreased|dropped|rose|fell) (?:from |to )?$/iu.test(before) && /^(?:[.,;)]|$| (?:in|at|by|during|a year|last|the (?:year|quarter|month|previous)|this time)\b)/iu.test(after)) return true;
  // "we approved seven new fostering households against a target of five", "(2020/21: nine)".
  if (RECORDED_VERB.test(before) && COUNTED_PEOPLE.test(after)) return true;
  // "Three young people were sentenced (five in 2020/21)".
  if (before.endsWith('(') && /^ (?:in|at|during|for|the (?:year|quarter|month) before|last (?:year|quarter|month))\b[^()]{0,30}\)/u.test(after)) return true;
  // "Four children were sentenced to custody in 2023/24 and seven in 2022/23".
  if (/\b20\d\d(?:[/-]\d\d)?,? and $/u.test(before) && /^ in (?:20\d\d|the (?:year before|previous year))/u.test(after)) return true;
  if (/\btarget of $/iu.test(before) || (/\([^()]*: $|\b20\d\d(?:[/-]\d\d)? \($/u.test(before) && after.startsWith(')'))) return true;
  // "and that nine households had resigned while five had been approved": a clause of its own, and what was done.
  if (/(?:,|;|\b(?:and|but|while|whilst)(?: that)?|, that) $/u.test(before) && DONE.test(after)) return true;
  // "24 households were approved. Thirty-one left": what became of others of them.
  if (before === '' && DONE.test(after)) return true;
  // "The number of privately fostered children was six, down from eleven".
  if (/\bnumber of [^,;.]{4,90} (?:was|is|stood at|stands at|fell to|rose to|remains?(?: at)?) (?:just |only )?$/iu.test(before) && /^(?:[.,;)]|$| (?:at|in|on|compared|against)\b)/u.test(after)) return true;
  // "together with seven special guardianship orders", "with two young people sentenced to custody".
  if (/(?:\b(?:with|alongside)|,? and) (?:only |just )?$/iu.test(before) && GRANTED.test(after)) return true;
  const told = /\bthere (?:has|have|had) (?:only )?been (?:only |just )?$|\bthere (?:was|were|are|is) (?:only |just )?$|\bwe (?:now )?have (?:only )?$/iu.test(before);
  // Words below ten are in every sentence; "Thirteen children" at the head of one counts them.
  const opens = number > 9 ? /(?:^|[,:;] |\b(?:that|had|and) )$/u.test(before) : /^(?:[^,]{0,40}, |(?:During|In|Over|Throughout) (?:the |this |that )?(?:[\p{L}\d/-]+ ){1,3})?$/u.test(before);
  return (told || opens) && /^ (?:[\w-]+ ){0,4}(?:exclusions?|adoptions?|children|young people|plans|care leavers|pupils|suspensions|entrants|households|families|carers|adopters|(?:custodial )?sentences|social workers|(?:special guardianship|adoption) orders|approvals|de-?registrations|resignations)\b/iu.test(after);
}
