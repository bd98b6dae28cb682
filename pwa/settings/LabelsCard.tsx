import { useState } from 'preact/hooks';
import { councilByCode } from '../../shared/catalogue/areas.ts';
import type { RememberedLabel } from '../../shared/library/library.ts';
import { announce } from '../../shared/view/controls/announce.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { formatDate } from '../../shared/view/words/formatDate.ts';
import { library } from '../state/library.ts';
import { useChoices } from '../state/useChoices.ts';

/** Which printed labels a person has matched to an indicator for good, and the way to end that. */
export function LabelsCard() {
  const labels = valueOf(useQuery(library.value, (held) => held.rememberedLabels(), [])) ?? [];
  const { indicators } = useChoices();
  const [refused, setRefused] = useState<string | null>(null);
  const titleOf = (id: string | null) => (id === null ? 'none of those known' : (indicators.find((each) => each.id === id)?.title ?? id));
  const forget = async ({ label, council }: RememberedLabel) => {
    const forgotten = await library.value?.forgetLabel(label, council);
    if (forgotten?.ok) announce(`“${label}” is remembered no more`);
    setRefused(forgotten && !forgotten.ok ? forgotten.problem.message : null);
  };
  return (
    <section class="card">
      <h2>Labels you have matched</h2>
      <p class="soft">{labels.length === 0 ? 'When you put an indicator right, its printed label can be remembered. Such labels are listed here.' : 'These printed labels are read as the indicator you chose. Forgetting one changes no figure that you have decided about.'}</p>
      {refused ? <Notice tone="bad" title="This was not saved" live><p>{refused}</p></Notice> : null}
      {labels.length > 0 ? (
        <ul class="papers">
          {labels.map((each) => (
            <li key={`${each.label} ${each.council ?? ''}`}>
              <div>
                <span class="paper__title">“{each.label}”</span>
                <div class="paper__more">
                  <span>{titleOf(each.indicator)}</span>
                  <span>{each.council === null ? 'in every council’s papers' : `in ${councilByCode(each.council)?.name ?? each.council}’s papers`}</span>
                  <span>since {formatDate(each.at)}</span>
                </div>
              </div>
              <button type="button" class="button button--small" onClick={() => void forget(each)}>Forget<span class="visually-hidden"> “{each.label}”</span></button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
