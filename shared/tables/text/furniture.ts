import type { Page, Run } from '../../model/page.ts';
import { quarterOf } from './frame.ts';
import { textOf, type Line } from './lines.ts';
import { median } from './words.ts';

/*
 * What a printer or a clerk put on the page over and around its text: margin stamps, watermarks, line numbers, running
 * heads and feet. None of it belongs to a table.
 */

/** Margins are this share of the page's width and height. */
const margin = 0.1;
/** A watermark is set this many times larger than the page's usual text. */
const watermarkSize = 2.5;
/** Line numbers run down at least this many lines. */
const numberedLines = 8;

const stamp = /^(?:page|agenda item|minute item|item)?\s*\d{1,4}[a-z]?$/i;

/** "Page 35" turned in the margin, where packs are paginated. It can lie over a table. */
function isStamp(run: Run, page: Page): boolean {
  if (quarterOf(run.angle) === 0 || !stamp.test(run.text.trim())) return false;
  const [x0, y0, x1, y1] = run.box;
  const side = x1 < margin * page.width || x0 > (1 - margin) * page.width;
  const end = y1 < margin * page.height || y0 > (1 - margin) * page.height;
  return side || end;
}

const leans = (angle: number) => Math.abs(angle - 90 * Math.round(angle / 90)) > 8;

/** Numbers that count the page's lines: figures alone at the left of everything, each one more (or five more) than the last. */
function lineNumbers(page: Page): Set<Run> {
  const candidates = page.runs.filter((run) => /^\d{1,4}$/.test(run.text.trim()) && run.box[2] < 0.14 * page.width && quarterOf(run.angle) === 0).sort((a, b) => a.origin[1] - b.origin[1]);
  const others = page.runs.filter((run) => quarterOf(run.angle) === 0 && !candidates.includes(run));
  const right = Math.max(...candidates.map((run) => run.box[2]));
  if (candidates.length < numberedLines || others.some((run) => run.box[0] < right)) return new Set();
  const steps = candidates.slice(1).map((run, i) => Number(run.text) - Number(candidates[i]!.text));
  const step = median(steps);
  const framed = page.rulings.some((ruling) => ruling.kind !== 'edge' && ruling.y1 - ruling.y0 > 20 && ruling.x0 < right && ruling.x1 <= right + 20);
  return (step === 1 || step === 5) && steps.every((value) => value === step) && !framed ? new Set(candidates) : new Set();
}

/**
 * The runs that a table may be made of. Text marked as an artifact stays for now: a heading that a word processor
 * repeats on each page is marked so too.
 */
export function bodyRuns(page: Page): Run[] {
  const size = median(page.runs.map((run) => run.size));
  const numbers = lineNumbers(page);
  return page.runs.filter((run) => !isStamp(run, page) && !numbers.has(run) && !((leans(run.angle) || run.artifact) && run.size > watermarkSize * size));
}

/** A running head or foot as it is recognised again on the next page: its words, the page's number left out. */
export const runningKey = (line: Line) =>
  line.pieces
    .map((piece) => textOf(piece).toLowerCase())
    .map((text) => (/^[-–\s]*\d+[-–\s]*$/.test(text) ? '#' : text.replace(/\bpage\s+\d+(?:\s*(?:of|\/)\s*\d+)?/g, 'page #')))
    .join(' ');

/** Whether a line stands in the top or bottom margin and repeats one of the page before, or is only a page's number. */
export function isRunning(line: Line, height: number, before: Set<string>): boolean {
  const near = line.y1 < margin * height || line.y0 > (1 - margin) * height;
  const key = runningKey(line);
  return near && (before.has(key) || /^(?:page )?#$/.test(key) || /^(?:agenda item|public document pack|minute item)/.test(key));
}
