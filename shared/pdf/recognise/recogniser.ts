import type { Line, Worker } from 'tesseract.js';
import type { RecognisedWord } from './wordsToRuns.ts';

/** Reads the words of a picture, line by line. */
export interface Recogniser {
  read: (picture: Blob) => Promise<RecognisedWord[][]>;
  close: () => Promise<void>;
}

/** Neural engine only: the other one is neither shipped nor better. */
const LSTM_ONLY = 1;
/** Find as much text as there is, in tables and boxes as well as in paragraphs. */
const SPARSE_TEXT = '11';

/**
 * Starts the text recognition engine, which runs in a worker of its own. `folder` is the absolute URL, with a closing
 * slash, of its files: `worker.min.js`, the `tesseract-core-*` files and `eng.traineddata.gz`.
 */
export async function startRecogniser(folder: string, dotsPerInch: number): Promise<Recogniser> {
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker('eng', LSTM_ONLY, {
    workerPath: `${folder}worker.min.js`, corePath: folder.replace(/\/$/, ''), langPath: folder.replace(/\/$/, ''),
    workerBlobURL: false, gzip: true, cacheMethod: 'none',
  });
  await worker.setParameters({ tessedit_pageseg_mode: SPARSE_TEXT as never, user_defined_dpi: String(dotsPerInch) });
  return { read: (picture) => read(worker, picture), close: async () => void await worker.terminate() };
}

async function read(worker: Worker, picture: Blob): Promise<RecognisedWord[][]> {
  const { data } = await worker.recognize(picture, {}, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map(wordsOf);
}

function wordsOf({ words, baseline }: Line): RecognisedWord[] {
  return words.map(({ text, confidence, bbox, font_name: font }) => ({
    text, confidence, box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1], baseline: baseline.y0,
    bold: /bold/i.test(font), italic: /italic/i.test(font),
  }));
}
