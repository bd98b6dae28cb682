import * as z from 'zod/mini';
import type { Result } from '../model/problem.ts';
import { sha256 } from './files/sha256.ts';
import { problem } from './store/failures.ts';

/*
 * Passing a file from one window to another in pieces, over a channel that may break off:
 *
 *   offer →   what is coming: its name, size, and the sha256 of every piece
 *   ← want    the pieces still missing; all of them at first, the rest after an interruption
 *   piece →   one piece
 *   ← ack     it arrived whole, or want it again
 *
 * Messages are plain JSON, since not every channel between windows carries bytes. These functions only make and check
 * messages; sending them is the caller's.
 */

export const Offer = z.object({
  kind: z.literal('offer'),
  /** Names the transfer. Offering the same file again after an interruption gives the same name. */
  transfer: z.string(),
  name: z.string(),
  size: z.number(),
  pieceSize: z.number(),
  /** The sha256 of each piece, in order. */
  pieces: z.array(z.string()),
});
export type Offer = z.infer<typeof Offer>;

export const Piece = z.object({ kind: z.literal('piece'), transfer: z.string(), index: z.number(), /** Base64. */ data: z.string() });
export type Piece = z.infer<typeof Piece>;

export const Want = z.object({ kind: z.literal('want'), transfer: z.string(), pieces: z.array(z.number()) });
export type Want = z.infer<typeof Want>;

export const Ack = z.object({ kind: z.literal('ack'), transfer: z.string(), index: z.number(), done: z.boolean() });
export type Ack = z.infer<typeof Ack>;

export const HandOverMessage = z.discriminatedUnion('kind', [Offer, Piece, Want, Ack]);
export type HandOverMessage = z.infer<typeof HandOverMessage>;

/** Large enough that a library takes few messages, small enough for every channel: Chrome's own limit is 64 MB. */
const usualPiece = 4 * 1024 * 1024;
/** The largest hand-over that is taken, in bytes; a larger library goes by file. */
const largest = 2_000_000_000;

/** Describes a file by its pieces, reading one at a time. */
export async function makeOffer(file: Blob, name: string, pieceSize = usualPiece): Promise<Offer> {
  const pieces: string[] = [];
  for (let at = 0; at < file.size; at += pieceSize) pieces.push(await sha256(await file.slice(at, at + pieceSize).arrayBuffer()));
  const transfer = await sha256(new TextEncoder().encode(`${file.size} ${pieces.join(' ')}`));
  return { kind: 'offer', transfer, name, size: file.size, pieceSize, pieces };
}

export async function makePiece(file: Blob, { transfer, pieceSize }: Offer, index: number): Promise<Piece> {
  const bytes = new Uint8Array(await file.slice(index * pieceSize, (index + 1) * pieceSize).arrayBuffer());
  return { kind: 'piece', transfer, index, data: toBase64(bytes) };
}

/** What has arrived of one offer. */
export interface Receiving {
  offer: Offer;
  arrived: ReadonlyMap<number, Blob>;
}

/** Takes an offer up; with what arrived before an interruption, if it is the same file. */
export function startReceiving(offer: Offer, before: Receiving | null = null): Result<Receiving> {
  const { size, pieceSize, pieces } = offer;
  if (size > largest || pieceSize < 1 || pieces.length !== Math.ceil(size / pieceSize)) {
    return problem('library-file-unsafe', 'What was handed over does not add up, and was not taken. Save the library as a file instead, and open that.');
  }
  const arrived = before?.offer.transfer === offer.transfer ? before.arrived : new Map<number, Blob>();
  return { ok: true, value: { offer, arrived } };
}

/** The pieces still missing. */
export function want({ offer, arrived }: Receiving): Want {
  return { kind: 'want', transfer: offer.transfer, pieces: offer.pieces.map((_, index) => index).filter((index) => !arrived.has(index)) };
}

/** Takes a piece that is what the offer said. Any other is left out, and asked for again by the reply. */
export async function receive(receiving: Receiving, piece: Piece): Promise<{ receiving: Receiving; reply: Ack | Want }> {
  const { offer, arrived } = receiving;
  const bytes = piece.transfer === offer.transfer ? fromBase64(piece.data) : null;
  if (!bytes || (await sha256(bytes)) !== offer.pieces[piece.index]) return { receiving, reply: want(receiving) };
  const more = new Map(arrived).set(piece.index, new Blob([bytes]));
  const done = more.size === offer.pieces.length;
  return { receiving: { offer, arrived: more }, reply: { kind: 'ack', transfer: offer.transfer, index: piece.index, done } };
}

/** The whole file, once every piece is there. */
export function assemble({ offer, arrived }: Receiving): Result<Blob> {
  const pieces = offer.pieces.map((_, index) => arrived.get(index)).filter((piece) => piece !== undefined);
  const file = new Blob(pieces);
  if (pieces.length < offer.pieces.length || file.size !== offer.size) {
    return problem('library-file-damaged', 'The hand-over broke off before everything had arrived. Nothing was changed. Start it again: what has arrived is not sent twice.');
  }
  return { ok: true, value: file };
}

/** Bytes turned at a time: a call takes only so many arguments. */
const stretch = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += stretch) text += String.fromCharCode(...bytes.subarray(at, at + stretch));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
