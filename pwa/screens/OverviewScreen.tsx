import { useCallback, useMemo } from 'preact/hooks';
import '../../shared/view/styles/compare.css';
import '../../shared/view/styles/matrix.css';
import type { Figure } from '../../shared/compare/figure.ts';
import type { Library } from '../../shared/library/library.ts';
import type { Area } from '../../shared/model/observation.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { named, setOf } from '../../shared/view/groups/areaSets.ts';
import { benchmarksFor } from '../../shared/view/groups/benchmarks.ts';
import { homeCouncil } from '../../shared/view/preferences.ts';
import { OverviewControls } from '../overview/OverviewControls.tsx';
import { OverviewMatrix } from '../overview/OverviewMatrix.tsx';
import { areasFor } from '../overview/areasFor.ts';
import { type Route, go, paths } from '../routes.ts';
import { type Catalogue, useCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { library, libraryProblem } from '../state/library.ts';
import { useAreaSets } from '../state/useAreaSets.ts';
import { useFiguresByIndicator } from '../state/useFiguresByIndicator.ts';

type OverviewRoute = Extract<Route, { screen: 'overview' }>;

/** Every indicator and many areas at once: the latest figure of each, and its gap to one benchmark. */
export function OverviewScreen({ route }: { route: OverviewRoute }) {
  const catalogue = useCatalogue();
  const answer = useQuery(library.value, holdings, []);
  // Without a library the nation's figures are still there to be looked at.
  const held = valueOf(answer) ?? (answer.state === 'failed' || libraryProblem.value !== null ? noHoldings : null);
  if (!catalogue || !held) return <div class="page" aria-busy="true" />;
  return <Overview route={route} catalogue={catalogue} held={held.areas} printed={held.indicators} />;
}

/** The areas and indicators of the papers here. */
interface Holdings {
  areas: Area[];
  indicators: string[];
}

const noHoldings: Holdings = { areas: [], indicators: [] };

async function holdings(open: Library): Promise<Holdings> {
  const [areas, indicators] = await Promise.all([open.areasHeld(), open.indicatorsHeld()]);
  return { areas: areas.map(({ area }) => area), indicators: indicators.map(({ id }) => id) };
}

function Overview({ route, catalogue, held, printed }: { route: OverviewRoute; catalogue: Catalogue; held: Area[]; printed: string[] }) {
  const { options } = route;
  const home = homeCouncil.value || (held.find(({ kind, gss }) => kind === 'council' && gss !== null)?.gss ?? '');
  const council = useMemo(() => (home ? catalogue.areas.areaByGss(home) : null), [home, catalogue]);
  const sets = useAreaSets(council, catalogue);
  // Nobody's neighbours are asked about yet: the nation stands alone until a council or a set is chosen.
  const set = council || options.has('areas') ? setOf(sets, options.get('areas') ?? 'library') : null;
  const areas = useMemo(() => areasFor(set, council, catalogue.areas), [set, council, catalogue]);
  const benchmarks = useMemo(() => benchmarksFor(council, sets, catalogue.areas), [council, sets, catalogue]);
  const against = named(benchmarks, options.get('against')) ?? benchmarks[0]!;
  const benchmark = against.area;
  const topic = options.get('topic') ?? '';
  const onlyPrinted = (options.get('show') ?? (printed.length > 0 ? 'papers' : 'all')) === 'papers';
  const indicators = useMemo(() => {
    const inPapers = new Set(printed);
    return catalogue.indicators.filter((indicator) => (!topic || indicator.topic === topic) && (!onlyPrinted || inPapers.has(indicator.id)));
  }, [catalogue, topic, onlyPrinted, printed]);
  const ids = useMemo(() => indicators.map(({ id }) => id), [indicators]);
  const wanted = useMemo(() => {
    const codes = new Set([...areas, benchmark].map(({ gss }) => gss));
    return ({ area, group }: Figure) => group !== undefined || (area.gss !== null && codes.has(area.gss));
  }, [areas, benchmark]);
  const { figures, done, of, problems } = useFiguresByIndicator(ids, wanted, against.group, catalogue);
  const change = useCallback((next: Record<string, string | undefined>) => go(paths.overview({ ...Object.fromEntries(options), ...next }), { replace: true }), [options]);
  const onSort = useCallback((area: Area | null) => change({ sort: area?.gss ?? undefined }), [change]);
  return (
    <div class="page overview">
      <div class="stack">
        <h1>Overview</h1>
        <OverviewControls home={home} benchmarks={benchmarks} benchmark={against} sets={sets} set={set?.key ?? ''} topic={topic} topics={[...new Set(catalogue.indicators.map((indicator) => indicator.topic))]} onlyPrinted={onlyPrinted} canPrint={printed.length > 0} catalogue={catalogue} onChange={change} />
      </div>
      <p class="small soft overview__hint">The latest figure of each area, and its gap to that of {benchmark.name}: better or worse where the indicator has a direction, with care where the two are not quite alike.</p>
      {problems.map(({ message }) => <Notice key={message} tone="bad"><p>{message}</p></Notice>)}
      {done < of ? <Progress value={done} of={of} label="Indicators looked up" /> : null}
      {figures.size === 0 && done >= of ? <p class="soft">There is no figure of these areas on this topic. Choose another topic, or other areas.</p> : null}
      <OverviewMatrix indicators={indicators} figures={figures} catalogue={catalogue} areas={areas} benchmark={benchmark} sort={options.get('sort')} onSort={onSort} />
    </div>
  );
}
