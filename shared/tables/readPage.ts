import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { mainQuarter, opposite, turnPage } from './text/frame.ts';
import { bodyRuns } from './text/furniture.ts';
import { nothingBefore, type PageReading } from './pageReading.ts';
import { readUpright } from './readUpright.ts';
import { turnBack, turnedParts } from './text/turnedParts.ts';

/** Beyond this many runs or rulings a page is a map or a drawing, and is not searched for tables. */
const mostRuns = 5_000;
const mostRulings = 60_000;

function tooMuch(page: Page): Problem | null {
  if (page.runs.length <= mostRuns && page.rulings.length <= mostRulings) return null;
  return { kind: 'too-much-on-page', page: page.number, message: `Page ${page.number} holds ${page.runs.length} pieces of text and ${page.rulings.length} lines: too much for a page with tables. It was not searched for tables.` };
}

/** All tables of one page. */
export function readPage(page: Page, before = nothingBefore): PageReading {
  const problem = tooMuch(page);
  if (problem) return { ...readUpright({ ...page, runs: [], rulings: [] }, nothingBefore), quarter: 0, problems: [problem] };
  const quarter = opposite(mainQuarter(page.runs));
  const upright = turnPage(page, quarter);
  const body = { ...upright, runs: bodyRuns(upright) };
  const main = readUpright(body, before);
  const tables = main.tables.map((placed) => turnBack(placed, page, quarter));
  const left = new Set(main.unassigned.map((run) => run.id));
  for (const part of turnedParts(body)) {
    const turned = readUpright(turnPage(part.page, part.quarter), nothingBefore);
    tables.push(...turned.tables.map((placed) => turnBack(turnBack(placed, upright, part.quarter), page, quarter)));
    for (const run of part.page.runs) left.delete(run.id);
    for (const run of turned.unassigned) left.add(run.id);
  }
  const read = new Set(body.runs.map((run) => run.id));
  return { ...main, quarter, tables, unassigned: page.runs.filter((run) => left.has(run.id) || !read.has(run.id)) };
}
