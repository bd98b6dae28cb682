import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { extractFile } from '../../cli/extraction/extractFile.ts';
import type { Reading } from '../../shared/model/document.ts';
import { Truth } from '../papers/truth.ts';
import { type FigureComparison, compareFigures, describeRead, describeTruth, wrongDetails } from './compareFigures.ts';
import { compareTables } from './compareTables.ts';
import { type PrintedText, openPrintedText } from './printedText.ts';
import { squeeze } from './squeeze.ts';

/** How well a paper is read. `right` may not fall and `extra` may not rise. */
export interface Score {
  figures: Count;
  /** Reason, basis, parts, rating and arrow of the figures that were found. */
  details: Count;
  /** Figures whose box lies on their printed text. */
  boxes: Count;
  cells: Count;
  /** Tables whose headings and section rows are right. */
  shapes: Count;
  explanations: Count;
  /** Council and meeting date, by the paper's own cover; problems and doubts that have to be told. */
  told: Count;
  /** Stamps, hidden words and furniture that must stand in no cell; `extra` counts those that do. */
  furniture: Count;
}
export interface Count { truth: number; right: number; extra: number }

/** A paper, read and compared with its truth. `faults` says what is wrong, one sentence each. */
export interface Scored {
  truth: Truth;
  reading: Reading;
  score: Score;
  faults: string[];
}

const papers = new URL('../papers/', import.meta.url);
/** The papers that open with a password only. */
const passwords: Record<string, string> = { 'bad-encrypted.pdf': 'committee' };

export async function scorePaper(name: string): Promise<Scored> {
  const truth = Truth.parse(JSON.parse(await readFile(new URL(`${name}.truth.json`, papers), 'utf8')));
  const file = fileURLToPath(new URL(truth.paper, papers));
  const read = await extractFile(file, { password: passwords[truth.paper], tables: true });
  if (!read.ok) throw new Error(`${truth.paper} was not read: ${read.problem.message}`);
  const reading = read.value;
  const figures = compareFigures(truth.observations, reading.observations);
  const tables = compareTables(truth.tables, reading.tables);
  const details = figures.matched.map((pair) => ({ pair, wrong: wrongDetails(pair) }));
  const misplaced = await findMisplaced(figures, await openPrintedText(new Uint8Array(await readFile(file)), passwords[truth.paper]));
  const explanations = compareExplanations(truth, reading);
  const untold = findUntold(truth, reading);
  const misfiled = findFurniture(truth, reading);
  return {
    truth, reading,
    score: {
      figures: { truth: figures.matched.length + figures.missing.length, right: figures.matched.length, extra: figures.extra.length },
      details: { truth: details.length, right: details.filter(({ wrong }) => wrong.length === 0).length, extra: 0 },
      boxes: { truth: figures.matched.length, right: figures.matched.length - misplaced.length, extra: 0 },
      cells: { truth: tables.truth, right: tables.right, extra: tables.extra },
      shapes: { truth: truth.tables.length, right: tables.shapes, extra: 0 },
      explanations,
      told: { truth: tellings(truth), right: tellings(truth) - untold.length, extra: 0 },
      furniture: { truth: truth.neverInCells.length, right: truth.neverInCells.length, extra: misfiled.length },
    },
    faults: [
      ...figures.missing.map((figure) => `Not read: ${describeTruth(figure)}`),
      ...figures.extra.map((figure) => `Read, and no figure: ${describeRead(figure)}`),
      ...details.flatMap(({ pair, wrong }) => wrong.map((words) => `${words}: ${describeTruth(pair.truth)}`)),
      ...misplaced,
      ...untold,
      ...misfiled,
      ...tables.faults,
    ],
  };
}

async function findMisplaced({ matched }: FigureComparison, printed: PrintedText): Promise<string[]> {
  const misplaced: string[] = [];
  for (const { truth, read } of matched) {
    const text = await printed.within(read.source.page, read.source.bbox);
    // A sentence's box is that of the figure's own words, which may be fewer than the truth's.
    const wanted = truth.how === 'prose' ? read.raw : truth.raw;
    if (!squeeze(text).includes(squeeze(wanted))) misplaced.push(`The box of ${describeTruth(truth)} holds "${text.slice(0, 80)}"`);
  }
  return misplaced;
}

function compareExplanations(truth: Truth, reading: Reading): Count {
  const keyOf = ({ label, page }: { label: string; page: number }) => `${page} ${squeeze(label)}`;
  const wanted = new Set(truth.explanations.map(keyOf));
  const right = new Set(reading.explanations.map(keyOf).filter((key) => wanted.has(key))).size;
  return { truth: wanted.size, right, extra: reading.explanations.length - right };
}

const tellings = (truth: Truth) => 1 + Number(truth.document.meetingDate !== null) + truth.problems.length + truth.doubts.length;

function findUntold(truth: Truth, { provenance, problems, observations }: Reading): string[] {
  const { council, meetingDate } = truth.document;
  const untold: string[] = [];
  if ((provenance.council?.gss ?? null) !== (council?.gss ?? null)) untold.push(`The council is ${provenance.council?.name}, not ${council?.name}`);
  if (meetingDate !== null && provenance.meetingDate !== meetingDate) untold.push(`The meeting is on ${provenance.meetingDate}, not ${meetingDate}`);
  for (const kind of truth.problems) if (!problems.some((problem) => problem.kind === kind)) untold.push(`No problem tells of ${kind}`);
  for (const doubt of truth.doubts) if (!observations.some(({ doubts }) => doubts.includes(doubt))) untold.push(`No figure carries the doubt ${doubt}`);
  return untold;
}

function findFurniture(truth: Truth, { tables }: Reading): string[] {
  const texts = tables.flatMap(({ cells }) => cells.map(({ text }) => text));
  return truth.neverInCells.flatMap((words) => texts.filter((text) => text.includes(words)).map((text) => `"${words}" stands in a cell: ${text.slice(0, 80)}`));
}
