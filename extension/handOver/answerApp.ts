import { openLibrary } from '../../shared/library/openLibrary.ts';
import { opfsBytes } from '../../shared/library/opfsBytes.ts';
import { HandOverMessage, type Offer, makeOffer, makePiece } from '../../shared/library/handOver.ts';
import type { ExternalPort } from '../browser.ts';
import { Hello } from './hello.ts';
import { isApp } from './isApp.ts';

/**
 * Hands the extension's library to the app, piece by piece, for as long as the app asks. Nothing is remembered between
 * two calls: after an interruption the app says which pieces it still wants.
 *
 * Any page on this machine may knock, so only the app at the address in the options is answered, and only words that
 * are part of the conversation.
 */
export function answerApp(port: ExternalPort): void {
  let offering: Promise<{ file: Blob; offer: Offer }> | null = null;
  port.onMessage((message) => {
    void answer(message).catch((error: unknown) => port.fail(error instanceof Error ? error.message : String(error)));
  });

  async function answer(message: unknown): Promise<void> {
    if (!(await isApp(port.origin))) {
      port.fail(`${port.origin} is not the app that the extension’s options name. If it is yours, keep its address there, then try again.`);
      return;
    }
    const hello = Hello.safeParse(message);
    if (hello.success) {
      offering = makeFile(hello.data.holds);
      port.send((await offering).offer);
      return;
    }
    const asked = HandOverMessage.safeParse(message);
    if (!asked.success || asked.data.kind !== 'want' || offering === null) {
      port.fail('The extension does not understand this request. Nothing was handed over.');
      return;
    }
    const { file, offer } = await offering;
    if (asked.data.transfer !== offer.transfer) return;
    const next = asked.data.pieces[0];
    if (next !== undefined && next < offer.pieces.length) port.send(await makePiece(file, offer, next));
  }
}

/**
 * The day, and no hour: the file says when it was made, and must be the same one when the app asks again after an
 * interruption, or everything that had arrived would have to be sent once more.
 */
const today = () => new Date(new Date().toISOString().slice(0, 10));

/** The whole library as a file; papers' own files come along only when the app lacks one of them. */
async function makeFile(holds: readonly string[]): Promise<{ file: Blob; offer: Offer }> {
  const opened = await openLibrary({ bytes: opfsBytes(), now: today });
  if (!opened.ok) throw new Error(opened.problem.message);
  const library = opened.value;
  try {
    const documents = await library.documents();
    const papers = documents.some(({ sha256 }) => !holds.includes(sha256));
    const stream = library.exportLibrary({ papers }) as ReadableStream<Uint8Array<ArrayBuffer>>;
    const file = await new Response(stream).blob();
    return { file, offer: await makeOffer(file, 'From the extension.likeforlike') };
  } finally {
    library.close();
  }
}
