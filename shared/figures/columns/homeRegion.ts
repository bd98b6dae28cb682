import { regionOf } from '../../catalogue/areas.ts';
import type { Area } from '../../model/observation.ts';
import type { ReadingContext } from '../context.ts';
import { HOME_REGION } from './describe.ts';

/** The area itself; where it is only called the region, that of the report's council, as far as it is known. */
export function homeRegion(area: Area | null, council: ReadingContext['council']): Area | null {
  return area?.name === HOME_REGION.name && area.gss === null && council !== null ? regionOf(council.gss) ?? area : area;
}
