/** What a council's page holds that may lead to a paper. Plain text throughout: nothing of it is ever put into HTML. */
export interface PageSnapshot {
  address: string;
  title: string;
  /** The page's headings, in order: a ModernGov meeting page names its committee and date in them. */
  headings: string[];
  links: SnapshotLink[];
  /** Paragraphs and table rows of the main part, for minutes that stand on the page itself. */
  blocks: { text: string; kind: 'heading' | 'paragraph' }[];
  /** Addresses of everything the page embeds: a viewer's frame is one of them. */
  embedded: string[];
  /** What the browser takes the document for: `application/pdf` in its own viewer. */
  contentType: string;
}

export interface SnapshotLink {
  address: string;
  text: string;
  /** The text around the link: "Item 7, Performance report PDF 516 KB". */
  context: string;
  /** The first cell of the table row it stands in, where that is an item's number: "7." */
  item: string | null;
}

/**
 * Runs inside the page, by `scripting.executeScript`: it must stand alone, use nothing from outside its own body, and
 * only look. It runs once, in the click, and leaves nothing behind.
 */
export function snapshotPage(): PageSnapshot {
  const read = new Map<Element, string>();
  /** As it is shown: a line break parts words, and what is hidden is left out. Rows and lists hold many links, so each is read once. */
  const textOf = (element: Element | null): string => {
    if (!(element instanceof HTMLElement)) return '';
    const known = read.get(element) ?? element.innerText.replace(/\s+/g, ' ').trim();
    read.set(element, known);
    return known;
  };
  const itemOf = (link: Element): string | null => {
    const first = textOf(link.closest('tr')?.cells[0] ?? null);
    return /^(?:item\s*)?\d{1,2}[a-z]?[.)]?$/i.test(first) ? first : null;
  };
  const main = document.querySelector('main, #main, #content, #modgov, .mgContent, #bodyContent') ?? document.body;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter((link) => /^https?:$/.test(link.protocol))
    .slice(0, 4000)
    .map((link) => ({ address: link.href, text: textOf(link) || link.title, context: textOf(link.closest('li, tr, p, dd, div')).slice(0, 400), item: itemOf(link) }));
  const blocks = [...main.querySelectorAll('h1, h2, h3, h4, h5, p, li, td, dd')]
    .filter((element) => element.querySelector('p, li, td, dd') === null)
    .slice(0, 4000)
    .map((element) => ({ text: textOf(element), kind: /^H\d$/.test(element.tagName) ? ('heading' as const) : ('paragraph' as const) }))
    .filter(({ text }) => text !== '');
  const embedded = [...document.querySelectorAll('embed, object, iframe')]
    .map((frame) => frame.getAttribute('src') ?? frame.getAttribute('data') ?? '')
    .filter((address) => address !== '' && address !== 'about:blank')
    .flatMap((address) => URL.parse(address, location.href)?.href ?? []);
  return {
    address: location.href,
    title: document.title,
    headings: [...document.querySelectorAll('h1, h2, h3')].map(textOf).filter((text) => text !== '').slice(0, 60),
    links, blocks, embedded,
    contentType: document.contentType,
  };
}
