import { useMemo } from 'preact/hooks';
import '../../shared/view/styles/compare.css';
import '../../shared/view/styles/council.css';
import '../../shared/view/styles/library.css';
import { useCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { CouncilChooser } from '../council/CouncilChooser.tsx';
import { OneCouncil } from '../council/OneCouncil.tsx';
import { type Route, paths } from '../routes.ts';
import { library, libraryProblem } from '../state/library.ts';

type CouncilRoute = Extract<Route, { screen: 'council' }>;

/** Every council to choose from, or one of them. */
export function CouncilScreen({ route: { gss, options } }: { route: CouncilRoute }) {
  const catalogue = useCatalogue();
  const known = useMemo(() => catalogue?.areas.councilByCode(gss ?? '') ?? null, [catalogue, gss]);
  // A council of Wales has no place in the catalogue, but its papers may be here.
  const printed = useQuery(library.value, async (held) => (await held.documents()).find(({ council }) => council?.gss === gss)?.council ?? null, [gss]);
  const found = known ?? valueOf(printed);
  const council = useMemo(() => (found ? { gss: found.gss, name: found.name, kind: 'council' as const } : null), [found?.gss, found?.name]);
  if (!catalogue || (gss && !known && printed.state === 'loading' && libraryProblem.value === null)) return <div class="page" aria-busy="true" />;
  if (!gss) return <CouncilChooser catalogue={catalogue} />;
  return council ? <OneCouncil key={council.gss} council={council} options={options} catalogue={catalogue} /> : <UnknownCouncil gss={gss} />;
}

function UnknownCouncil({ gss }: { gss: string }) {
  return (
    <div class="page stack">
      <h1>We do not know this council</h1>
      <p>The link names the code “{gss}”, which no council with children’s services in England bears, and no paper here comes from it.</p>
      <div class="button-row"><a class="button button--primary" href={paths.council()}>Choose a council</a></div>
    </div>
  );
}
