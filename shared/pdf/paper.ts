import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';

/** What a file says about itself. */
export interface PaperInfo {
  title: string | null;
  author: string | null;
  /** The program that wrote the PDF, and the one that the document was made in. */
  producer: string | null;
  creator: string | null;
  /** When the PDF was made, ISO 8601 with time zone. */
  created: string | null;
  /** The labels that the file gives its pages ("iv", "35"), or null. */
  pageLabels: string[] | null;
}

/** An opened PDF. Every page number counts from 1. */
export interface Paper {
  /** Of the file's bytes, lower-case hex. */
  sha256: string;
  pages: number;
  info: PaperInfo;
  /** What is wrong with the file as a whole though it opened: cut short, and recovered in part. */
  problems: Problem[];
  /**
   * Everything that stands on a page. A page that cannot be read comes back empty, with a problem that says so; only an
   * abort (the signal's reason) and a number outside the paper throw.
   */
  readPage(number: number, signal?: AbortSignal): Promise<Page>;
  /** Draws a page on the canvas, which takes the page's size in points times `scale`. Browser only. */
  renderPage(number: number, canvas: HTMLCanvasElement | OffscreenCanvas, scale: number, signal?: AbortSignal): Promise<void>;
  /** Gives the memory back. The paper cannot be used afterwards. */
  close(): Promise<void>;
}
