import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { warn } from './output.ts';

export const exitCode = { done: 0, someFailed: 1, wrongUsage: 2 } as const;

type Option = { type: 'string' | 'boolean'; default?: string | boolean; oneOf?: string[]; matching?: RegExp };
type ValueOf<O extends Option> = O['type'] extends 'boolean' ? boolean : O extends { default: string } ? string : string | undefined;

/**
 * Reads the command line, or says what is wrong with it, prints the usage and ends with code 2. `--help` prints the
 * usage and ends with 0.
 */
export function readArguments<const O extends Record<string, Option>>(usage: string, options: O, { positionals }: { positionals: 'none' | 'any' | 'at least one' }): { values: { [K in keyof O]: ValueOf<O[K]> }; positionals: string[] } {
  try {
    const config: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h', default: false } };
    for (const [name, { type, default: fallback }] of Object.entries(options)) config[name] = fallback === undefined ? { type } : { type, default: fallback };
    const parsed = parseArgs({ options: config, allowPositionals: positionals !== 'none', strict: true });
    if (parsed.values['help'] === true) {
      process.stdout.write(`${usage}\n`);
      process.exit(exitCode.done);
    }
    for (const [name, option] of Object.entries(options)) checkValue(name, parsed.values[name], option);
    if (positionals === 'at least one' && parsed.positionals.length === 0) throw new Error('No file was named.');
    return { values: parsed.values as { [K in keyof O]: ValueOf<O[K]> }, positionals: parsed.positionals };
  } catch (error) {
    warn(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return process.exit(exitCode.wrongUsage);
  }
}

function checkValue(name: string, value: unknown, { oneOf, matching }: Option): void {
  if (typeof value !== 'string') return;
  if (oneOf && !oneOf.includes(value)) throw new Error(`--${name} must be ${oneOf.join(' or ')}, not "${value}".`);
  if (matching && !matching.test(value)) throw new Error(`--${name} cannot be "${value}".`);
}
