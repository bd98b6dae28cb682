import { useSignal } from '@preact/signals';
import { useCatalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { announce } from '../../shared/view/controls/announce.ts';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { type OwnGroup, keepOwnGroup, removeOwnGroup, useOwnGroups } from '../../shared/view/groups/ownGroups.ts';
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
  const keep = async (group: OwnGroup) => {
    if (held) await keepOwnGroup(held, group);
    editing.value = null;
    announce(`${group.name} is kept.`);
  };
  const remove = async ({ id, name }: OwnGroup) => {
    if (held) await removeOwnGroup(held, id);
    announce(`${name} was removed.`);
  };
  return (
    <section class="card" aria-label="Groups of councils">
      <h2>Groups of councils</h2>
      <p class="soft">Put together the councils that you compare with. A group can be ranked in, shown in the overview, and held against as a mean that says how many of it have a figure. Groups stay in this browser; a backup does not hold them.</p>
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
          <button type="button" class="button" disabled={!held || !catalogue} onClick={() => (editing.value = { id: crypto.randomUUID(), name: '', councils: [] })}><Icon name="plus" />Make a group</button>
        </div>
      )}
    </section>
  );
}
