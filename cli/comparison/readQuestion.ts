import { areaByGss, nearestAreas } from '../../shared/catalogue/areas.ts';
import { indicatorById, nearestIndicators } from '../../shared/catalogue/indicators.ts';
import type { Indicator } from '../../shared/catalogue/indicators.ts';
import type { Area } from '../../shared/model/observation.ts';

/** The indicator with this id. @throws an error that names the nearest ones */
export function findIndicator(id: string | undefined): Indicator {
  if (id === undefined) throw new Error('Which indicator? Name one with --indicator ID.');
  const indicator = indicatorById(id);
  if (indicator) return indicator;
  throw new Error(`There is no indicator "${id}". The nearest are ${nearestIndicators(id).map(({ id: near, title }) => `${near} (${title})`).join(', ')}.`);
}

/** The area with this GSS code. @throws an error that names the nearest ones */
export function findArea(gss: string): Area {
  const area = areaByGss(gss);
  if (area) return area;
  throw new Error(`There is no area "${gss}". The nearest are ${nearestAreas(gss).map(({ gss: code, name }) => `${code} (${name})`).join(', ')}.`);
}
