import type { Area } from '../model/observation.ts';
import type { ReadingContext } from './context.ts';

/** The report's own council as an area; without code and name where the paper does not tell it. */
export function ownArea({ council }: ReadingContext): Area {
  return council ? { gss: council.gss, name: council.name, kind: 'council' } : { gss: null, name: '', kind: 'council' };
}
