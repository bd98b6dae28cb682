import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { type PluginOption, type UserConfig, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import manifest from './extension/manifest.json' with { type: 'json' };
import { firefoxManifest } from './extension/package/firefoxManifest.ts';
import { samples } from './pwa/sampleList.ts';

const root = import.meta.dirname;

/**
 * Two front ends, one file: `vite build` makes the app in `dist/app`, `vite build --mode extension` the Chrome
 * extension in `dist/extension`, `vite build --mode firefox` the same for Firefox in `dist/firefox`.
 */
export default defineConfig(({ mode }) => (mode === 'extension' || mode === 'firefox' ? extension(mode) : app()));

/** What both front ends share: Preact, pdf.js's own data files, and workers as modules. */
function common(): UserConfig {
  return {
    base: './',
    plugins: [preact(), pdfData(), zipWithoutWorker()],
    worker: { format: 'es' },
    build: {
      target: 'es2023',
      emptyOutDir: true,
      // Data URLs would be refused by the content policy, and hide a file from the offline cache.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  };
}

function app(): UserConfig {
  const shared = common();
  return {
    ...shared,
    root: join(root, 'pwa'),
    build: { ...shared.build, outDir: join(root, 'dist/app') },
    plugins: [...shared.plugins!, samplePapers(), recognitionFiles(), serviceWorker()],
  };
}

function extension(mode: 'extension' | 'firefox'): UserConfig {
  const shared = common();
  const isFirefox = mode === 'firefox';
  return {
    ...shared,
    root: join(root, 'extension'),
    build: {
      ...shared.build,
      outDir: join(root, 'dist', mode),
      // The plugin finds every page that Chrome's manifest names, and no sidebar's.
      rolldownOptions: { ...shared.build!.rolldownOptions, ...(isFirefox ? { input: { panel: join(root, 'extension/panel/index.html') } } : {}) },
    },
    plugins: [...shared.plugins!, crx({ manifest: (isFirefox ? firefoxManifest(manifest) : manifest) as ManifestV3Export, browser: isFirefox ? 'firefox' : 'chrome' })],
  };
}

/** Everything the app needs to work without a network; the page itself asks before a new version takes over. */
function serviceWorker(): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: '.',
    filename: 'serviceWorker.ts',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{js,mjs,css,html,svg,png,webmanifest,wasm,bcmap,pfb,ttf,icc,json,gz,pdf}'],
      // Kept when it is first asked for: most people never open a scanned paper.
      globIgnores: ['recognise/**'],
      maximumFileSizeToCacheInBytes: 40_000_000,
      rollupFormat: 'iife',
      minify: true,
    },
  });
}

/** Files of a folder, written beside the app under `target/`. */
function copies(name: string, files: () => { from: string; to: string }[]): PluginOption {
  return {
    name,
    apply: 'build',
    generateBundle() {
      for (const { from, to } of files()) this.emitFile({ type: 'asset', fileName: to, source: readFileSync(from) });
    },
  };
}

/** pdf.js fetches character maps, standard fonts, colour profiles and image decoders by address, when a page needs one. */
function pdfData(): PluginOption {
  const source = join(root, 'node_modules/pdfjs-dist');
  const folders = ['cmaps', 'standard_fonts', 'iccs', 'wasm'];
  return copies('pdf-data', () =>
    folders.flatMap((folder) =>
      readdirSync(join(source, folder))
        .filter((file) => !file.startsWith('LICENSE') && !file.startsWith('quickjs'))
        .map((file) => ({ from: join(source, folder, file), to: `pdfjs/${folder}/${file}` })),
    ),
  );
}

/** The text recognition engine, one build for each kind of processor, and what English looks like; fetched when pictures are to be read. */
function recognitionFiles(): PluginOption {
  const modules = join(root, 'node_modules');
  const engines = ['tesseract-core-lstm', 'tesseract-core-simd-lstm', 'tesseract-core-relaxedsimd-lstm'];
  return copies('recognition-files', () => [
    { from: join(modules, 'tesseract.js/dist/worker.min.js'), to: 'recognise/worker.min.js' },
    { from: join(modules, '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'), to: 'recognise/eng.traineddata.gz' },
    ...engines.map((engine) => ({ from: join(modules, `tesseract.js-core/${engine}.wasm.js`), to: `recognise/${engine}.wasm.js` })),
  ]);
}

/** See `zipHere.ts`: no worker may be started from a blob. */
function zipWithoutWorker(): PluginOption {
  return {
    name: 'zip-without-worker',
    enforce: 'pre',
    resolveId: (source, importer) => (source === 'fflate' && importer?.endsWith('zip/zipToArrayBuffer.js') ? join(root, 'shared/view/export/zipHere.ts') : null),
  };
}

/** The papers that a first-time visitor can try. */
function samplePapers(): PluginOption {
  return copies('sample-papers', () => samples.map(({ file }) => ({ from: join(root, 'test/papers', file), to: `samples/${file}` })));
}
