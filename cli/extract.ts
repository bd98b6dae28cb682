// npm run --silent extract -- FILE... [--tables] [--format ndjson|csv] [--jobs N] [--password P]
import { availableParallelism } from 'node:os';
import { exitCode, readArguments } from './arguments.ts';
import { extractFiles } from './extraction/extractFiles.ts';
import { showProgress } from './extraction/showProgress.ts';
import { csvHeading, toCsv } from './extraction/toCsv.ts';
import { toLine } from './extraction/toLine.ts';
import { print, warn, write } from './output.ts';

const usage = `Usage: npm run --silent extract -- FILE... [--tables] [--format ndjson|csv] [--jobs N] [--password P]

Reads council papers (PDF) and prints every indicator figure in them: one JSON line a document, or one CSV row a figure.
  --tables        print every table too, cell by cell (ndjson only)
  --format        ndjson (the default) or csv
  --jobs N        how many files to read at once (default: one for each processor)
  --password P    the password of encrypted papers`;

const { values, positionals: files } = readArguments(usage, {
  tables: { type: 'boolean', default: false },
  format: { type: 'string', default: 'ndjson', oneOf: ['ndjson', 'csv'] },
  jobs: { type: 'string', default: String(availableParallelism()), matching: /^[1-9]\d*$/ },
  password: { type: 'string' },
}, { positionals: 'at least one' });

const progress = showProgress();
let failed = false;
if (values.format === 'csv') await write(csvHeading);
for await (const { file, result } of extractFiles(files, { jobs: Number(values.jobs), password: values.password, tables: values.tables, onPage: progress.page })) {
  progress.clear();
  if (!result.ok) {
    failed = true;
    warn(`${file}: ${result.problem.message}`);
  }
  if (values.format === 'ndjson') await print(JSON.stringify(toLine(file, result, values.tables)));
  else if (result.ok) for (const row of toCsv(file, result.value)) await write(row);
}
process.exitCode = failed ? exitCode.someFailed : exitCode.done;
