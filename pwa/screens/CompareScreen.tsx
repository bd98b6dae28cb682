import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import '../../shared/view/styles/chart.css';
import '../../shared/view/styles/compare.css';
import '../../shared/view/styles/library.css';
import { BaseControls } from '../../shared/view/compare/BaseControls.tsx';
import { IndicatorView } from '../../shared/view/compare/IndicatorView.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { homeCouncil } from '../../shared/view/preferences.ts';
import { IndicatorActions } from '../IndicatorActions.tsx';
import { IndicatorChooser } from '../IndicatorChooser.tsx';
import { type Question, answerOf } from '../compare/answerOf.ts';
import { type Route, go, paths } from '../routes.ts';
import { type Catalogue, useCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { library } from '../state/library.ts';
import { bringNear } from '../state/bringNear.ts';
import { type HeldAround, useSetsAround } from '../state/useAreaSets.ts';
import { type IndicatorFigures, useIndicatorFigures } from '../state/useIndicatorFigures.ts';

type CompareRoute = Extract<Route, { screen: 'compare' }>;

/** One indicator: who stands where, and may they be compared. */
export function CompareScreen({ route }: { route: CompareRoute }) {
  const catalogue = useCatalogue();
  if (!catalogue) return <div class="page" aria-busy="true" />;
  if (!route.indicator) return <IndicatorChooser catalogue={catalogue} />;
  if (!catalogue.measure(route.indicator)) return <UnknownIndicator id={route.indicator} />;
  return <OneIndicator id={route.indicator} route={route} catalogue={catalogue} />;
}

/** The indicator before stays in sight until the next one is gathered, as a page does while another is on its way. */
function OneIndicator({ id, route, catalogue }: { id: string; route: CompareRoute; catalogue: Catalogue }) {
  const gathered = useIndicatorFigures(id);
  const around = useSetsAround();
  const last = useRef<VNode | null>(null);
  const stands = gathered !== null;
  useEffect(() => {
    if (!stands || !around || !library.value) return undefined;
    // Whoever goes on to another answer, or another screen, needs the time for that.
    const ending = new AbortController();
    void bringNear(id, { library: library.value, catalogue, question: aheadOf(route, around) }, ending.signal);
    return () => ending.abort();
  }, [id, catalogue, stands, around, library.value]);
  if (gathered && around) last.current = <Answer id={id} route={route} catalogue={catalogue} gathered={gathered} around={around} />;
  return last.current ?? <div class="page" aria-busy="true"><p class="soft">Gathering the figures…</p></div>;
}

interface AnswerProps {
  id: string;
  route: CompareRoute;
  catalogue: Catalogue;
  gathered: IndicatorFigures;
  around: HeldAround;
}

function Answer({ id, route, catalogue, gathered, around }: AnswerProps) {
  const measure = catalogue.measure(id)!;
  const { figures: all, problems, hrefOf, documentOf } = gathered;
  const { comparison, figures, means, isShown, areas, base, sets, set, among, drawn, days, on, anyway } = answerOf(all, measure, questionOf(route, around), catalogue);
  const change = (options: Record<string, string | null>) => {
    const next = new URLSearchParams(route.options);
    for (const [name, value] of Object.entries(options)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    go(paths.compare(id, Object.fromEntries(next)), { replace: true });
  };
  return (
    <div class="page">
      <p class="crumb"><a href={paths.compare()}>Every indicator</a></p>
      {problems.map(({ message }) => <Notice key={message} tone="bad"><p>{message}</p></Notice>)}
      <IndicatorView
        comparison={comparison}
        figures={figures}
        definition={catalogue.indicator(id)!.definition}
        among={among}
        drawn={drawn}
        overlay={route.options.get('over')}
        hrefOf={hrefOf}
        onOverlay={(kind) => change({ over: kind })}
        onAnyway={(key, shown) => change({ anyway: [...anyway.filter((other) => other !== key), ...(shown ? [key] : [])].join('|') || null })}
        controls={
          <BaseControls
            areas={areas}
            base={base}
            days={days}
            on={on}
            onDay={(day) => change({ on: day })}
            sets={sets}
            among={set?.key ?? ''}
            drawn={drawn}
            onBase={(gss) => {
              homeCouncil.value = gss;
              change({ base: gss, on: null });
            }}
            onAmong={(set) => change({ among: set === sets[0]?.key ? null : set })}
            onDrawn={(list) => change({ with: list.join(',') || null })}
          />
        }
        actions={comparison.base ? <IndicatorActions comparison={comparison} figures={() => [...all.filter(isShown), ...means]} definition={catalogue.indicator(id)!.definition} documentOf={documentOf} /> : null}
      />
    </div>
  );
}

function questionOf(route: CompareRoute, around: HeldAround): Question {
  return { wanted: [route.base, homeCouncil.value], options: route.options, around };
}

/** What will be asked of the next indicator, as far as can be told: of the same council, and nothing further. */
function aheadOf(route: CompareRoute, around: HeldAround): Question {
  return { ...questionOf(route, around), options: new URLSearchParams() };
}

function UnknownIndicator({ id }: { id: string }) {
  return (
    <div class="page stack">
      <h1>We do not know this indicator</h1>
      <p>The link names “{id}”, which is not in this version’s catalogue. It may have been made by a newer version of Like for Like.</p>
      <div class="button-row"><a class="button button--primary" href={paths.compare()}>Choose an indicator</a></div>
    </div>
  );
}
