/** Until the page has nothing to do and the last frame is out. Safari cannot tell; there it is a moment. */
export function atRest(): Promise<unknown> {
  return new Promise((resolve) => ('requestIdleCallback' in globalThis ? requestIdleCallback(resolve, { timeout: LONGEST }) : setTimeout(resolve, MOMENT)));
}

/** Milliseconds after which a busy page is not waited for any longer. */
const LONGEST = 200;
const MOMENT = 50;
