import { readAddress } from '../shared/catalogue/readAddress.ts';
import { readArguments } from './arguments.ts';
import { inputLines } from './inputLines.ts';
import { print } from './output.ts';

const usage = `Usage: npm run --silent address -- URL...
Without addresses, they are read from standard input, one a line. One line of JSON is printed for each:
{"url","council":{"gss","name"}|null,"kind"}`;

const { positionals } = readArguments(usage, {}, { positionals: 'any' });

const answer = (url: string) => print(JSON.stringify(readAddress(url)));

if (positionals.length > 0) for (const url of positionals) await answer(url);
else for await (const { text } of inputLines()) await answer(text);
