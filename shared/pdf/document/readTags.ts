import type { PDFPageProxy } from 'pdfjs-dist';
import type { Tag } from '../../model/page.ts';

/** pdf.js's structure tree: nodes with roles, and leaves that name marked content. */
interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  children?: readonly StructNode[];
  rowSpan?: number;
  colSpan?: number;
  scope?: string;
}

/**
 * pdf.js gives each page the whole tree of every table that touches it, so a table over sixty pages costs sixty times
 * its size. Past this many nodes (a densely tagged page has about two thousand) the page does without, …
 */
const MOST_NODES = 12_000;
/** … and so do the pages after it, which would meet the same table. */
const PAGES_WITHOUT = 20;

const SCOPES: Readonly<Record<string, Tag['scope']>> = { Row: 'row', Column: 'column', Both: 'both' };

export type TagReader = (page: PDFPageProxy) => Promise<Tag | null>;

/** Reads the structure trees of one document's pages; null for a page that is untagged, or in a table too long. */
export function createTagReader(): TagReader {
  let without: [number, number] = [0, 0];
  return async (page) => {
    const { pageNumber } = page;
    if (pageNumber >= without[0] && pageNumber <= without[1]) return null;
    // A tree that cannot be read is as good as none: tables are then found by their drawing.
    const tree: unknown = await page.getStructTree().catch(() => null);
    if (typeof tree !== 'object' || tree === null || !('role' in tree)) return null;
    if (countNodes(tree as StructNode) <= MOST_NODES) return toTag(tree as StructNode);
    without = [pageNumber, pageNumber + PAGES_WITHOUT];
    return null;
  };
}

function countNodes({ children = [] }: StructNode): number {
  return children.reduce((count, child) => count + countNodes(child), 1);
}

function toTag(node: StructNode): Tag {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    rowSpan: Math.max(1, node.rowSpan ?? 1),
    colSpan: Math.max(1, node.colSpan ?? 1),
    scope: SCOPES[node.scope ?? ''] ?? null,
    contentIds: children.flatMap((child) => (child.type === 'content' && child.id !== undefined ? [child.id] : [])),
    children: children.filter((child) => child.role !== undefined).map(toTag),
  };
}
