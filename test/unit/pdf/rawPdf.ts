/**
 * A PDF written by hand, object by object, for papers that no producer at hand would draw. Content streams are given as
 * PDF operators in PDF's own frame: points, origin at the bottom left, y up.
 */
export interface RawPage {
  content: string;
  /** Default: 600 × 800 points. */
  mediaBox?: readonly [number, number, number, number];
  /** More entries of the page's dictionary, as PDF: `/Rotate 90`. */
  entries?: string;
  /** More entries of the page's resources, as PDF: `/XObject << /Im 20 0 R >>`. */
  resources?: string;
  /** Entries of the content stream's dictionary, as PDF: `/Filter /FlateDecode`. */
  encoding?: string;
  /** More fonts, as PDF: `/U 20 0 R`. */
  fonts?: string;
}

export interface RawObject {
  /** From 20: the numbers below are the writer's own. */
  number: number;
  /** The object's dictionary, without `<<` and `>>`, or its whole value when it is none. */
  dictionary: string;
  /** Latin-1 text of the stream, if it has one. */
  stream?: string;
}

/** The first page is object 10, the next 11 …: the references that structure trees need. */
const FIRST_PAGE = 10;

const FONTS = [
  '/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-BoldOblique /Encoding /WinAnsiEncoding >>',
  '/W << /Type /Font /Subtype /TrueType /BaseFont /Wingdings /FirstChar 0 /LastChar 255 >>',
  '/Z << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>',
].join(' ');

export function rawPdf(pages: readonly (RawPage | string)[], objects: readonly RawObject[] = [], catalogue = ''): Uint8Array {
  const written = pages.map((page) => (typeof page === 'string' ? { content: page } : page));
  const all: RawObject[] = [
    { number: 1, dictionary: `/Type /Catalog /Pages 2 0 R ${catalogue}` },
    { number: 2, dictionary: `/Type /Pages /Count ${pages.length} /Kids [${written.map((_, index) => `${FIRST_PAGE + index} 0 R`).join(' ')}]` },
    ...written.flatMap((page, index) => pageObjects(page, FIRST_PAGE + index, 1000 + index)),
    ...objects,
  ];
  return encode(all);
}

function pageObjects({ content, mediaBox = [0, 0, 600, 800], entries = '', resources = '', fonts = '', encoding = '' }: RawPage, number: number, contents: number): RawObject[] {
  return [
    { number, dictionary: `/Type /Page /Parent 2 0 R /MediaBox [${mediaBox.join(' ')}] /Contents ${contents} 0 R /Resources << /Font << ${FONTS} ${fonts} >> ${resources} >> ${entries}` },
    { number: contents, dictionary: encoding, stream: content },
  ];
}

function encode(objects: readonly RawObject[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const { number, dictionary, stream } of objects) {
    offsets.set(number, text.length);
    const body = stream === undefined ? (/^[[\d(]/.test(dictionary) ? dictionary : `<< ${dictionary} >>`)
      : `<< ${dictionary} /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const sections = [...offsets].sort(([a], [b]) => a - b).map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 1\n0000000000 65535 f \n${sections.join('')}trailer\n<< /Size 2000 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Text at a place, in Helvetica: `at(50, 700, 'England')`. */
export function at(x: number, y: number, text: string, { font = 'F', size = 10 } = {}): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET\n`;
}

/** A picture of one colour, opaque, as objects of the page: red, green and blue 0–255. */
export function picture(number: number, [red, green, blue]: readonly [number, number, number]): RawObject {
  return {
    number, dictionary: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    stream: String.fromCharCode(...Array.from({ length: 4 }, () => [red, green, blue]).flat()),
  };
}
