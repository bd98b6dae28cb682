import type { Observation } from '../../model/observation.ts';

export const basisWords: Record<NonNullable<Observation['basis']>, string> = {
  snapshot: 'on a day', 'in-period': 'in the period', 'year-to-date': 'year to date', 'rolling-12-months': 'rolling 12 months',
};

/** Whose figure it is, as it is listed beside the value: `Merton`, `England`, `Merton’s target`. */
export function whose(observation: Observation): string {
  const name = observation.area.name || 'Area not known';
  if (observation.role === 'actual') return name;
  return `${name} ${observation.role}`;
}
