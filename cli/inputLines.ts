import { createInterface } from 'node:readline';
import { stdin } from 'node:process';

/** The lines of standard input that hold something, with their numbers from 1. */
export async function* inputLines(): AsyncGenerator<{ number: number; text: string }> {
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    number += 1;
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text !== '') yield { number, text };
  }
}
