import { useSignal } from '@preact/signals';
import { useCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import type { Result } from '../../shared/model/problem.ts';
import { announce } from '../../shared/view/controls/announce.ts';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { type OwnGroup, useOwnGroups } from '../../shared/view/groups/ownGroups.ts';
import { library } from '../state/library.ts';
import { GroupEditor } from './GroupEditor.tsx';

/** The councils that a person compares with again and again: made, changed and removed here, chosen wherever sets are. */
export function GroupsCard() {
  const held = library.value;
  const groups = useOwnGroups(held);
  const catalogue = useCatalogue();
  const editing = useSignal<OwnGroup | null>(null);
  const councils = catalogue?.areas.councils.filter(({ until }) => !until) ?? [];
  const nameOf = (gss: string) => catalogue?.areas.councilByCode(gss)?.name ?? gss;
  const refused = useSignal<string | null>(null);
  const settle = (result: Result<unknown> | undefined, words: string) => {
    refused.value = result?.ok === false ? result.problem.message : null;
    if (result?.ok) announce(words);
  };
  const keep = async ({ id, name, councils: codes }: OwnGroup) => {
    const kept = await held?.keepGroup({ name, councils: codes }, id || undefined);
    settle(kept, `${name} is kept.`);
    if (kept?.ok) editing.value = null;
  };
  const remove = async ({ id, name }: OwnGroup) => settle(await held?.removeGroup(id), `${name} was removed.`);
  return (
    <section class="card" aria-label="Groups of councils">
      <h2>Groups of councils</h2>
      <p class="soft">Put together the councils that you compare with. A group can be ranked in, shown in the overview, and held against as a mean that says how many of it have a figure. A backup holds them, and a colleague who merges it has them too.</p>
      {refused.value ? <Notice tone="bad" title="This was not saved" live><p>{refused.value}</p></Notice> : null}
      {groups.length > 0 && !editing.value ? (
        <ul class="vintages">
          {groups.map((group) => (
            <li key={group.id}>
              <span><strong>{group.name}</strong> <span class="small soft">{group.councils.map(nameOf).join(', ')}</span></span>
              <span class="button-row">
                <button type="button" class="button" aria-label={`Change ${group.name}`} onClick={() => (editing.value = group)}>Change</button>
                <button type="button" class="button" aria-label={`Remove ${group.name}`} onClick={() => void remove(group)}>Remove</button>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {editing.value ? <GroupEditor key={editing.value.id} group={editing.value} councils={councils} onKeep={(group) => void keep(group)} onLeave={() => (editing.value = null)} /> : (
        <div class="button-row">
          <button type="button" class="button" disabled={!held || !catalogue} onClick={() => (editing.value = { id: '', name: '', councils: [] })}><Icon name="plus" />Make a group</button>
        </div>
      )}
    </section>
  );
}
