/**
 * Objects of one kind, field by field: each different value once, and which object has which. A thousand figures share
 * some dozens of areas and periods, which are then written, read and held in memory once.
 */
export interface Columns<T extends object> {
  count: number;
  fields: { [K in keyof T]?: Column<T[K]> };
}

/** One value for all; or one for each, in order; or the values, and for each object the place of its own (-1: it has none). */
type Column<V> = [values: V[]] | [values: V[], places: number[]];

/** @param fields those that are packed; one that no object has is left out */
export function toColumns<T extends object, K extends keyof T>(items: readonly T[], fields: readonly K[]): Columns<Pick<T, K>> {
  const columns: Columns<Pick<T, K>> = { count: items.length, fields: {} };
  for (const field of fields) if (items.some((item) => Object.hasOwn(item, field))) columns.fields[field] = toColumn(items, field);
  return columns;
}

/** Values stand for themselves, objects for their text: they are small and made in one way, so that equal ones give equal text. */
function toColumn<T extends object, K extends keyof T>(items: readonly T[], field: K): Column<T[K]> {
  const values: T[K][] = [];
  const placeOf = new Map<unknown, number>();
  const places = items.map((item) => {
    if (!Object.hasOwn(item, field)) return -1;
    const value = item[field];
    const sign = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
    const known = placeOf.get(sign);
    if (known !== undefined) return known;
    placeOf.set(sign, values.length);
    return values.push(value) - 1;
  });
  const isForAll = values.length === 1 && places.every((place) => place === 0);
  const isOneEach = places.every((place, index) => place === index);
  return isForAll || isOneEach ? [values] : [values, places];
}

/**
 * What one object has in a field; undefined where it has no such field. Asked field by field, in the words of a type's
 * own literal: objects that are put together by looping over names take ten times as long.
 */
export function cell<T extends object, K extends keyof T>({ fields }: Columns<T>, field: K, index: number): T[K] {
  const column = fields[field];
  if (column === undefined) return undefined as T[K];
  const [values, places] = column;
  return values[places ? places[index]! : values.length === 1 ? 0 : index]!;
}
