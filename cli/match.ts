import { matchLabel } from '../shared/catalogue/matchLabel.ts';
import { readArguments } from './arguments.ts';
import { inputLines } from './inputLines.ts';
import { print } from './output.ts';

const usage = `Usage: npm run --silent match -- "printed label"...
Without labels, they are read from standard input, one a line. One line of JSON is printed for each:
{"label","id","variant","lait","match"}`;

const { positionals } = readArguments(usage, {}, { positionals: 'any' });

async function answer(label: string): Promise<void> {
  const { id, variant, lait, match } = matchLabel(label);
  await print(JSON.stringify({ label, id, variant, lait, match }));
}

if (positionals.length > 0) for (const label of positionals) await answer(label);
else for await (const { text } of inputLines()) await answer(text);
