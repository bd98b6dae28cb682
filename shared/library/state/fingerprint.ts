/** JSON with sorted keys and without absent ones: equal values give equal text, whatever order they were built in. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as Record<string, unknown>;
  let text = '';
  for (const name of Object.keys(fields).sort()) {
    if (fields[name] !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonical(fields[name])}`;
  }
  return `{${text}}`;
}

/**
 * A short name for a text, 16 hex digits: two multiplicative hashes of 32 bits, finished as MurmurHash3 does. Made at
 * once, unlike the browser's sha256, so that it can be taken inside a transaction. It tells versions of one record
 * apart; nothing rests on it being hard to forge.
 */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return hex(finish(a, b)) + hex(finish(b, a));
}

function finish(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
