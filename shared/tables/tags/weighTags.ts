import type { Box } from '../../model/geometry.ts';
import type { Page } from '../../model/page.ts';
import { emptyGrid, type PageReading } from '../pageReading.ts';
import { agreement, readTagged } from './readTagged.ts';
import type { Word } from '../text/words.ts';

/** Tags and geometry must agree this far, or a bare table is read by its tags. */
const agreeFrom = 0.9;

const share = (a: Box, b: Box) => (Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]))) / ((b[2] - b[0]) * (b[3] - b[1]) || 1);

/** Rulings within a tagged table from one side to the other are those of a part of it, and not of a table in one of its cells. */
const across = 0.8;
const runsAcross = (part: Box, whole: Box) => part[2] - part[0] >= across * (whole[2] - whole[0]);

/**
 * Sets the tags that can be believed beside what the geometry found. Rulings outweigh tags; where only white parts the
 * cells, or nothing was found at all, the tags are taken.
 */
export function weighTags(page: Page, words: Word[], out: PageReading): void {
  for (const tagged of readTagged(page, words)) {
    const box: Box = [tagged.box.x0, tagged.box.y0, tagged.box.x1, tagged.box.y1];
    const rivals = out.candidates.filter((candidate) => candidate.kept && share(candidate.box, box) > 0.5);
    if (!tagged.grid) {
      out.candidates.push({ box, kind: 'tagged', kept: false, why: tagged.why, grid: emptyGrid(box), tagAgreement: null });
      continue;
    }
    const best = Math.max(0, ...rivals.map((rival) => (rival.tagAgreement = agreement(rival.grid, tagged.grid!))));
    const take = rivals.length === 0 || (best < agreeFrom && rivals.every((rival) => rival.kind === 'open'));
    const within = out.candidates.filter((candidate) => candidate.kept && share(box, candidate.box) > 0.5 && (candidate.kind !== 'lattice' || runsAcross(candidate.box, box)));
    if (take) for (const rival of [...rivals, ...within]) [rival.kept, rival.why] = [false, 'the tags say otherwise'];
    out.candidates.push({ box, kind: 'tagged', kept: take, why: take ? '' : 'the rulings are believed before the tags', grid: tagged.grid, tagAgreement: best });
  }
}
