/** Between two questions, in milliseconds. */
const pause = 50;

/**
 * Asks again until the answer is so. Usable outside a test as well, which the test runner's own way is not.
 *
 * @returns the answer that was so
 * @throws with the last answer when time runs out
 */
export async function until<T>(what: string, ask: () => Promise<T>, isSo: (answer: T) => boolean, timeout = 20_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    // A page that is just being left or loaded answers nothing: it is asked again.
    const asked = await ask().then((answer) => ({ ok: true as const, answer }), (error: unknown) => ({ ok: false as const, error }));
    if (asked.ok && isSo(asked.answer)) return asked.answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}, and had: ${asked.ok ? String(asked.answer) : String(asked.error)}`);
    await new Promise((later) => { setTimeout(later, pause); });
  }
}
