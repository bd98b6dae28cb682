import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PaperInfo } from '../paper.ts';

const NOTHING: PaperInfo = { title: null, author: null, producer: null, creator: null, created: null, pageLabels: null };

/** What the file says about itself. A damaged entry counts as none: nothing in a figure depends on it. */
export async function readInfo(pdf: PDFDocumentProxy): Promise<PaperInfo> {
  const [metadata, pageLabels] = await Promise.allSettled([pdf.getMetadata(), pdf.getPageLabels()]);
  const labels = pageLabels.status === 'fulfilled' ? pageLabels.value : null;
  if (metadata.status === 'rejected') return { ...NOTHING, pageLabels: labels };
  const info = metadata.value.info as Record<string, unknown>;
  const text = (key: string): string | null => {
    const value = info[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    title: text('Title'), author: text('Author'), producer: text('Producer'), creator: text('Creator'),
    created: isoDate(text('CreationDate')), pageLabels: labels,
  };
}

/** `D:20190626141500+01'00'` as ISO 8601; null for anything else. */
function isoDate(pdfDate: string | null): string | null {
  const parts = /^D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?/.exec(pdfDate ?? '');
  if (!parts) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, zoneHour = '00', zoneMinute = '00'] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${sign ? `${sign}${zoneHour}:${zoneMinute}` : 'Z'}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
