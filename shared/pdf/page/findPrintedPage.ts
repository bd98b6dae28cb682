import type { Box } from '../../model/geometry.ts';
import type { Run } from '../../model/page.ts';

/** Page numbers stand within this share of the page's height or width from its edge. */
const MARGIN = 0.09;

/** From the surest to the least sure: a pack's stamp, a report's own footer, a bare number. */
const FORMS = [/^page\s+(\d{1,4})$/i, /^page\s+(\d{1,4})\s+of\s+\d{1,4}$/i, /^(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?$/];

/**
 * The number that the pack prints on the page. A stamp of its own ("Page 35") counts before the number that a report
 * within the pack gives its own pages ("Page 3 of 12"). Null where neither is found, or two bare numbers vie.
 */
export function findPrintedPage(runs: readonly Run[], page: Box): string | null {
  const edge = runs.filter((run) => isAtEdge(run.box, page));
  for (const [rank, form] of FORMS.entries()) {
    const found = new Set(edge.flatMap((run) => form.exec(run.text.trim())?.[1] ?? []));
    if (found.size === 1 || (found.size > 1 && rank === 0)) return [...found].at(-1) ?? null;
    if (found.size > 1) return null;
  }
  return null;
}

function isAtEdge([x0, y0, x1, y1]: Box, [, , width, height]: Box): boolean {
  return y1 < height * MARGIN || y0 > height * (1 - MARGIN) || x1 < width * MARGIN || x0 > width * (1 - MARGIN);
}
