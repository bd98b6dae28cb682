import type { Box, Colour } from '../../model/geometry.ts';

/** A filled area: the ground that text stands on, or what hides text painted before it. */
export interface Fill {
  /** Place in painter's order. */
  order: number;
  box: Box;
  /** Null when the colour is not one, or not known: a picture, a pattern, a shape that leaves part of its box. */
  colour: Colour | null;
  /** True when it fills its whole box and nothing shows through. */
  solid: boolean;
  /** True for areas that may be a cell's or a row's ground; false for pictures and odd shapes. */
  rectangle: boolean;
}
