/** pdf.js ships no types for its parser. Of all it holds, one entry is called. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    /** Starts a parser that listens and answers on the port. */
    initializeFromPort: (port: object) => void;
  };
}
