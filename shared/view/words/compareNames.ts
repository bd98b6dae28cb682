/** British order of names. Made once: asked for anew, the order of a hundred and fifty councils takes a whole frame. */
const order = new Intl.Collator('en-GB');

export function compareNames(a: { name: string }, b: { name: string }): number {
  return order.compare(a.name, b.name);
}
