// Loaded before a command: keeps compiled modules between runs, beside the packages they come from. Half of what a short
// command takes is compiling pdf.js and us. Where the folder may not be written, everything is compiled as before.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'));
