// npm run --silent compare -- FILE.pdf|LIBRARY... --indicator ID [--base GSS] [--areas GSS,...] [--period YYYY-MM-DD] [--format json|csv]
import { exitCode, readArguments } from './arguments.ts';
import { gatherFigures } from './comparison/gatherFigures.ts';
import { findArea, findIndicator } from './comparison/readQuestion.ts';
import { standing } from './comparison/standing.ts';
import { toCsv } from './comparison/toCsv.ts';
import { toJson } from './comparison/toJson.ts';
import { readFromDisk } from '../shared/catalogue/published/readFromDisk.ts';
import { compareIndicator } from '../shared/compare/compareIndicator.ts';
import { sameArea } from '../shared/compare/figure.ts';
import { measureOf } from '../shared/compare/measure.ts';
import type { Indicator } from '../shared/catalogue/indicators.ts';
import type { Area } from '../shared/model/observation.ts';
import { publishedFigures } from '../shared/view/published/publishedFigures.ts';
import { print, warn, write } from './output.ts';

const usage = `Usage: npm run --silent compare -- [FILE.pdf | LIBRARY.likeforlike]... --indicator ID [--base GSS] [--areas GSS,...]
         [--period YYYY-MM-DD] [--format json|csv]

Holds one area's figure against others', and says of each whether the two may be compared and why. Without papers it
compares the published figures alone.
  --indicator ID   an id of the catalogue: npm run --silent match -- "printed label" tells it
  --base GSS       the area to start from (default: the council of the first paper, else England)
  --areas GSS,...  only these others
  --period DAY     the base's figure nearest to this day (default: its latest)`;

const { values, positionals: files } = readArguments(usage, {
  indicator: { type: 'string' },
  base: { type: 'string' },
  areas: { type: 'string' },
  period: { type: 'string', matching: /^\d{4}-\d{2}-\d{2}$/ },
  format: { type: 'string', default: 'json', oneOf: ['json', 'csv'] },
}, { positionals: 'any' });

const question = readQuestion();
const gathered = await gatherFigures(files, question.indicator.id);
const published = await publishedFigures(question.indicator.id, gathered.vintages, readFromDisk);
const firstCouncil = gathered.councils[0];
const base = question.base ?? findArea(firstCouncil?.gss ?? 'E92000001');
const figures = [...gathered.figures, ...published.figures];
const comparison = compareIndicator(figures, measureOf(question.indicator), { base, ...(values.period === undefined ? {} : { on: values.period }) });
const entries = question.areas ? comparison.entries.filter(({ figure }) => question.areas!.some((area) => sameArea(area, figure.area))) : comparison.entries;
const problems = [...gathered.problems, ...published.problems];
if (values.format === 'csv') for (const row of toCsv({ ...comparison, entries })) await write(row);
else await print(JSON.stringify(toJson({ ...comparison, entries }, standing(comparison, figures), problems)));
for (const { message } of problems) warn(message);
process.exitCode = gathered.problems.length > 0 ? exitCode.someFailed : exitCode.done;

function readQuestion(): { indicator: Indicator; base: Area | null; areas: Area[] | null } {
  try {
    return {
      indicator: findIndicator(values.indicator),
      base: values.base === undefined ? null : findArea(values.base),
      areas: values.areas?.split(',').map((gss) => findArea(gss.trim())) ?? null,
    };
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error));
    return process.exit(exitCode.wrongUsage);
  }
}
