import { type VintageFile, readVintageFile } from './vintageFile.ts';

/*
 * The whole of the national tool is a hundred megabytes of rows: they are read away from the screen, which gets the
 * packed figures. One worker reads one file.
 */
addEventListener('message', ({ data }: MessageEvent<VintageFile>) => void readVintageFile(data).then((read) => postMessage(read)));
