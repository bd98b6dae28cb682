import * as z from 'zod/mini';

/**
 * A box on a page, [x0, y0, x1, y1].
 * Every coordinate in the project is in PDF points, origin at the displayed page's top left corner, y down,
 * after the page's own rotation and crop.
 */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/** A colour as `#rrggbb`, lower case. */
export const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/));
export type Colour = z.infer<typeof Colour>;
