import type { Area } from '../../model/observation.ts';
import { areaByGss, councilByLaNumber, england, innerLondon, london, outerLondon, regions, toArea } from '../authorities.ts';
import { councilNamed } from '../councilNames.ts';

/** Numbers that the Department for Education gives to groups, beside the authorities' own. */
const groupsByNumber = new Map<string, Area>([
  ['970', england],
  ...(['980', '981', '982', '983', '984', '985', '986', '989', '990'] as const).map((number, index) => [number, regions[index]!] as const),
  ['987', innerLondon],
  ['988', outerLondon],
]);
const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
const groupsByName = new Map<string, Area>([
  ...[england, london, innerLondon, outerLondon, ...regions].map((area) => [letters(area.name), area] as const),
  ['londoninner', innerLondon],
  ['londonouter', outerLondon],
  ['yorkshireandthehumber', regions[2]!],
]);

/** The area a row is about, by its code, its number or its name, in that order; null when none of them tells. */
export function csvPlace({ gss = '', la = '', name = '' }: { gss?: string; la?: string; name?: string }): Area | null {
  const byCode = areaByGss(gss.trim());
  if (byCode) return byCode;
  const number = la.trim();
  const council = /^\d{3}$/.test(number) ? councilByLaNumber(Number(number)) : null;
  if (council) return toArea(council);
  return groupsByNumber.get(number) ?? groupsByName.get(letters(name)) ?? (name === '' ? null : councilNamed(name, { company: true }));
}
