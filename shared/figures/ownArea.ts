import type { Area } from '../model/observation.ts';
import type { ReadingContext } from './context.ts';

/** Whose a figure is where the paper does not tell its council. */
export const unknownCouncil: Area = { gss: null, name: 'Unknown council', kind: 'council' };

/** The report's own council as an area. */
export function ownArea({ council }: Pick<ReadingContext, 'council'>): Area {
  return council ? { gss: council.gss, name: council.name, kind: 'council' } : unknownCouncil;
}
