import type PDFDocument from 'pdfkit';
import { type Type, leading, paintLine, paintText, wrap } from './kit.ts';

/** One fact of a card as it is printed: "Target", "85%". */
export interface Fact {
  name: string;
  figure: string;
}

/** A card to be drawn: its title, its newest figure in large type with small print under it, and the facts beside it. */
export interface DrawnCard {
  title: string;
  /** Null where the newest figure is one of the facts. */
  big: { figure: string; under: string | null } | null;
  facts: Fact[];
}

export interface CardLook {
  frame: 'lines' | 'fill' | 'left bar' | 'top bar' | 'none';
  /** The title's ground: a bar in a dark colour with white words, or none. */
  head: 'bar' | 'plain';
  align: 'left' | 'centre' | 'right';
  /** Lines "Target: 85%"; names on the left with figures on the right; names over figures side by side; all in one line. */
  told: 'lines' | 'pairs' | 'columns' | 'one line';
  size: number;
}

export interface Place { x: number; y: number; width: number; height: number }

const dark = '#203864';
const pad = 8;

/** Draws the card within its place. */
export function paintCard(doc: PDFDocument, card: DrawnCard, place: Place, look: CardLook): void {
  paintFrame(doc, place, look.frame);
  let y = paintTitle(doc, card.title, place, look);
  if (card.big) y = paintBig(doc, card.big, y, place, look);
  paintFacts(doc, card.facts, y + 4, place, look);
}

function paintFrame(doc: PDFDocument, { x, y, width, height }: Place, frame: CardLook['frame']): void {
  if (frame === 'fill') doc.rect(x, y, width, height).fill('#eef2f7');
  if (frame === 'lines') doc.rect(x, y, width, height).lineWidth(0.8).stroke('#9e9e9e');
  if (frame === 'left bar') doc.rect(x, y, 4, height).fill(dark);
  if (frame === 'top bar') doc.rect(x, y, width, 4).fill(dark);
}

function paintTitle(doc: PDFDocument, title: string, place: Place, look: CardLook): number {
  const type: Type = { font: 'Helvetica-Bold', size: look.size + 1.5, ink: look.head === 'bar' ? '#ffffff' : dark };
  const lines = wrap(doc, title, place.width - 2 * pad, type).length;
  const height = lines * type.size * leading + 10;
  if (look.head === 'bar') doc.rect(place.x, place.y, place.width, height).fill(dark);
  paintText(doc, title, place.x + pad, place.y + 6, place.width - 2 * pad, type);
  return place.y + height + 4;
}

function paintBig(doc: PDFDocument, big: NonNullable<DrawnCard['big']>, y: number, place: Place, look: CardLook): number {
  const large: Type = { font: 'Helvetica-Bold', size: look.size * 2.4 };
  const small: Type = { font: 'Helvetica', size: look.size - 1, ink: '#555555' };
  paintAligned(doc, big.figure, y, place, look.align, large);
  if (big.under !== null) paintAligned(doc, big.under, y + large.size * leading, place, look.align, small);
  return y + (large.size + (big.under === null ? 0 : small.size)) * leading + 4;
}

function paintAligned(doc: PDFDocument, text: string, y: number, { x, width }: Place, align: CardLook['align'], type: Type): void {
  const free = width - 2 * pad - doc.font(type.font).fontSize(type.size).widthOfString(text);
  paintLine(doc, text, x + pad + free * { left: 0, centre: 0.5, right: 1 }[align], y, type);
}

function paintFacts(doc: PDFDocument, facts: Fact[], top: number, place: Place, look: CardLook): void {
  const type: Type = { font: 'Helvetica', size: look.size };
  const bold: Type = { font: 'Helvetica-Bold', size: look.size };
  const left = place.x + pad;
  const step = look.size * leading + 4;
  if (look.told === 'one line') {
    paintText(doc, facts.map(({ name, figure }) => `${name}: ${figure}`).join(' | '), left, top, place.width - 2 * pad, type);
    return;
  }
  for (const [index, { name, figure }] of facts.entries()) {
    if (look.told === 'lines') paintLine(doc, `${name}: ${figure}`, left, top + index * step, type);
    if (look.told === 'pairs') {
      paintLine(doc, name, left, top + index * step, type);
      paintAligned(doc, figure, top + index * step, place, 'right', bold);
    }
    if (look.told === 'columns') {
      const column: Place = { ...place, x: place.x + index * (place.width / facts.length), width: place.width / facts.length };
      const below = paintText(doc, name, column.x + pad, top, column.width - 2 * pad, { ...type, ink: '#555555' });
      paintLine(doc, figure, column.x + pad, Math.max(below, top + 2 * look.size * leading), bold);
    }
  }
}
