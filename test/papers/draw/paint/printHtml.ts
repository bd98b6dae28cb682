import { chromium } from 'playwright-core';

export interface PrintOptions {
  /** Points. */
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** Write the structure tree. Chromium does so unless told not to. */
  tagged: boolean;
}

export const a4 = { width: 595.28, height: 841.89 };
export const a4Landscape = { width: 841.89, height: 595.28 };
export const a3Landscape = { width: 1190.55, height: 841.89 };
export const margins = (all: number): PrintOptions['margin'] => ({ top: all, right: all, bottom: all, left: all });

/** Prints a page of HTML through Chromium. The date of printing is set to a fixed one, so printing again changes nothing. */
export async function printHtml(html: string, options: PrintOptions): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    const { top, right, bottom, left } = options.margin;
    const inches = (points: number) => `${points / 72}in`;
    const bytes = await page.pdf({
      width: inches(options.width), height: inches(options.height), printBackground: true, tagged: options.tagged,
      margin: { top: inches(top), right: inches(right), bottom: inches(bottom), left: inches(left) },
    });
    return withFixedDate(bytes);
  } finally {
    await browser.close();
  }
}

/** Same length, so that no offset in the file moves. */
function withFixedDate(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replaceAll(/D:\d{14}/g, 'D:20210901090000'), 'latin1');
}

export function document(style: string, body: string, title: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escape(title)}</title><style>
    * { box-sizing: border-box; -webkit-print-color-adjust: exact; }
    body { margin: 0; font-family: "Liberation Sans"; color: #111; }
    .page { break-after: page; } .page:last-child { break-after: auto; }
    ${style}</style></head><body>${body}</body></html>`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
