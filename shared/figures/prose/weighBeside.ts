import { indicatorById } from '../../catalogue/indicators.ts';
import type { Unit } from '../../model/observation.ts';
import { saysElse, saysSomething, weighLabel, type WeighedLabel } from './weighLabel.ts';

/** What stands around a label and may complete it. */
export interface Beside {
  heading: string | null;
  sentence: string;
  /** Its paragraph. */
  around: string;
  /** The indicator last spoken of. */
  about: WeighedLabel | null;
}

/**
 * A label alone, or else with what the title of its sentence or the sentence before lends it: "38% are placed outside the
 * borough" of looked-after children. The sentence before is named as it was there, and by its indicator's own name.
 */
export function weighBeside(label: string, { heading, sentence, around, about }: Beside, unit: Unit | null): WeighedLabel {
  const told = atTheEnd(about?.id ? inItsWords(label, about.id) : label, sentence);
  if (told !== label) {
    const same = weighLabel(told, heading, unit);
    if (same.id !== null) return same;
  }
  const title = titleOf(sentence);
  const titled = title !== null && maySpeakOf(label, title) ? weighLabel(label, title, unit) : null;
  if (titled !== null && titled.id !== null) return titled;
  const printed = weighLabel(label, heading, unit);
  // "how many social work posts …. The agency rate was 18.2%": of those of whom the paragraph speaks.
  const alone = printed.id === null && SHORT_OF_STAFF.test(label) && SOCIAL_WORKERS.test(around) && !OTHER_STAFF.test(around) ? weighLabel(label, 'Social workers', unit) : printed;
  if (alone.id !== null || !about?.id) return alone;
  const lenders = [about.label, indicatorById(about.id)!.title].filter((lender) => maySpeakOf(label, lender));
  const lent = lenders.map((lender) => weighLabel(label, lender, unit, true)).find(({ id }) => id !== null) ?? alone;
  // "88% of visits to children in care had been made; 96% of reviews had been held on time": of the same children.
  const whose = lent.id === null && unit === 'percent' && !PEOPLE.test(label) && /\b(?:reviews|visits)\b/iu.test(label) ? PEOPLE.exec(about.label)?.[0] : undefined;
  const theirs = whose === undefined ? lent : weighLabel(`${label} of ${whose}`, null, unit);
  if (theirs.id !== null || !saysSomething(label) || !maySpeakOf(label, about.label) || saysElse(label, about.label)) return theirs;
  // "met for 97.9% of Year 11 and 94.2% of Year 12 students"; "the proportion graded good": the same, of others or in short.
  const same = weighLabel(label, about.label, unit);
  return same.id === about.id ? same : alone;
}

/** "At the end of their order 71% were in suitable education": when it was so is part of what is told. */
function atTheEnd(label: string, sentence: string): string {
  const said = /\b(?:accommodation|education, training)\b/iu.test(label) && !/\b(?:order|intervention|sentence)\b/iu.test(label);
  return said && /\b(?:(?:at|by) the end of|(?:finish|complet|end)(?:ing|ed)) (?:their|the|an?|his or her) (?:order|intervention|sentence|programme)s?\b/iu.test(sentence) ? `${label} at the end of their order` : label;
}

