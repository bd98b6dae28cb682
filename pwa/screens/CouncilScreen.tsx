import { useMemo } from 'preact/hooks';
import '../../shared/view/styles/compare.css';
import '../../shared/view/styles/council.css';
import '../../shared/view/styles/library.css';
import { compareIndicator } from '../../shared/compare/compareIndicator.ts';
import { councilProfile } from '../../shared/compare/councilProfile.ts';
import { type Figure, sameArea } from '../../shared/compare/figure.ts';
import type { Area } from '../../shared/model/observation.ts';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { homeCouncil } from '../../shared/view/preferences.ts';
import { chooseDay, daysOf } from '../../shared/view/compare/chooseDay.ts';
import { CouncilChooser } from '../council/CouncilChooser.tsx';
import { CouncilControls } from '../council/CouncilControls.tsx';
import { CouncilPapers } from '../council/CouncilPapers.tsx';
import { ProfileList } from '../council/ProfileList.tsx';
import { type Route, go, paths } from '../routes.ts';
import { type Catalogue, useCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { useFiguresByIndicator } from '../state/useFiguresByIndicator.ts';

type CouncilRoute = Extract<Route, { screen: 'council' }>;

/** One council: every indicator it has, against one benchmark, the gaps to look at first. */
export function CouncilScreen({ route }: { route: CouncilRoute }) {
  const catalogue = useCatalogue();
  if (!catalogue) return <div class="page" aria-busy="true" />;
  if (!route.gss) return <CouncilChooser catalogue={catalogue} />;
  const council = catalogue.areas.councilByCode(route.gss);
  if (!council) return <UnknownCouncil gss={route.gss} />;
  return <OneCouncil key={council.gss} council={catalogue.areas.toArea(council)} route={route} catalogue={catalogue} />;
}

function OneCouncil({ council, route, catalogue }: { council: Area; route: CouncilRoute; catalogue: Catalogue }) {
  const { areas } = catalogue;
  const topic = route.options.get('topic');
  const benchmarks = useMemo(() => benchmarksOf(council, catalogue), [council, catalogue]);
  const benchmark = benchmarks.find(({ gss }) => gss === route.options.get('against')) ?? benchmarks[0]!;
  const ids = useMemo(() => catalogue.indicators.filter((indicator) => !topic || indicator.topic === topic).map(({ id }) => id), [catalogue, topic]);
  const wanted = useMemo(() => (figure: Figure) => sameArea(figure.area, council) || sameArea(figure.area, benchmark), [council, benchmark]);
  const { figures, done, of } = useFiguresByIndicator(ids, wanted, null, catalogue);
  const rows = useMemo(() => councilProfile([...figures].map(([id, own]) => {
    const measure = catalogue.measure(id)!;
    const on = chooseDay(daysOf(own, council, measure), null, own, council, measure);
    return compareIndicator(own, measure, { base: council, ...(on ? { on } : {}) });
  }), benchmark), [figures, council, benchmark, catalogue]);
  const change = (options: Record<string, string>) => go(paths.council(council.gss!, { ...Object.fromEntries(route.options), ...options }), { replace: true });
  return (
    <div class="page stack stack--loose">
      <div class="page__head">
        <div>
          <p class="crumb"><a href={paths.council()}>Every council</a></p>
          <h1>{council.name}</h1>
          <p class="soft">{areas.regionOf(council.gss!)?.name}</p>
        </div>
        {homeCouncil.value === council.gss ? <span class="chip chip--good">Your council</span> : <button type="button" class="button" onClick={() => (homeCouncil.value = council.gss!)}>Make this your council</button>}
      </div>
      <CouncilPapers gss={council.gss!} />
      <CouncilControls benchmarks={benchmarks} benchmark={benchmark} topic={topic ?? ''} topics={[...new Set(catalogue.indicators.map((indicator) => indicator.topic))]} onChange={change} />
      {done < of ? <div class="stack stack--tight"><span class="soft small">Gathering figures…</span><Progress value={done} of={of} label="Indicators looked up" /></div> : null}
      <ProfileList rows={rows} council={council} benchmark={benchmark} ready={done >= of} />
    </div>
  );
}

/** England first, then the council's region and London where that is another. */
function benchmarksOf(council: Area, { areas }: Catalogue): Area[] {
  const region = areas.regionOf(council.gss!);
  const isLondon = region?.name === areas.london.name;
  return [areas.england, ...(isLondon ? [areas.london] : region ? [region] : [])];
}

function UnknownCouncil({ gss }: { gss: string }) {
  return (
    <div class="page stack">
      <h1>We do not know this council</h1>
      <p>The link names the code “{gss}”, which no council with children’s services in England bears.</p>
      <div class="button-row"><a class="button button--primary" href={paths.council()}>Choose a council</a></div>
    </div>
  );
}
