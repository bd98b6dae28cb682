// `npm start`: builds the app when its sources are newer than the last build, and serves it to this machine.
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { isStale } from './isStale.ts';
import { serveFolder } from './serveFolder.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'dist/app');

const usage = `Builds Like for Like and serves it on this machine.

  npm start -- [--port 4173]
`;

/** The port asked for. @throws Error, in words for the person, when the arguments are wrong. */
function readPort(): number {
  const { values } = parseArgs({ args: argv.slice(2), options: { port: { type: 'string', default: '4173' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    stdout.write(usage);
    exit(0);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`"${values.port}" is not a port: use a whole number from 1 to 65535.`);
  return port;
}

function portOrExit(): number {
  try {
    return readPort();
  } catch (error) {
    stderr.write(`${(error as Error).message}\n\n${usage}`);
    return exit(2);
  }
}

const port = portOrExit();
if (isStale()) {
  stdout.write('Building Like for Like…\n');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}
try {
  const { address } = await serveFolder(folder, port);
  stdout.write(`Like for Like is at ${address}\nPress Ctrl+C to stop.\n`);
} catch (error) {
  stderr.write(`${(error as Error).message}\n`);
  exit(1);
}
