import { once } from 'node:events';
import { stderr, stdout } from 'node:process';

// A reader that has seen enough (`| head`) closes the pipe: that is its right, and no error of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Prints one line on standard output, and waits while the reader is slower than we are. */
export function print(line: string): Promise<void> {
  return write(`${line}\n`);
}

/** Prints text that brings its own line ends, as CSV does. */
export async function write(text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain');
}

export function warn(line: string): void {
  stderr.write(`${line}\n`);
}
