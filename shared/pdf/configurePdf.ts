/** Where the readers' own files lie. Addresses are absolute URLs of folders, with a closing slash. */
export interface PdfAssets {
  /** pdf.js's `cmaps/`, `standard_fonts/`, `wasm/` and `iccs/`. */
  assets: string;
  /** The text recognition engine's files. Without it, pages that are pictures stay unread, and say so. */
  recogniser?: string;
}

let configured: PdfAssets | null = null;

/** Call once at start, in each browser realm (worker, window) that opens papers. Node needs no call. */
export function configurePdf(settings: PdfAssets): void {
  configured = settings;
}

/** What was configured, or null where nothing was and Node's defaults hold. */
export function pdfAssets(): PdfAssets | null {
  return configured;
}
