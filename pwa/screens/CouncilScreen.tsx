import { useMemo } from 'preact/hooks';
import '../../shared/view/styles/compare.css';
import '../../shared/view/styles/council.css';
import '../../shared/view/styles/library.css';
import { useCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { CouncilChooser } from '../council/CouncilChooser.tsx';
import { OneCouncil } from '../council/OneCouncil.tsx';
import { type Route, paths } from '../routes.ts';

type CouncilRoute = Extract<Route, { screen: 'council' }>;

/** Every council to choose from, or one of them. */
export function CouncilScreen({ route: { gss, options } }: { route: CouncilRoute }) {
  const catalogue = useCatalogue();
  const council = useMemo(() => {
    const known = gss ? catalogue?.areas.councilByCode(gss) : null;
    return known ? { gss: known.gss, name: known.name, kind: 'council' as const } : null;
  }, [catalogue, gss]);
  if (!catalogue) return <div class="page" aria-busy="true" />;
  if (!gss) return <CouncilChooser catalogue={catalogue} />;
  return council ? <OneCouncil key={council.gss} council={council} options={options} catalogue={catalogue} /> : <UnknownCouncil gss={gss} />;
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
