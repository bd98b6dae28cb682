import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { Table } from '../../model/table.ts';
import { describe } from './describe.ts';
import type { FigureColumn } from './describeFigures.ts';
import type { Column } from './settleColumns.ts';

/** Parts of a council's own area by the compass. Two of them in one table, one of which is no region's name, are no regions. */
const COMPASS = /^(?:north|south|east|west|centre|central|mid)(?:(?:[ -]| and )(?:north|south|east|west|central|mid))?(?: (?:locality|area|district|team|quadrant))?$/i;
const NO_REGION = /^(?:north|south|west|centre|central|mid)\b(?!.*\b(?:east|west)$)/i;
/** The whole of which those are parts. */
const WHOLE = /^(?:(?:whole|all|total) )?(?:county|borough|city|council|authority)(?:[- ]?wide)?(?: (?:total|average|overall))?$/i;
const ALL = /^(?:total|all|overall|average)(?: (?:areas?|localities|districts|teams))?$/i;
const NAME = /^(?:\p{Lu}[\p{L}’'-]+(?:(?: (?:and|&|upon|on|le|of))? |$)){1,4}$/u;
/** Words by which a table says that it is of such parts. */
const BY_PLACE = /\b(?:by|each|per) (?:\p{L}+ )?(?:localit(?:y|ies)|districts?|areas?|neighbourhoods?|quadrants?|wards?|hubs?)\b|^(?:localit(?:y|ies)|districts?|areas?|neighbourhoods?|quadrants?)$|\b(?:locality|district|area) (?:breakdown|profile|comparison|summary)\b/iu;
/** Names that part children or schools, and no ground. */
const NO_PLACE = /^(?:boys?|girls?|males?|females?|white|black|asian|mixed|other|unknown|primary|secondary|special|nursery|universal|targeted|new|open|closed)\b/i;

/** The heading of a stub of such parts: "Team", "Locality". */
const PLACE_STUB = /^(?:teams?|localit(?:y|ies)|districts?|neighbourhoods?|quadrants?|hubs?|clusters?|service areas?|(?:locality|geographical) (?:area|team))(?: name)?$/i;

/** Columns of localities, whose figures are neither the council's own nor a benchmark's, and that of the whole among them. */
export function withPlaces(figures: readonly FigureColumn[], columns: readonly Column[], { title }: Pick<Table, 'title'>): FigureColumn[] {
  if (!columns.some(({ kind }) => kind === 'label')) return [...figures];
  const leaf = ({ path }: FigureColumn): string => path.at(-1)?.text ?? '';
  const compass = figures.filter((column) => COMPASS.test(leaf(column)));
  const byCompass = compass.length > 1 && compass.some((column) => NO_REGION.test(leaf(column)));
  const said = [title ?? '', ...columns.flatMap(({ path }) => path.map(({ text }) => text))].some((text) => BY_PLACE.test(text));
  const whole = figures.some((column) => WHOLE.test(leaf(column)) || (said && ALL.test(leaf(column))) || isNamedOwn(column));
  const named = byCompass || whole || said ? figures.filter((column) => isUnknownName(column, leaf(column))) : [];
  const places = new Set([...(byCompass ? compass : []), ...(named.length > 1 || byCompass ? named : [])]);
  if (places.size < 2) return [...figures];
  return figures.map((column) => {
    if (places.has(column)) return { ...column, area: { gss: null, name: leaf(column), kind: 'other' }, isPlace: true, guessed: false, rest: '' };
    return WHOLE.test(leaf(column)) || ALL.test(leaf(column)) ? { ...column, area: null, guessed: false, rest: '' } : column;
  });
}

/** A team or a ground, which its own name says it is: "Assessment Team 2", "Riverside locality". */
const SAYS_PLACE = /(?:^|.* )(?:localit(?:y|ies)|district|neighbourhood|quadrant|team|hub)(?: \p{Lu}?\d{0,2})?$/iu;

/** True for names that are those of parts of one council's own area: of two or more, none a region's alone. */
export function arePlaces(names: readonly string[]): boolean {
  const compass = names.filter((name) => COMPASS.test(name));
  const isOwn = compass.length === 0 || (compass.length > 1 && compass.some((name) => NO_REGION.test(name)));
  return isOwn && names.length > 1 && names.every((name) => COMPASS.test(name) || SAYS_PLACE.test(name));
}

/** The council's own name over its figures. */
function isNamedOwn({ area, role, path }: FigureColumn): boolean {
  return area === null && role === 'actual' && path.at(-1)?.area?.kind === 'council';
}

function isUnknownName({ area, role, unit, mention, guessed }: FigureColumn, leaf: string): boolean {
  return guessed && area === null && role === 'actual' && unit === null && mention === null && NAME.test(leaf) && !NO_PLACE.test(leaf) && !WHOLE.test(leaf) && !ALL.test(leaf) && matchLabel(leaf).id === null;
}

/** A stub of teams or localities beside columns that are headed by indicators holds areas; one that names England among them, other ones. */
export function withPlaceStub(columns: Column[], { cells, headerRows }: Pick<Table, 'cells' | 'headerRows'>): Column[] {
  const [stub] = columns;
  if (!stub || !['label', 'section', 'unknown', 'area'].includes(stub.kind) || !PLACE_STUB.test(stub.text)) return columns;
  const names = cells.filter(({ row, col }) => row >= headerRows && col === 0).map(({ text }) => describe(text).area?.kind);
  if (names.some((kind) => kind !== undefined && !['other', 'region'].includes(kind))) return columns;
  const indicators = columns.slice(1).some(({ path, survey }) => survey.numbers > 0 && path.some(({ rest, text }) => rest !== '' && matchLabel(text).id !== null));
  return indicators ? [{ ...stub, kind: 'area', ofPlaces: true }, ...columns.slice(1)] : columns;
}

/** The row of the whole under those of its parts: "Service total", "All teams". */
export function isWholePlace(text: string): boolean {
  return WHOLE.test(text) || ALL.test(text) || /^(?:grand|service|overall|team|department(?:al)?) (?:total|average)$/i.test(text);
}