/** "16% were receiving SEN support and 4% had a plan", "care leavers …; 49% of 19 to 21 year olds were in EET": in the words of what was spoken of. */
function inItsWords(label: string, about: string): string {
  if (/^(?:pupils-with-|ehcp?-|sen-|new-ehcp)/u.test(about)) return label.replace(/(?<!\b(?:EHC|care|protection|pathway|education|support|action|personal) )\bplans?\b/u, 'EHC plan');
  if (about.startsWith('initial-conferences')) return label.replace(/(?<!\b(?:initial|review|protection) )\bconferences\b/u, 'initial conferences');
  if (about.startsWith('ks2-rwm-')) return label.replace(/\b(?:expected|higher) standard\b(?!.*\b(?:reading|writing|maths|mathematics)\b)/iu, '$& in reading, writing and maths');
  if (about.startsWith('english-maths-')) return label.replace(/\bgrades? [45](?: or (?:above|better|higher)|\+)?(?!.*\b(?:English|maths)\b)/iu, '$& in English and maths');
  if (about.startsWith('foster-')) return label.replace(/^Number of (?:new )?(?:approvals|de-?registrations|resignations)\b/u, '$& of foster carers').replace(/^Number of (?=places\b|households$)/u, 'Number of fostering ');
  if (about.startsWith('lac-missing')) return label.replace(/\bmissing\b(?! (?:from|education|out)\b)/u, 'missing from care');
  if (about.startsWith('neet')) return label.replace(/^(?:the )?(?:not known|unknown)(?: (?:figure|rate|element|cohort|category|group|proportion|percentage))?(?: (?:on its own|alone|by itself))?$/iu, 'young people whose activity is not known');
  if (about.startsWith('lac-pep')) return label.replace(/(?<!\b(?:education|care|protection|pathway|EHC) )\bplans\b/u, 'personal education plans');
  if (about.startsWith('ehc-requests')) return label.replace(/\brequests\b(?! for\b)/u, 'requests for EHC needs assessment');
  if (about.startsWith('youth-justice-') && /\b(?:accommodation|education, training)\b/u.test(label)) return `${label} at the end of their order`;
  return about.startsWith('care-leavers-') && !/\ball (?=\d)/u.test(label) ? label.replace(/\b(?<ages>(?:1[6-9]|2[0-5])(?: ?(?:-|to|and) ?(?:1[6-9]|2[0-5]))?)[- ]year[- ]olds\b/u, 'care leavers aged $<ages>') : label;
}

/** What only a workforce has, by a name that does not say whose. */
const SHORT_OF_STAFF = /^(?:the |our )?(?:overall |current |average |annual |staff )*(?:agency|vacancy|turnover|staff turnover|vacancies)(?: rates?)?$/iu;
const SOCIAL_WORKERS = /\bsocial work(?:ers?)?\b/iu;
/** Others who have vacancies too. */
const OTHER_STAFF = /\b(?:psycholog(?:y|ists?)|teachers?|caseworkers?|residential (?:staff|workers)|nurses|health visitors?|adult social|support workers|personal advisers)\b/iu;

const PEOPLE = /\b(?:looked[- ]after children|children (?:in (?:our )?care|looked after|in need)|privately fostered children|child protection|care leavers)\b/iu;

/** "27 plans ended" after children on a child protection plan; but plans that follow looked-after children are others. */
function maySpeakOf(label: string, lender: string): boolean {
  const thing = /\b(?:plan|review|conference|visit|enquir|placement|carer|household|worker|school|order|interview)/iu.exec(label)?.[0];
  // Households and carers are the same people.
  return thing === undefined || lender.toLowerCase().includes(thing.toLowerCase()) || (/household|carer/iu.test(thing) && /foster|adopt/iu.test(lender));
}

/** "Social work workforce return: agency rate 19.8%": a sentence's title says of what its short names are. */
function titleOf(sentence: string): string | null {
  const title = /^(?<title>[\p{L}'’,& /-]{4,90}?)(?: (?:at|as at|in|for) [^:;]{4,40})?: /u.exec(sentence)?.groups?.['title']
    ?? /^(?:in (?:relation to|respect of|terms of)|with regard to|regarding|concerning|turning to) (?:the )?(?<title>[^,;:\d]{4,60}), /iu.exec(sentence)?.groups?.['title'] ?? null;
  // "Phonics outcomes improved: …": what it is about stands before its story.
  return title?.replace(/(?: (?:outcomes?|results?|performance))?(?: (?:has|have|had|is|are|was|were|remains?|continues?|improved|rose|fell|increased|decreased|dipped)\b.*)?$/iu, '') ?? null;
}
