import { useMemo } from 'preact/hooks';
import '../../shared/view/styles/compare.css';
import '../../shared/view/styles/matrix.css';
import { type Figure, sameArea } from '../../shared/compare/figure.ts';
import type { Area } from '../../shared/model/observation.ts';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { Matrix, type MatrixRow } from '../../shared/view/matrix/Matrix.tsx';
import { type MatrixCell, cellOf, pressing } from '../../shared/view/matrix/cellOf.ts';
import { setOf } from '../../shared/view/groups/areaSets.ts';
import { benchmarksFor } from '../../shared/view/groups/benchmarks.ts';
import { homeCouncil } from '../../shared/view/preferences.ts';
import { topicWords } from '../IndicatorChooser.tsx';
import { OverviewControls } from '../overview/OverviewControls.tsx';
import { areasFor } from '../overview/areasFor.ts';
import { type Route, go, paths } from '../routes.ts';
import { type Catalogue, useCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { library } from '../state/library.ts';
import { useAreaSets } from '../state/useAreaSets.ts';
import { useFiguresByIndicator } from '../state/useFiguresByIndicator.ts';

type OverviewRoute = Extract<Route, { screen: 'overview' }>;

/** Every indicator and many areas at once: the latest figure of each, and its gap to one benchmark. */
export function OverviewScreen({ route }: { route: OverviewRoute }) {
  const catalogue = useCatalogue();
  const held = valueOf(useQuery(library.value, async (open) => ({ areas: await open.areasHeld(), indicators: await open.indicatorsHeld() }), []));
  if (!catalogue || !held) return <div class="page" aria-busy="true" />;
  return <Overview route={route} catalogue={catalogue} held={held.areas.map(({ area }) => area)} printed={held.indicators.map(({ id }) => id)} />;
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
  const against = benchmarks.find(({ key }) => key === options.get('against')) ?? benchmarks[0]!;
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
  const { figures, done, of } = useFiguresByIndicator(ids, wanted, against.group, catalogue);
  const cells = useMemo(() => cellCache(figures, catalogue, benchmark), [figures, catalogue, benchmark]);
  const sorted = areas.find(({ gss }) => gss === options.get('sort')) ?? null;
  const rows = useMemo(() => rowsOf(indicators.filter(({ id }) => figures.has(id)), sorted, cells), [indicators, figures, sorted, cells]);
  const change = (next: Record<string, string | undefined>) => go(paths.overview({ ...Object.fromEntries(options), ...next }), { replace: true });
  return (
    <div class="page overview">
      <div class="stack">
        <h1>Overview</h1>
        <OverviewControls home={home} benchmarks={benchmarks} benchmark={against} sets={sets} set={set?.key ?? ''} topic={topic} topics={[...new Set(catalogue.indicators.map((indicator) => indicator.topic))]} onlyPrinted={onlyPrinted} canPrint={printed.length > 0} catalogue={catalogue} onChange={change} />
      </div>
      <p class="small soft">The latest figure of each area, and its gap to that of {benchmark.name}. <span aria-hidden="true">▲ better, ▼ worse, ? to be compared with care.</span></p>
      {done < of ? <Progress value={done} of={of} label="Indicators looked up" /> : null}
      {rows.length === 0 && done >= of ? <p class="soft">There is no figure of these areas on this topic. Choose another topic, or other areas.</p> : null}
      <Matrix
        rows={rows}
        areas={areas}
        benchmark={benchmark}
        cellOf={(row, area) => cells(row.id, area)}
        hrefOf={(row, area) => paths.compare(row.id, { base: area.gss ?? undefined })}
        sorted={sorted}
        onSort={(area) => change({ sort: area?.gss ?? undefined })}
      />
    </div>
  );
}

/** Cells are worked out when they come into sight, and once. */
function cellCache(figures: ReadonlyMap<string, readonly Figure[]>, catalogue: Catalogue, benchmark: Area): (id: string, area: Area) => MatrixCell | null {
  const byArea = new Map<string, Map<string, Figure[]>>();
  const known = new Map<string, MatrixCell | null>();
  const split = (id: string) => {
    const found = byArea.get(id) ?? Map.groupBy(figures.get(id) ?? [], ({ area }) => area.gss ?? area.name);
    byArea.set(id, found);
    return found;
  };
  return (id, area) => {
    const key = `${id} ${area.gss}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const own = split(id).get(area.gss ?? area.name) ?? [];
    const theirs = sameArea(area, benchmark) ? [] : (split(id).get(benchmark.gss ?? benchmark.name) ?? []);
    const measure = catalogue.measure(id);
    const cell = measure && own.length > 0 ? cellOf([...own, ...theirs], measure, area, benchmark) : null;
    known.set(key, cell);
    return cell;
  };
}

function rowsOf(indicators: Catalogue['indicators'], sorted: Area | null, cells: (id: string, area: Area) => MatrixCell | null): MatrixRow[] {
  const ordered = sorted ? indicators.toSorted((a, b) => pressing(cells(a.id, sorted)) - pressing(cells(b.id, sorted))) : indicators;
  return ordered.map(({ id, title, topic }, index) => ({
    id, title, href: paths.compare(id), topic: !sorted && topic !== ordered[index - 1]?.topic ? topicWords(topic) : null,
  }));
}
