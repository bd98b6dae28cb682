/** pdf.js ships no types for its parser, and nothing of it is called: it is handed to pdf.js whole. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  const worker: unknown;
  export const WorkerMessageHandler: typeof worker;
}
