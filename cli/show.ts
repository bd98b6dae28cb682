// npm run --silent show -- FILE --page N [--out FILE.svg] [--password P]
import { readFile, writeFile } from 'node:fs/promises';
import { openPaper } from '../shared/pdf/openPaper.ts';
import { exitCode, readArguments } from './arguments.ts';
import { print, warn } from './output.ts';
import { drawPage } from './show/drawPage.ts';

const usage = `Usage: npm run --silent show -- FILE --page N [--out FILE.svg] [--password P]

Draws one page of a paper as an SVG, with everything that was found on it: text, lines, shadings, shapes, tables.
  --page N        which page, counted from 1 (default: 1)
  --out FILE.svg  where to write it (default: standard output)
  --password P    the password of an encrypted paper`;

const { values, positionals: [file = '', ...others] } = readArguments(usage, {
  page: { type: 'string', default: '1', matching: /^[1-9]\d*$/ },
  out: { type: 'string' },
  password: { type: 'string' },
}, { positionals: 'at least one' });

process.exitCode = others.length > 0 ? wrong('One file at a time can be shown.') : await show(Number(values.page));

function wrong(message: string): number {
  warn(`${message}\n\n${usage}`);
  return exitCode.wrongUsage;
}

async function show(number: number): Promise<number> {
  const bytes = await readFile(file).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (bytes instanceof Error) return failed(bytes.message);
  const opened = await openPaper(bytes, values.password === undefined ? {} : { password: values.password });
  if (!opened.ok) return failed(opened.problem.message);
  const paper = opened.value;
  if (number > paper.pages) return wrong(`${file} has ${paper.pages === 1 ? '1 page' : `${paper.pages} pages`}, so there is no page ${number}.`);
  const svg = drawPage(await paper.readPage(number));
  await paper.close();
  if (values.out === undefined) await print(svg);
  else await writeFile(values.out, `${svg}\n`);
  return exitCode.done;
}

function failed(message: string): number {
  warn(`${file}: ${message}`);
  return exitCode.someFailed;
}
