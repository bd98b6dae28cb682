import { useEffect, useState } from 'preact/hooks';
import type { Choices } from '../../shared/view/capture/choices.ts';

/** Every indicator and area that a figure can be put right to; loaded when first wanted. */
export function useChoices(): Choices {
  const [choices, setChoices] = useState<Choices>({ indicators: [], areas: [] });
  useEffect(() => {
    void Promise.all([import('../../shared/catalogue/indicators.ts'), import('../../shared/catalogue/areas.ts')]).then(([{ indicators }, areas]) =>
      setChoices({
        indicators: indicators.map(({ id, title }) => ({ id, title })),
        areas: [areas.england, areas.london, ...areas.regions, ...areas.councils.map(areas.toArea)],
      }),
    );
  }, []);
  return choices;
}
