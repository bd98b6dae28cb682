import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.pdf': 'application/pdf', '.wasm': 'application/wasm', '.gz': 'application/gzip',
  '.ttf': 'font/ttf', '.pfb': 'application/octet-stream', '.bcmap': 'application/octet-stream', '.icc': 'application/octet-stream',
};

/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 20;

export interface Served {
  server: Server;
  port: number;
  /** `http://localhost:4173` */
  address: string;
}

/**
 * Serves a built front end to this machine only. When the wanted port is taken, the next free one is used.
 * Fails when twenty ports in a row are taken.
 */
export async function serveFolder(folder: string, wanted: number): Promise<Served> {
  const server = createServer((request, response) => void answer(folder, request, response));
  for (let port = wanted; port < wanted + PORTS_TRIED; port += 1) {
    if (await listen(server, port)) return { server, port, address: `http://localhost:${port}` };
  }
  throw new Error(`Ports ${wanted} to ${wanted + PORTS_TRIED - 1} are all taken. Name a free one: npm start -- --port 8080`);
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'This server only gives files.');
  const file = await findFile(folder, request.url ?? '/');
  if (!file) return end(response, 404, 'There is no such file.');
  response.writeHead(200, {
    'Content-Type': types[extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': file.size,
    // Names under assets/ carry a hash of their content; everything else is asked for anew.
    'Cache-Control': file.path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': "frame-ancestors 'none'",
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path).on('error', () => response.destroy()).pipe(response);
}

/** The file that an address names, never one outside the folder. */
async function findFile(folder: string, url: string): Promise<{ path: string; size: number } | null> {
  const wanted = pathOf(url);
  if (wanted === null) return null;
  const path = join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  if (!normalize(path).startsWith(folder + sep)) return null;
  try {
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size } : null;
  } catch {
    return null;
  }
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words);
}
