import type { Box } from '../model/geometry.ts';
import type { Area, Period, Role } from '../model/observation.ts';

export interface Identity {
  document: string;
  page: number;
  bbox: Box;
  area: Area;
  role: Role;
  period: Period | null;
  /** Tells apart the figures of one box: a sentence holds several. */
  detail?: string;
}

const MASK = 0xffff_ffff_ffff_ffffn;
const OFFSET = 0xcbf2_9ce4_8422_2325n;
const PRIME = 0x0000_0100_0000_01b3n;

/**
 * An observation's id, from content alone: the same paper read twice, on two machines, gives the same ids, so that
 * libraries merge by union. FNV-1a with 64 bits, in 16 hex digits.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function observationId({ document, page, bbox, area, role, period, detail }: Identity): string {
  const box = bbox.map((edge) => Math.round(edge)).join(',');
  const when = period ? `${period.start}/${period.end}/${period.kind}` : '';
  return fnv1a([document, page, box, area.gss ?? area.name, role, when, detail ?? ''].join('|'));
}

function fnv1a(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}
