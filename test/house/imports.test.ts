import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The house's rules, held by reading the imports: they point one way, each library has one owner, and nothing turns in
 * a circle (the linter's import/no-cycle holds the last one too, file by file).
 */

const root = join(import.meta.dirname, '../..');

/** Which rooms each room may import from: a stage may skip downwards, never upwards. */
const mayImport: Record<string, string[]> = {
  'shared/model': [],
  'shared/pdf': ['shared/model'],
  'shared/tables': ['shared/model', 'shared/pdf'],
  'shared/catalogue': ['shared/model'],
  'shared/figures': ['shared/model', 'shared/pdf', 'shared/tables', 'shared/catalogue'],
  'shared/compare': ['shared/model', 'shared/catalogue'],
  'shared/library': ['shared/model', 'shared/catalogue'],
  'shared/view': ['shared/model', 'shared/pdf', 'shared/tables', 'shared/catalogue', 'shared/figures', 'shared/compare', 'shared/library'],
};
const frontEnds = ['pwa', 'extension', 'cli'];
for (const frontEnd of frontEnds) mayImport[frontEnd] = Object.keys(mayImport).filter((room) => room.startsWith('shared/'));

/** A library that only one room may import, so that it can be replaced in one place. */
const owners: Record<string, string> = { 'pdfjs-dist': 'shared/pdf', 'tesseract.js': 'shared/pdf', dexie: 'shared/library', '@observablehq/plot': 'shared/view' };

const files = globSync('{shared,pwa,extension,cli}/**/*.{ts,tsx,mjs}', { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] });
const roomOf = (file: string) => (file.startsWith('shared/') ? file.split('/').slice(0, 2).join('/') : file.split('/')[0]!);

/** Static, dynamic and type imports, and re-exports, with the query that a bundler may want left off. */
function importsOf(file: string, { types = true } = {}): string[] {
  const whole = readFileSync(join(root, file), 'utf8');
  const text = types ? whole : whole.replace(/^\s*(?:import|export) type [^;]*;/gm, '');
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^\s*import\s+|new URL\(\s*)['"]([^'"]+)['"]/gm);
  return [...found].map((match) => match[1]!.split('?')[0]!);
}

/** Every file of ours that a browser loads for this one. */
function loadedFor(file: string): Set<string> {
  const loaded = new Set([file]);
  for (const each of loaded) {
    const near = importsOf(each, { types: false }).filter((target) => target.startsWith('.') && target.endsWith('.ts'));
    for (const target of near) loaded.add(relative(root, join(root, dirname(each), target)));
  }
  return loaded;
}

describe('the house', () => {
  test('imports point one way', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(root, join(root, dirname(file), target)))
        .filter((target) => !target.startsWith('node_modules'))
        .map((target) => [roomOf(file), roomOf(target), `${file} imports ${target}`] as const)
        .filter(([from, to]) => from !== to && !mayImport[from]!.includes(to))
        .map(([, , words]) => words),
    );
    expect(wrong).toEqual([]);
  });

  test('each library has one owner', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((target) => Object.entries(owners).filter(([library, owner]) => (target === library || target.startsWith(`${library}/`)) && roomOf(file) !== owner).map(([library, owner]) => `${file} imports ${library}, which belongs to ${owner}`)),
    );
    expect(wrong).toEqual([]);
  });

  test('chrome.* is called in one file of the extension', () => {
    const callers = files.filter((file) => file.startsWith('extension/') && /\bchrome\.\w+\./.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
    expect(callers.length).toBeLessThanOrEqual(1);
  });

  test('a panel that opens on a meeting’s page is not held up by the indicators: its headings are read without them', () => {
    const loaded = loadedFor('shared/figures/readWebHeadings.ts');
    expect([...loaded].filter((file) => /catalogue\/(?:indicators|matchLabel|labels)/.test(file))).toEqual([]);
    expect(loadedFor('shared/figures/readWebPage.ts')).toContain('shared/catalogue/indicators.ts');
  });

  test('every room that the design names is there', () => {
    for (const room of Object.keys(mayImport)) expect(files.some((file) => roomOf(file) === room), room).toBe(true);
  });
});
