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

const SCOPES = { Row: 'row', Column: 'column', Both: 'both', Col: 'column' } as const;

/** The structure tree as tags; null when the page is untagged. */
export function readTags(tree: unknown): Tag | null {
  return typeof tree === 'object' && tree !== null && 'role' in tree ? toTag(tree as StructNode) : null;
}

function toTag(node: StructNode): Tag {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    rowSpan: Math.max(1, node.rowSpan ?? 1),
    colSpan: Math.max(1, node.colSpan ?? 1),
    scope: SCOPES[node.scope as keyof typeof SCOPES] ?? null,
    contentIds: children.flatMap((child) => (child.type === 'content' && child.id !== undefined ? [child.id] : [])),
    children: children.filter((child) => child.role !== undefined).map(toTag),
  };
}
