import { useEffect, useState } from 'preact/hooks';
import type { Choices } from '../../shared/view/capture/choices.ts';

const none: Choices = { indicators: [], areas: [] };
let loaded: Promise<Choices> | null = null;

async function load(): Promise<Choices> {
  const [{ indicators }, areas] = await Promise.all([import('../../shared/catalogue/indicators.ts'), import('../../shared/catalogue/areas.ts')]);
  return {
    indicators: indicators.map(({ id, title }) => ({ id, title })),
    areas: [areas.england, areas.london, ...areas.regions, ...areas.councils.map(areas.toArea)],
  };
}

/** Every indicator and area that a figure can be put right to; loaded once, when first wanted. */
export function useChoices(): Choices {
  const [choices, setChoices] = useState(none);
  useEffect(() => {
    loaded ??= load();
    void loaded.then(setChoices);
  }, []);
  return choices;
}
