import { createInterface } from 'node:readline';
import { stdin } from 'node:process';
import { readAddress } from '../shared/catalogue/readAddress.ts';
import { readArguments } from './arguments.ts';
import { print } from './output.ts';

const usage = `Usage: npm run --silent address -- URL...
Without addresses, they are read from standard input, one a line. One line of JSON is printed for each:
{"url","council":{"gss","name"}|null,"kind"}`;

const { positionals } = readArguments(usage, {}, { positionals: 'any' });

const answer = (url: string) => print(JSON.stringify(readAddress(url)));

if (positionals.length > 0) for (const url of positionals) await answer(url);
else for await (const url of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) if (url.trim() !== '') await answer(url);
