/** Where pdf.js finds what it loads while it reads: character maps, standard fonts, decoders. */
export interface PdfAssets {
  /** Folder of `cmaps/`, `standard_fonts/`, `wasm/` and `iccs/`, as an absolute URL that ends in a slash. */
  assets: string;
}

let configured: PdfAssets | null = null;

/** Call once at start, in each browser realm (worker, window) that opens papers. Node needs no call. */
export function configurePdf(settings: PdfAssets): void {
  configured = settings;
}

/** The base of pdf.js's own files, or null where nobody named one and Node's default holds. */
export function assetBase(): string | null {
  return configured?.assets ?? null;
}
