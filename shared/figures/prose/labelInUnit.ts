import type { Unit } from '../../model/observation.ts';
import { weighLabel, type WeighedLabel } from './weighLabel.ts';

/** What a count, a share or a rate of the same children begins with. */
const LEADS: Partial<Record<Unit, [string, string]>> = {
  count: ['Number of ', ''], percent: ['% of ', ''],
  'per-1000': ['Rate of ', ' per 1,000'], 'per-10000': ['Rate of ', ' per 10,000'], 'per-100000': ['Rate of ', ' per 100,000'],
};
const LEAD = /^(?:(?:the|our|total|overall) )*(?:(?:numbers?|percentage|proportion|share|rate|%) )(?:per [\d,]+ )?(?:(?:of|for) )?(?:(?:the|our|all) )?/iu;
const PER = /,? ?\(?\b(?:rate )?per [\d,]+\b(?: (?:children|population|young people|under[- ]18s|of the population))?\)?/iu;

/**
 * The indicator of a figure that is printed in another unit than the one spoken of: "There were 228 looked-after children,
 * a rate of 51 per 10,000" tells the number and then the rate. Its id is null where the catalogue has no such sibling:
 * a rate is never given the id of a count.
 */
export function labelInUnit(weighed: WeighedLabel, unit: Unit, section: string | null): WeighedLabel {
  const lead = LEADS[unit];
  const isShare = unit === 'percent' || unit.startsWith('per-');
  // "41 weeks, with 22% concluded in time": a share is no time and no score.
  if (isShare && weighed.id !== null && (weighed.unit === null || LEADS[weighed.unit] === undefined)) return { ...weighed, id: null, match: 0, variant: {}, unit };
  // "met in 31% of cases; the average duration was 43 weeks": a time is no share, and of proceedings it is how long they took.
  if ((unit === 'weeks' || unit === 'days') && weighed.unit === 'percent') return lasting(weighed, unit);
  if (weighed.unit === null || weighed.unit === unit || lead === undefined || LEADS[weighed.unit] === undefined) return weighed;
  const words = weighed.label.replace(LEAD, '').replace(PER, '').trim();
  const sibling = weighLabel(`${lead[0]}${words}${lead[1]}`, section, unit);
  return sibling.unit === unit ? sibling : { ...sibling, id: null, match: 0, variant: {}, unit };
}

function lasting(weighed: WeighedLabel, unit: Unit): WeighedLabel {
  const known = /\bproceedings\b/iu.test(weighed.label) ? weighLabel('Average duration of care proceedings', null, unit) : null;
  return known?.unit === unit ? known : { ...weighed, id: null, match: 0, variant: {}, unit };
}
