import { useMemo } from 'preact/hooks';
import { type Figure, sameArea } from '../../shared/compare/figure.ts';
import type { Area } from '../../shared/model/observation.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { named } from '../../shared/view/groups/areaSets.ts';
import { benchmarksFor } from '../../shared/view/groups/benchmarks.ts';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { homeCouncil } from '../../shared/view/preferences.ts';
import { go, paths } from '../routes.ts';
import { library } from '../state/library.ts';
import { useAreaSets } from '../state/useAreaSets.ts';
import { useFiguresByIndicator } from '../state/useFiguresByIndicator.ts';
import { CouncilControls, ownTargets } from './CouncilControls.tsx';
import { CouncilDoubts } from './CouncilDoubts.tsx';
import { CouncilPapers, StoppedReporting } from './CouncilPapers.tsx';
import { PaperChanges } from './PaperChanges.tsx';
import { ProfileList } from './ProfileList.tsx';
import { changesOf, profileOf } from './councilComparisons.ts';

export interface OneCouncilProps {
  council: Area & { gss: string };
  /** Of the address: `against`, `topic`. */
  options: URLSearchParams;
  catalogue: Catalogue;
}

/** One council: what its papers say anew, what they leave in doubt, every indicator against one benchmark, and what fell silent. */
export function OneCouncil({ council, options, catalogue }: OneCouncilProps) {
  const { areas, measure } = catalogue;
  const topic = options.get('topic') ?? '';
  const sets = useAreaSets(council, catalogue);
  const benchmarks = useMemo(() => benchmarksFor(council, sets, areas), [council, sets, areas]);
  const against = options.get('against');
  const benchmark = against === ownTargets ? null : (named(benchmarks, against) ?? benchmarks[0]!);
  const ids = useMemo(() => catalogue.indicators.filter((indicator) => !topic || indicator.topic === topic).map(({ id }) => id), [catalogue, topic]);
  const wanted = useMemo(() => ({ area, group }: Figure) => group !== undefined || sameArea(area, council) || (benchmark !== null && sameArea(area, benchmark.area)), [council, benchmark]);
  const { figures, done, of, problems, hrefOf } = useFiguresByIndicator(ids, wanted, benchmark?.group ?? null, catalogue);
  const rows = useMemo(() => profileOf(figures, measure, council, benchmark), [figures, measure, council, benchmark]);
  const latest = useMemo(() => changesOf(figures, measure, council), [figures, measure, council]);
  const hasTargets = useMemo(() => [...figures.values()].some((own) => own.some(({ role, area }) => role === 'target' && sameArea(area, council))), [figures, council]);
  const papers = valueOf(useQuery(library.value, (held) => held.documents({ council: council.gss }), [council.gss])) ?? [];
  const stopped = valueOf(useQuery(library.value, (held) => held.stoppedReporting(council.gss), [council.gss])) ?? [];
  const change = (next: Record<string, string>) => go(paths.council(council.gss, { ...Object.fromEntries(options), ...next }), { replace: true });
  return (
    <div class="page council stack stack--loose">
      <Head council={council} region={areas.regionOf(council.gss)?.name ?? null} />
      {papers.length > 0 ? <CouncilPapers papers={papers} /> : null}
      {latest ? <PaperChanges council={council} paper={papers.find(({ dated }) => dated === latest.dated) ?? null} changes={latest.changes} hrefOf={hrefOf} /> : null}
      <CouncilDoubts papers={papers} />
      <CouncilControls benchmarks={benchmarks} against={benchmark?.key ?? ownTargets} hasTargets={hasTargets || benchmark === null} topic={topic} topics={[...new Set(catalogue.indicators.map((indicator) => indicator.topic))]} onChange={change} />
      {problems.map(({ message }) => <Notice key={message} tone="bad"><p>{message}</p></Notice>)}
      {done < of ? <div class="stack stack--tight"><span class="soft small">Gathering figures…</span><Progress value={done} of={of} label="Indicators looked up" /></div> : null}
      <ProfileList rows={rows} council={council} benchmark={benchmark?.area.name ?? 'its own target'} among={benchmark?.group ? benchmark.key : null} ready={done >= of} hrefOf={hrefOf} />
      <StoppedReporting stopped={stopped} />
    </div>
  );
}

function Head({ council, region }: { council: Area & { gss: string }; region: string | null }) {
  return (
    <div class="page__head">
      <div>
        <p class="crumb"><a href={paths.council()}>Every council</a></p>
        <h1>{council.name}</h1>
        <p class="soft">{region ?? 'In no region of England: nothing is published about it here, and only its own papers speak.'}</p>
      </div>
      {homeCouncil.value === council.gss ? <span class="chip chip--good">Your council</span> : <button type="button" class="button" onClick={() => (homeCouncil.value = council.gss)}>Make this your council</button>}
    </div>
  );
}
