import * as z from 'zod/mini';
import { laitYearTypes } from './publishedPeriod.ts';

/** Figures of one area: one for each of the series' periods, "-" where the source has none, joined by spaces. */
const AreaFigures = z.string().check(z.regex(/^(?:-|-?\d+(?:\.\d+)?)(?: (?:-|-?\d+(?:\.\d+)?))*$/));

/**
 * One indicator's published figures, as `figures/{id}.json` keeps them: a row for each area, in the order of `areas`,
 * the figures in the order of the series' `periods`, untouched by any rounding of ours.
 */
export const PublishedFile = z.object({
  indicator: z.string(),
  dataset: z.string(),
  /** When the dataset was published. */
  vintage: z.string(),
  licence: z.string(),
  /** Where the dataset is to be had. */
  address: z.string(),
  /** GSS codes. */
  areas: z.array(z.string()),
  series: z.array(
    z.object({
      code: z.string(),
      yearType: z.enum(laitYearTypes),
      /** As the source prints them. */
      periods: z.array(z.string()),
      figures: z.array(AreaFigures),
    }),
  ),
});
export type PublishedFile = z.infer<typeof PublishedFile>;
