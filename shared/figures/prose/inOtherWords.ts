import { findCouncils } from '../../catalogue/areas.ts';
import type { Unit } from '../../model/observation.ts';

/** What a sentence says around a name and a table does not: each is left away by itself. */
const LEFT_AWAY: [RegExp, string][] = [
  [/^.*\b(?:indicator|measure|figure|outcome) (?:for|of|on) (?:the )?/iu, ''],
  [/ ?\([^)]*\)/gu, ''],
  // "of the annual reviews due in 2023/24": which are reckoned with.
  [/ (?:(?:that|which) (?:were|was|are) )?due (?:for completion )?(?:(?:in|during|for|by|within|at) (?:the )?(?:period|quarter|month|year|(?:\p{Lu}\p{Ll}+ )?20\d\d(?:[/-]\d\d)?|\p{Lu}\p{Ll}+|Q[1-4])(?: 20\d\d(?:[/-]\d\d)?)? )?(?=(?:were|was|are|had|have|has)\b)/u, ' '],
  // "of those plans seen by her team": who looked at them.
  [/ (?:seen|sampled|checked|reviewed|looked at|examined|dip[- ]sampled) by (?:her|his|our|the|their) (?:\p{L}+ ){1,3}?(?=(?:were|was|had|have|has|are|is)\b)/u, ' '],
  // "A, B or C" is one thing; after another comma something else is told.
  [/,(?! [\p{L}-]+(?: [\p{L}-]+)?,? (?:or|and) ).*$/u, ''],
  [/ (?:registered|approved|known|open|recorded|supported) (?:with|to|by|at|in|on) (?:the |our )?(?:local )?(?:authority|council|service|team|borough|county)$/iu, ''],
  [/\bsubject to one (?:before|previously)$/iu, 'on a plan before'],
  [/ (?:who|which|that|in|for|at|by|within our|across) (?:the |our )?\p{Lu}[\p{L}' ]*$/u, ''],
];

/** What officers say in a sentence, in the words of a table's label. */
const REWORDED: [RegExp, string][] = [
  [/(?<=\bsentences) (?:(?:were|was|had been|being) )?(?:imposed|passed|handed down|given)\b/u, ''],
  [/(?<=\bsocial workers) (?:(?:were|had been|have been) )?(?:appointed|recruited)\b/u, ' joined'],
  [/^Average number of (?:(?:further|new|more) |re-?)offences\b.*$/u, 'Average number of re-offences per reoffender'],
  // "Social workers now hold an average of 15.8 children each".
  [/^social workers\b.*\b(?:hold|held|holding|carry|carried|carrying|have|had) (?:an average|on average)$/iu, 'Average caseload of social workers'],
  // "plans which were for children previously subject to a plan".
  [/(?<!protection )\bplans (?:(?:which|that) (?:were|was|are) )?for children (?:who (?:had|have) )?previously (?:been )?subject to (?:an?|one)\b.*$/u, 'child protection plans for children previously subject to a plan'],
  [/ end(?:ed|ing) (?:with|in) (?:an? )?/u, ' resulting in '],
  [/ (?:(?:had|have|has|were|was) )?(?:gone|going|went)(?: on)? to (?:an? |become |be )?/u, ' progressed to '],
  // No other children have health assessments year by year.
  [/^% of (?:the |all )?(?:children|young people) (?=(?:who )?(?:had|have|with|received) (?:(?:an?|their|annual|review|up[- ]to[- ]date) )*(?:(?:annual|review|up[- ]to[- ]date) )(?:health assessments?|dental checks?)\b)/u, '% of looked after children '],
  // The plans of whose issue in 20 weeks is spoken, those that a council maintains, and those of pupils are EHC plans.
  [/\bplans (?=(?:were |was )?(?:issued |completed )?(?:with)?in (?:20|twenty) weeks)/u, 'EHC plans '],
  [/\bnew plans(?: issued)?(?= (?:issued|(?:that )?(?:were|was) (?:issued|on time|in time)))/u, 'new EHC plans'],
  [/\bplans(?= maintain(?:s|ed)$)/u, 'EHC plans'],
  [/\b(?<who>pupils(?: \p{L}+){0,2}?) (?<had>had|have|has|with) (?:an? )?plans?\b/iu, '$<who> $<had> an EHC plan'],
  [/\b(?:20|twenty)[- ]week (?:measure|indicator|target|timescale|performance|timeliness)\b/iu, 'EHC plans issued within 20 weeks'],
  [/\brequests for (?:an )?assessments?\b/iu, 'requests for EHC needs assessment'],
  [/(?: requested from \p{L}[\p{L} ]*?)? (?:had )?arrived\b/u, ' received'],
  [/\bin (?:touch|contact) with (?:us|the council|our team)\b/u, 'in touch'],
  // No other households are approved or resign.
  [/(?<!foster(?:ing)? |carer |adoptive |mainstream )\b(?:new )?households (?=(?:(?:had|have|were|was|been) )*(?:approved|left|resigned|retired|joined|de-?registered)\b)/u, 'fostering households '],
  [/\bapproved families (?=(?:were |are )?(?:still )?(?:waiting|awaiting|available)\b)/u, 'approved adopters '],
  [/\bapproved (?=(?:households|families)\b)/u, 'approved fostering '],
  // Those with whom a council keeps in touch at that age have left its care.
  [/\byoung people(?= aged (?:1[7-9]|2[0-5])\b.*\bin touch\b)/u, 'care leavers'],
  [/ (?:(?:are|is) )?(?:placed|living|lived?) (?:with)?in \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* itself\b/u, ' placed in the borough'],
];

/** "carers approved by Gateshead": a council's own; what is not a council has agency carers. */
function approvedByCouncil(label: string): string {
  const by = /\b(?:foster(?:ing)? )?carers (?:who are |that are )?(?:approved|recruited|registered) by (?<who>(?:us|the (?:council|authority|borough|county|city)|\p{Lu}[\p{L}' ]+?))(?=$| and\b|,)/u.exec(label);
  const who = by?.groups?.['who'];
  return by === null || who === undefined || (/^\p{Lu}/u.test(who) && findCouncils(who).length === 0) ? label : `${label.slice(0, by.index)}in-house foster carers${label.slice(by.index + by[0].length)}`;
}

/** A name that means nothing to the catalogue, said otherwise, the nearest first. */
export function inOtherWords(label: string, unit: Unit | null): ReadonlySet<string> {
  const said = new Set([...LEFT_AWAY, ...REWORDED].map(([form, words]) => label.replace(form, words)));
  said.add(approvedByCouncil(label));
  if (unit === 'weeks') said.add(label.replace(/^(?:care )?proceedings\b.*$/iu, 'Average duration of care proceedings'));
  said.delete(label);
  return said;
}
