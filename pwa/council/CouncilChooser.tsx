import { useState } from 'preact/hooks';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { homeCouncil } from '../../shared/view/preferences.ts';
import { paths } from '../routes.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { library } from '../state/library.ts';

interface Choice {
  gss: string;
  name: string;
}

/** Every council with children's services, by region; those with papers here first. */
export function CouncilChooser({ catalogue }: { catalogue: Catalogue }) {
  const [find, setFind] = useState('');
  const documents = valueOf(useQuery(library.value, (held) => held.documents(), [])) ?? [];
  const papers = new Map<string, number>();
  for (const { council } of documents) if (council) papers.set(council.gss, (papers.get(council.gss) ?? 0) + 1);
  const current = catalogue.areas.councils.filter(({ until }) => !until);
  const isFound = ({ name }: Choice) => name.toLowerCase().includes(find.trim().toLowerCase());
  const shown = current.filter(isFound);
  // A council that is no more, or that lies in Wales, is in no region of today; its papers lead to it.
  const elsewhere = new Map(documents.flatMap(({ council }) => (council && !current.some(({ gss }) => gss === council.gss) ? [[council.gss, council]] : [])));
  const first: Choice[] = [...shown.filter(({ gss }) => papers.has(gss) || gss === homeCouncil.value), ...[...elsewhere.values()].filter(isFound)];
  const groups: [string, Choice[]][] = [...(first.length > 0 ? [['Yours, and those with papers here', first] as [string, Choice[]]] : []), ...Map.groupBy(shown, ({ region }) => region)];
  return (
    <div class="page stack stack--loose">
      <div class="page__head">
        <div>
          <h1>Councils</h1>
          <p class="soft">Choose a council to see what is published about it, and what its papers here add.</p>
        </div>
      </div>
      <div class="filters" role="search">
        <div class="field field--wide">
          <label for="find-council">Find a council</label>
          <input id="find-council" class="input" type="search" value={find} onInput={(event) => setFind(event.currentTarget.value)} />
        </div>
      </div>
      {groups.length === 0 ? <p class="soft">No council has “{find}” in its name. District councils have no children’s services of their own: look for their county.</p> : null}
      <div class="indicator-list indicator-list--three">
        {groups.map(([region, councils]) => (
          <section key={region} class="indicator-list__topic">
            <h2>{region}</h2>
            <ul>
              {councils.map(({ gss, name }) => (
                <li key={gss}><a href={paths.council(gss)}>{name}{papers.has(gss) ? <span class="chip">{count(papers.get(gss)!, 'paper')}</span> : null}</a></li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
