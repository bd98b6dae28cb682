import { type Collection, Dexie } from 'dexie';
import type { Database } from './database.ts';
import type { FigureRow } from './rows.ts';

/**
 * Some of one paper's figures, packed: JSON in UTF-8. A database takes its time by the row and by the object, so that
 * twelve hundred figures are written in a tenth of the time as a dozen sheets.
 */
export interface SheetRow {
  document: string;
  /** Counted from 0, in the order of the figures' ids. */
  sheet: number;
  /** By which a figure is found. */
  ids: string[];
  /** Set where a figure on it waits to be reviewed; left out, and so not in the index, where none does. */
  waiting?: 1;
  packed: Uint8Array<ArrayBuffer>;
}

/** Figures on a sheet: enough to save rows, and few enough that deciding about one of them rewrites little (100 kB). */
const sheetSize = 100;

/** A paper's figures, by id. Sheet by sheet, so that a pack of ten thousand never holds a window up for long. */
export async function figuresOfPaper(database: Database, document: string): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  await eachSheet(database, document, (more) => void rows.push(...more));
  return rows;
}

/** Hands over a paper's figures a sheet at a time, each in a task of its own. */
export async function eachSheet(database: Database, document: string, take: (rows: FigureRow[]) => void): Promise<void> {
  await sheetsOf(database, document).each((sheet) => take(unpackSheet(sheet)));
}

/** The figures of some ids, whatever papers they stand in; what is not held is left out. */
export async function figuresById(database: Database, ids: string[]): Promise<FigureRow[]> {
  const wanted = new Set(ids);
  const found: FigureRow[] = [];
  for (const id of ids) {
    if (!wanted.has(id)) continue;
    const sheet = await database.sheets.where('ids').equals(id).first();
    // An act mostly concerns one paper, which is then read whole rather than id by id.
    const rows = !sheet ? [] : wanted.size === 1 ? unpackSheet(sheet) : await figuresOfPaper(database, sheet.document);
    const its = rows.filter((row) => wanted.delete(row.id));
    found.push(...its);
    wanted.delete(id);
  }
  return found;
}

/** Every figure that waits to be reviewed. */
export async function figuresWaiting(database: Database, document?: string): Promise<FigureRow[]> {
  const sheets = document === undefined
    ? await database.sheets.where('waiting').equals(1).toArray()
    : (await sheetsOf(database, document).toArray()).filter(({ waiting }) => waiting === 1);
  return sheets.flatMap(unpackSheet).filter(({ queue }) => queue !== undefined);
}

/** Writes a paper's figures in place of all that were held. */
export async function replaceFigures(database: Database, document: string, rows: FigureRow[]): Promise<void> {
  const inOrder = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sheets: SheetRow[] = [];
  for (let from = 0; from < inOrder.length; from += sheetSize) sheets.push(packSheet(document, sheets.length, inOrder.slice(from, from + sheetSize)));
  await database.sheets.where('[document+sheet]').between([document, sheets.length], [document, Dexie.maxKey]).delete();
  await database.sheets.bulkPut(sheets);
}

/** Writes some of a paper's figures anew; the others on their sheets stay as they are. */
export async function changeFigures(database: Database, document: string, rows: FigureRow[]): Promise<void> {
  const changed = new Map(rows.map((row) => [row.id, row]));
  const touched = (await sheetsOf(database, document).toArray()).filter(({ ids }) => ids.some((id) => changed.has(id)));
  await database.sheets.bulkPut(touched.map((sheet) => packSheet(document, sheet.sheet, unpackSheet(sheet).map((row) => changed.get(row.id) ?? row))));
}

function sheetsOf(database: Database, document: string): Collection<SheetRow, [string, number]> {
  return database.sheets.where('[document+sheet]').between([document, Dexie.minKey], [document, Dexie.maxKey]);
}

function packSheet(document: string, sheet: number, rows: FigureRow[]): SheetRow {
  const row: SheetRow = { document, sheet, ids: rows.map(({ id }) => id), packed: new TextEncoder().encode(JSON.stringify(rows)) };
  if (rows.some(({ queue }) => queue !== undefined)) row.waiting = 1;
  return row;
}

function unpackSheet({ packed }: SheetRow): FigureRow[] {
  return JSON.parse(new TextDecoder().decode(packed)) as FigureRow[];
}
