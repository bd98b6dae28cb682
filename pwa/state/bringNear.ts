import { settlePrintings } from '../../shared/compare/revisions.ts';
import type { Library } from '../../shared/library/library.ts';
import type { PublishedVintage } from '../../shared/library/records.ts';
import { type Catalogue, loadCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { atRest } from '../../shared/view/hooks/atRest.ts';
import { prefetchPublished } from '../../shared/view/published/prefetchPublished.ts';
import { keptVintages, publishedFigures } from '../../shared/view/published/publishedFigures.ts';
import { type Question, answerOf } from '../compare/answerOf.ts';
import { withPublished } from './withPublished.ts';
import { NEAR_FIGURES, nearOf } from './nearFigures.ts';

/**
 * Figures brought near ahead of being asked for: some at once, and more when somebody has looked at one answer for a
 * while, since reading them would hold up whoever goes from one to the next. What was looked at before keeps the rest of
 * the room.
 */
const AHEAD = { atOnce: 20_000, inAll: NEAR_FIGURES * 0.75 };

/** Milliseconds for which an answer is looked at before more is brought near than comes next. */
const CALM = 2000;

/** What figures are brought near from, and what will be asked of them; null where that cannot be told. */
export interface Ahead {
  library: Library;
  catalogue: Catalogue;
  question: Question | null;
}

/**
 * Whoever looks at one indicator that papers here print goes on to others. While the page rests, those that follow it in
 * the catalogue's order, and so are of its topic, are read and their answers worked out, as many as there is room for; of the rest, the
 * nation's figures come near as text. The signal ends it.
 */
export async function bringNear(from: string, around: Ahead, signal: AbortSignal): Promise<void> {
  const { library, catalogue } = around;
  const counts = new Map((await library.indicatorsHeld()).map(({ id, figures }) => [id, figures]));
  const ids = catalogue.indicators.map(({ id }) => id).filter((id) => counts.has(id) && id !== from);
  const vintages = await keptVintages(library);
  const next = following(from, ids, catalogue);
  let brought = 0;
  for (const id of next) {
    const before = brought;
    brought += counts.get(id)!;
    if (brought > AHEAD.inAll) break;
    if (brought > AHEAD.atOnce && before <= AHEAD.atOnce) await new Promise((resolve) => setTimeout(resolve, CALM));
    await atRest();
    if (signal.aborted) return;
    await bringOne(id, around, vintages, atRest);
  }
  await prefetchPublished(next, signal);
}

/** Reads one indicator's figures, and works out of them what is going to be asked. */
async function bringOne(id: string, { library, catalogue, question }: Ahead, vintages: readonly PublishedVintage[], rest?: () => Promise<unknown>): Promise<void> {
  const kept = await nearOf(library).bring(id);
  // What cannot be fetched is asked for again, and told of, when it is looked at.
  const nation = await publishedFigures(id, vintages).catch(() => null);
  const measure = catalogue.measure(id);
  if (kept.state !== 'ready' || !nation || !measure) return;
  const { figures } = withPublished(kept.value, nation);
  await rest?.();
  settlePrintings(figures, measure);
  if (!question) return;
  await rest?.();
  answerOf(figures, measure, question, catalogue);
}

/** Whoever points at a link to an indicator is likely to follow it: until the hand has pressed, its figures are here. */
export async function bringPointed(id: string, library: Library): Promise<void> {
  const [catalogue, vintages] = await Promise.all([loadCatalogue(), keptVintages(library)]);
  await bringOne(id, { library, catalogue, question: null }, vintages);
}

/** Indicators from the one after a given one to the end of the catalogue, and on from its beginning. */
function following(from: string, ids: readonly string[], { indicators }: Catalogue): string[] {
  const place = new Map(indicators.map(({ id }, at) => [id, at]));
  const start = place.get(from) ?? 0;
  const distance = (id: string) => (place.get(id)! - start + indicators.length) % indicators.length;
  return ids.toSorted((a, b) => distance(a) - distance(b));
}
