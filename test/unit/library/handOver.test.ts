import { describe, expect, test } from 'vitest';
import { assemble, HandOverMessage, makeOffer, makePiece, type Offer, receive, type Receiving, startReceiving, want } from '../../../shared/library/handOver.ts';
import { value } from './fixtures.ts';

const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256);
const file = new Blob([bytes]);
const offered = () => makeOffer(file, 'library.likeforlike', 30_000);

/** Sends the pieces that are wanted, but for those left out on the way. */
async function send(offer: Offer, receiving: Receiving, lost: number[] = []): Promise<Receiving> {
  let now = receiving;
  for (const index of want(receiving).pieces.filter((each) => !lost.includes(each))) {
    const message = HandOverMessage.parse(JSON.parse(JSON.stringify(await makePiece(file, offer, index))));
    if (message.kind !== 'piece') throw new Error('not a piece');
    now = (await receive(now, message)).receiving;
  }
  return now;
}

describe('handing a library over in pieces', () => {
  test('arrives as it was sent', async () => {
    const offer = HandOverMessage.parse(JSON.parse(JSON.stringify(await offered()))) as Offer;
    expect(offer.pieces).toHaveLength(4);
    const whole = value(assemble(await send(offer, value(startReceiving(offer)))));
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes);
  });

  test('goes on after an interruption with what is missing', async () => {
    const offer = await offered();
    const broken = await send(offer, value(startReceiving(offer)), [1, 3]);
    expect(assemble(broken)).toMatchObject({ ok: false, problem: { kind: 'library-file-damaged' } });
    const again = value(startReceiving(await offered(), broken));
    expect(want(again).pieces).toEqual([1, 3]);
    expect(value(assemble(await send(offer, again))).size).toBe(bytes.length);
  });

  test('a different file starts from nothing', async () => {
    const broken = await send(await offered(), value(startReceiving(await offered())), [1]);
    const other = await makeOffer(new Blob([bytes.slice(1)]), 'other', 30_000);
    expect(want(value(startReceiving(other, broken))).pieces).toEqual([0, 1, 2, 3]);
  });

  test('a piece altered on the way is asked for again', async () => {
    const offer = await offered();
    const start = value(startReceiving(offer));
    const piece = await makePiece(file, offer, 2);
    for (const data of [piece.data.replace(/^..../, 'AAAA'), 'not base64 !', '']) {
      const { receiving, reply } = await receive(start, { ...piece, data });
      expect(reply).toMatchObject({ kind: 'want', pieces: [0, 1, 2, 3] });
      expect(receiving.arrived.size).toBe(0);
    }
    expect((await receive(start, { ...piece, index: 1 })).reply.kind).toBe('want');
    expect((await receive(start, piece)).reply).toMatchObject({ kind: 'ack', index: 2, done: false });
  });

  test('an offer that does not add up, or is absurdly large, is refused', async () => {
    const offer = await offered();
    for (const wrong of [{ size: 1e15 }, { pieceSize: 0 }, { size: 200_000 }, { pieces: [] }]) {
      expect(startReceiving({ ...offer, ...wrong })).toMatchObject({ ok: false, problem: { kind: 'library-file-unsafe' } });
    }
  });
});
