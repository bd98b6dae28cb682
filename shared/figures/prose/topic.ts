import type { Rating, Unit } from '../../model/observation.ts';
import { remember } from '../remember.ts';
import { isIndicator, weighLabel, type WeighedLabel } from './weighLabel.ts';

/** The indicator last spoken of, to which "this", "performance" and bare figures refer. */
export interface Topic {
  weighed: WeighedLabel;
  /** How its figure was printed, so that a figure of another kind is not taken for its own. Null until one was. */
  unit: Unit | null;
  /** True once an own figure of it was told, so that `unit` null means a figure without unit. */
  told: boolean;
  kind: 'name' | 'share' | 'count' | 'time';
  /** The rating its heading names, which the newest own figure below it has. */
  rating: Rating | null;
}

const NUMBERED = /^(?:(?:(?:[•●▪■–-]\s*)?(?:KPI|PI|NI|Indicator|Measure|No|Nos)\b\.?\s*(?:no\.?|number)?\s*[A-Z]{0,4}\d+[a-z]?(?:\s*(?:,|and|&)\s*\d+)*|[A-Z]{1,4}\d{1,3}[a-z]?(?=[:–-])|\d+(?:\.\d+)*)\s*[.:–)-]?\s+)+/iu;
const FORMAL_ITEM = /\b(?:apologies|attendance(?: and| of| by)|declarations?|minutes|membership|quorum|substitutes?|work programme|date of next|contents)\b/iu;
const RATED = /\s*[–:(-]\s*\(?(red|amber|green|blue)\)?\s*$/iu;

/** "Green indicators": a heading that rates what stands under it. */
export function ratingOfHeading(heading: string): Rating | null {
  return (/^(?:\d+[.)]? )?(red|amber|green|blue)(?:[- ]rated)? (?:indicators?|measures?|kpis?|performance)/iu.exec(heading)?.[1]?.toLowerCase() ?? null) as Rating | null;
}

/** The indicator that a heading names ("KPI no. 3: Percentage of … – Red"), or null when it names a subject or a chapter. */
export const topicOfHeading = remember(readTopic);

function readTopic(heading: string): Readonly<Topic> | null {
  if (FORMAL_ITEM.test(heading)) return null;
  const rating = RATED.exec(heading)?.[1]?.toLowerCase() as Rating | undefined;
  const numbered = NUMBERED.test(heading);
  const weighed = weighLabel(heading.replace(RATED, '').replace(NUMBERED, ''), null, null);
  const known = weighed.id !== null;
  const named = (numbered || rating !== undefined) && weighed.shaped && isIndicator(weighed, 'name');
  const shaped = /^(?:the )?(?:percentage|proportion|number|rate|average|%)\b/iu.test(weighed.label) && isIndicator(weighed, 'name');
  return known || named || shaped ? { weighed, unit: null, told: false, kind: 'name', rating: rating ?? null } : null;
}

/** "No. 2 Single assessment in 45 days.", "Repeat child-protection plans.": a sentence that is only a label opens what is said of it. */
export function topicOfLead(sentence: string): Topic | null {
  const numbered = NUMBERED.test(sentence);
  if (sentence.length > 160 || (!numbered && !isTitle(sentence)) || MINUTED.test(sentence)) return null;
  // Each is a subject of its own, though lines as short say the same on page after page.
  const weighed = { ...weighLead(sentence.replace(/[.:]$/u, '').replace(NUMBERED, '')) };
  return (numbered ? isIndicator(weighed, 'share') : weighed.id !== null) ? { weighed, unit: null, told: false, kind: 'name', rating: null } : null;
}

/** "34 PERFORMANCE REPORT – The Director introduced the report and highlighted that …": what was said, and no label. */
const MINUTED = /\b(?:introduced|presented|highlighted|advised|informed|explained|stated|reported|noted) (?:the|that|an?|members)\b/iu;

const weighLead = remember((label) => weighLabel(label, null, null));

/** A sentence without a verb that tells anything. */
function isTitle(sentence: string): boolean {
  return /^[•●▪■-]? ?\p{Lu}[^.;!?]{8,}[.:]?$/u.test(sentence) && !TELLS.test(sentence);
}

const TELLS = /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|must|should|shall|does|do|did|continues?d?|remain(?:s|ed)?|increased?|rose|rises?|fell|falls?|improved?|declined?|dropped|reduced|we|they|it|this|that|these|there|not|note|see)\b/iu;
