import { parseRoute } from '../routes.ts';
import { library } from './library.ts';

/** Milliseconds that a hand rests on a link before it is taken for a choice: passing over a list asks for nothing. */
const RESTING = 60;

/** Brings an indicator near, and the screen that shows it, while somebody points at a link to it or has come to it by keyboard. */
export function watchPointing(): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const point = ({ target }: Event, rest: number) => {
    clearTimeout(resting);
    const link = target instanceof Element ? target.closest('a[href^="#/compare/"]') : null;
    const route = parseRoute(link?.getAttribute('href') ?? '');
    const id = route.screen === 'compare' ? route.indicator : null;
    if (id) resting = setTimeout(() => void bring(id), rest);
  };
  addEventListener('pointerover', (event) => point(event, RESTING), { passive: true });
  addEventListener('focusin', (event) => point(event, RESTING));
  // A finger rests on nothing before it presses.
  addEventListener('pointerdown', (event) => point(event, 0), { passive: true });
}

/** What fails here fails again, and is told of, when the link is followed. */
async function bring(id: string): Promise<void> {
  const [near] = await Promise.all([import('./bringNear.ts'), import('../screens/CompareScreen.tsx')]).catch(() => [null]);
  if (near && library.value) await near.bringPointed(id, library.value).catch(() => null);
}
