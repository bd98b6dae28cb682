import { configurePdf } from '../../pdf/configurePdf.ts';
import { openPaper } from '../../pdf/openPaper.ts';
import type { Paper } from '../../pdf/paper.ts';
import type { FromDrawer, ToDrawer } from './messages.ts';

/*
 * The dedicated worker that draws pages for the screen. It is not the reading worker, so that a page can be looked at
 * while the rest of its paper is still being read. Requests are answered one at a time, since each holds a large canvas;
 * of those that wait, only the newest matters.
 */

type DrawRequest = Extract<ToDrawer, { kind: 'draw' }>;

let paper: Paper | null = null;
let wanted: DrawRequest | null = null;
let drawing = false;

const post = (message: FromDrawer, moved: Transferable[] = []) => postMessage(message, { transfer: moved });

async function open({ file, password, assets }: Extract<ToDrawer, { kind: 'open' }>): Promise<void> {
  configurePdf({ assets });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openPaper(bytes, password === null ? {} : { password });
  if (!opened.ok) return post({ kind: 'refused', problem: opened.problem });
  paper = opened.value;
  post({ kind: 'opened', pages: paper.pages });
  await drawWanted();
}

function takeWanted(): { from: Paper; wanted: DrawRequest } | null {
  if (!paper || !wanted) return null;
  const request = { from: paper, wanted };
  wanted = null;
  return request;
}

async function drawWanted(): Promise<void> {
  if (drawing) return;
  drawing = true;
  for (let request = takeWanted(); request; request = takeWanted()) await draw(request.from, request.wanted);
  drawing = false;
}

async function draw(from: Paper, { request, page, scale }: DrawRequest): Promise<void> {
  const canvas = new OffscreenCanvas(1, 1);
  try {
    await from.renderPage(page, canvas, scale);
    const picture = canvas.transferToImageBitmap();
    post({ kind: 'drawn', request, picture, scale }, [picture]);
  } catch (error) {
    post({ kind: 'not-drawn', request, message: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToDrawer>) => {
  if (data.kind === 'open') void open(data);
  else {
    wanted = data;
    void drawWanted();
  }
});
