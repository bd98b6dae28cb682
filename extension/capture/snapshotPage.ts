/** What a council's page holds that may lead to a paper. Plain text throughout: nothing of it is ever put into HTML. */
export interface PageSnapshot {
  address: string;
  title: string;
  /** The page's headings, in order: a ModernGov meeting page names its committee and date in them. */
  headings: string[];
  links: SnapshotLink[];
  /** Paragraphs and table rows of the main part, for minutes that stand on the page itself. */
  blocks: { text: string; kind: 'heading' | 'paragraph' }[];
  /** Address of a PDF that the page embeds, or null. */
  embedded: string | null;
  /** What the browser takes the document for: `application/pdf` in its own viewer. */
  contentType: string;
}

export interface SnapshotLink {
  address: string;
  text: string;
  /** The text around the link: "Item 7, Performance report PDF 516 KB". */
  context: string;
}

/**
 * Runs inside the page, by `scripting.executeScript`: it must stand alone, use nothing from outside its own body, and
 * only look. It runs once, in the click, and leaves nothing behind.
 */
export function snapshotPage(): PageSnapshot {
  const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const main = document.querySelector('main, #main, #content, #modgov, .mgContent, #bodyContent') ?? document.body;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter((link) => /^https?:$/.test(link.protocol))
    .slice(0, 4000)
    .map((link) => ({ address: link.href, text: textOf(link) || link.title, context: textOf(link.closest('li, tr, p, dd, div')).slice(0, 400) }));
  const blocks = [...main.querySelectorAll('h1, h2, h3, h4, h5, p, li, td, dd')]
    .filter((element) => element.querySelector('p, li, td, dd') === null)
    .slice(0, 4000)
    .map((element) => ({ text: textOf(element), kind: /^H\d$/.test(element.tagName) ? ('heading' as const) : ('paragraph' as const) }))
    .filter(({ text }) => text !== '');
  const embed = document.querySelector<HTMLElement>('embed[type="application/pdf"], object[type="application/pdf"], iframe[src*=".pdf" i]');
  const embedded = embed?.getAttribute('src') ?? embed?.getAttribute('data') ?? null;
  return {
    address: location.href,
    title: document.title,
    headings: [...document.querySelectorAll('h1, h2, h3')].map(textOf).filter((text) => text !== '').slice(0, 60),
    links,
    blocks,
    embedded: embedded === null || embedded === 'about:blank' ? null : new URL(embedded, location.href).href,
    contentType: document.contentType,
  };
}
