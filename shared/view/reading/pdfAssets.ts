/** Every built module stands in `assets/`, in the app and in the extension alike. */
const thisModule = import.meta.url;

/** Absolute URL of the folder of the text recognition engine's files, which the app has and the extension has not. */
export function recogniserFolder(): string {
  return new URL('../recognise/', thisModule).href;
}

/** Absolute URL of the folder of pdf.js's own files, for the workers to fetch from. */
export function pdfAssets(): string {
  return new URL('../pdfjs/', thisModule).href;
}
