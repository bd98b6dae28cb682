/** How a file of published figures is laid out. Columns count from 0. */
export type CsvShape =
  | { kind: 'lait-long'; columns: Columns; period: number; value: number }
  /** A column for each year. */
  | { kind: 'lait-wide'; columns: Columns; years: { column: number; label: string }[] }
  | { kind: 'explore-education-statistics'; columns: Columns; period: number; identifier: number; level: number; figures: number[] };

/** Where the place and the measure stand; -1 for a column that is not there. */
export interface Columns {
  code: number;
  measure: number;
  yearType: number;
  gss: number[];
  la: number;
  name: number;
}

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]/g, '');
const yearHeading = /^(?:19|20)\d\d(?:[-/]\d\d(?:\/\d\d)?|[-/]\d\d-\d\d\/\d\d)?(?: \((?:rev|final|prov)[a-z]*\.?\))?$/i;

/** Columns of Explore Education Statistics that say where and when; all others are filters or figures. */
const whereAndWhen = new Set([
  'timeperiod', 'timeidentifier', 'geographiclevel', 'countrycode', 'countryname', 'regioncode', 'regionname', 'newlacode', 'oldlacode', 'laname',
]);

/** The layout that a heading row announces, or null for a file of another kind. */
export function csvShape(heading: readonly string[]): CsvShape | null {
  const names = heading.map(plain);
  const first = (...wanted: string[]) => wanted.map((name) => names.indexOf(name)).find((column) => column >= 0) ?? -1;
  const columns: Columns = {
    code: first('code', 'measurecode', 'shortcode', 'measureshort', 'indicatorcode'),
    measure: first('measure', 'measurename', 'indicator', 'indicatorname'),
    yearType: first('yeartype'),
    gss: ['newlacode', 'gss', 'gsscode', 'areacode', 'onscode', 'regioncode', 'countrycode'].map((name) => names.indexOf(name)).filter((column) => column >= 0),
    la: first('oldlacode', 'lanumber', 'lano', 'lacode'),
    name: first('geoname', 'laandregions', 'laandregion', 'areaname', 'laname', 'name', 'la'),
  };
  const hasPlace = columns.gss.length > 0 || columns.la >= 0 || columns.name >= 0;
  if (!hasPlace) return null;
  const period = first('timeperiod', 'period', 'years', 'year');
  const identifier = first('timeidentifier');
  const level = first('geographiclevel');
  if (period >= 0 && identifier >= 0 && level >= 0) {
    const figures = names.flatMap((name, column) => (whereAndWhen.has(name) ? [] : [column]));
    return { kind: 'explore-education-statistics', columns, period, identifier, level, figures };
  }
  if (columns.code < 0 && columns.measure < 0) return null;
  const value = first('valueraw', 'values', 'value', 'figure');
  if (period >= 0 && value >= 0) return { kind: 'lait-long', columns, period, value };
  const years = heading.flatMap((label, column) => (yearHeading.test(label.trim()) ? [{ column, label: label.trim() }] : []));
  return years.length > 0 ? { kind: 'lait-wide', columns, years } : null;
}
