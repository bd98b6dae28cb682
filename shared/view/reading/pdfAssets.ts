/** Folder of pdf.js's own files, from the root of the app or of the extension. */
const folder = 'pdfjs/';

let root: string | null = null;

/** Call once at start when the page does not stand at the root of its build. */
export function setBuildRoot(url: string): void {
  root = url;
}

/** Absolute URL of the folder of pdf.js's own files, for the workers to fetch from. */
export function pdfAssets(): string {
  return new URL(folder, root ?? document.baseURI).href;
}
