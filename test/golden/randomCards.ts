import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { extractFile } from '../../cli/extraction/extractFile.ts';
import type { Unit } from '../../shared/model/observation.ts';
import { newKit, paintLine } from '../papers/draw/paint/kit.ts';
import { type CardLook, type DrawnCard, type Fact, paintCard } from '../papers/draw/paint/kitCard.ts';
import { england, financialYear, kent, month, neighbours, number, quarter } from '../papers/draw/say.ts';
import { type Said, observationOf } from '../papers/draw/table.ts';
import type { TruthObservation } from '../papers/truth.ts';
import { compareFigures, describeRead, describeTruth } from './compareFigures.ts';

/*
 * Pages of cards whose frames, titles, figures and facts are drawn by lot: a council's own house style joins them in any way.
 * The lot is pinned, so that every run reads the same ones.
 */

const seed = 20240612;
export const randomCards = 60;

interface Indicator { title: string; unit: Unit | null; sign: string; base: number; decimals: number }

const indicators: Indicator[] = [
  { title: 'Children on a child protection plan for the second or subsequent time', unit: 'percent', sign: '%', base: 21.4, decimals: 1 },
  { title: 'Children in care per 10,000', unit: 'per-10000', sign: '', base: 61.3, decimals: 1 },
  { title: '% of EHC plans issued within 20 weeks', unit: 'percent', sign: '%', base: 48, decimals: 0 },
  { title: 'Number of children in need', unit: 'count', sign: '', base: 3120, decimals: 0 },
  { title: 'Care leavers in education, employment or training', unit: 'percent', sign: '%', base: 55.2, decimals: 1 },
  { title: 'Percentage of re-referrals within 12 months', unit: 'percent', sign: '%', base: 24.6, decimals: 1 },
  { title: 'Assessments completed within 45 working days', unit: 'percent', sign: '%', base: 82, decimals: 0 },
  { title: 'First time entrants to the youth justice system per 100,000', unit: 'per-100000', sign: '', base: 148, decimals: 0 },
];

/** What a card may say beside its newest figure, and what that means in a paper of quarter 1 of 2024/25. */
const others = {
  previous: { name: 'Previous quarter', said: { role: 'actual', period: quarter(2023, 4) } },
  lastYear: { name: 'Q1 2023/24', said: { role: 'actual', period: quarter(2023, 1) } },
  target: { name: 'Target', said: { role: 'target', period: quarter(2024, 1) } },
  england: { name: 'England (2022/23)', said: { role: 'actual', area: england, period: financialYear(2022) } },
  neighbours: { name: 'Statistical neighbours', said: { role: 'actual', area: neighbours, period: null } },
} satisfies Record<string, { name: string; said: Pick<Said, 'role' | 'period' | 'area'> }>;
type Other = keyof typeof others;

const arbitrary = fc.record({
  frame: fc.constantFrom('lines', 'fill', 'left bar', 'top bar', 'none'),
  head: fc.constantFrom('bar', 'plain'),
  align: fc.constantFrom('left', 'centre', 'right'),
  told: fc.constantFrom('lines', 'pairs', 'columns', 'one line'),
  size: fc.constantFrom(8, 9, 10),
  across: fc.constantFrom(1, 2, 3),
  /** The newest figure in large type, with or without its date in small print under it, or told as one of the facts. */
  newest: fc.constantFrom('large', 'large and dated', 'fact'),
  /** Whether each title begins with a code of the council's own. */
  coded: fc.boolean(),
  others: fc.shuffledSubarray(Object.keys(others) as Other[], { minLength: 2, maxLength: 4 }),
  order: fc.shuffledSubarray(indicators, { minLength: 4, maxLength: 6 }),
});
type Lot = ReturnType<typeof drawLots>[number];

function drawLots() {
  return fc.sample(arbitrary, { seed, numRuns: randomCards });
}

/** What is wrong with each page of cards, by its number; those that are read exactly are left out. */
export async function readRandomCards(): Promise<Record<number, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'cards-'));
  try {
    const wrong: Record<number, string> = {};
    for (const [number, lot] of drawLots().entries()) {
      const fault = await readPage(join(folder, `${number}.pdf`), lot);
      if (fault !== null) wrong[number] = fault;
    }
    return wrong;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readPage(file: string, lot: Lot): Promise<string | null> {
  const cards = lot.order.map((indicator, index) => cardOf(indicator, index, lot));
  await writeFile(file, await paint(cards.map(({ card }) => card), lot));
  const read = await extractFile(file);
  if (!read.ok) return read.problem.message;
  const { missing: [missing], extra: [extra] } = compareFigures(cards.flatMap(({ truth }) => truth), read.value.observations);
  if (extra) return `Read, and no figure: ${describeRead(extra)}`;
  return missing ? `Not read: ${describeTruth(missing)}` : null;
}

/** The figures of a card differ from each other and from those of every other card. */
function cardOf(indicator: Indicator, index: number, lot: Lot): { card: DrawnCard; truth: TruthObservation[] } {
  const { unit, sign, base, decimals } = indicator;
  const title = lot.coded ? `CS${index + 1} ${indicator.title}` : indicator.title;
  const print = (step: number) => `${(base * (1 + step / 40) + (decimals === 0 ? step : step / 10)).toFixed(decimals).replace(/\B(?=\d{3}$)/, ',')}${sign}`;
  const truth: TruthObservation[] = [];
  const tell = (figure: string, said: Pick<Said, 'role' | 'period' | 'area'>) => {
    truth.push(observationOf({ ...said, label: title, value: number(figure.replace('%', ''), unit) }, figure, kent, 1, 'card'));
    return figure;
  };
  const newest = tell(print(0), { role: 'actual', period: lot.newest === 'large and dated' ? month(2024, 6) : quarter(2024, 1) });
  const facts: Fact[] = lot.others.map((other, place) => ({
    name: others[other].name,
    figure: tell(print(place + 1), lot.newest === 'large and dated' && other === 'target' ? { role: 'target', period: month(2024, 6) } : others[other].said),
  }));
  const card: DrawnCard = {
    title,
    big: lot.newest === 'fact' ? null : { figure: newest, under: lot.newest === 'large and dated' ? 'June 2024' : null },
    facts: lot.newest === 'fact' ? [{ name: 'Latest', figure: newest }, ...facts] : facts,
  };
  return { card, truth };
}

async function paint(cards: DrawnCard[], lot: Lot): Promise<Uint8Array> {
  const { doc, finish } = newKit('Performance report');
  const look: CardLook = lot;
  const sheet = { left: 30, top: 92, width: 780, gap: 16, height: [0, 140, 165, 200][lot.across]! };
  doc.addPage({ size: lot.across === 1 ? [841.89, 1060] : [841.89, 700] });
  paintLine(doc, 'Kent County Council', sheet.left, 30, { font: 'Helvetica-Bold', size: 15 });
  paintLine(doc, 'Children’s services performance report: Quarter 1 2024/25 (April to June 2024)', sheet.left, 54, { font: 'Helvetica', size: 11 });
  const width = (sheet.width - (lot.across - 1) * sheet.gap) / lot.across;
  for (const [index, card] of cards.entries()) {
    const [row, column] = [Math.floor(index / lot.across), index % lot.across];
    paintCard(doc, card, { x: sheet.left + column * (width + sheet.gap), y: sheet.top + row * (sheet.height + sheet.gap), width, height: sheet.height }, look);
  }
  return finish();
}
