import type { Result } from '../model/problem.ts';
import type { Library, OpenLibrary } from './library.ts';

/**
 * Opens the library, making or upgrading it as needed. Refused with `library-newer` when a newer version of the
 * product wrote it, and with `library-unavailable` when the browser keeps none (private windows of some browsers).
 */
export declare function openLibrary(options: OpenLibrary): Promise<Result<Library>>;
