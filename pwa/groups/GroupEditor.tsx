import { useSignal } from '@preact/signals';
import type { Council } from '../../shared/catalogue/areas.ts';
import type { OwnGroup } from '../../shared/view/groups/ownGroups.ts';
import { count } from '../../shared/view/words/formatDate.ts';

/** A mean of one is that one's own figure. */
const fewest = 2;

export interface GroupEditorProps {
  /** As it is kept; a new one has no id, no name and no council. */
  group: OwnGroup;
  councils: readonly Council[];
  onKeep: (group: OwnGroup) => void;
  onLeave: () => void;
}

/** Names a group and ticks its councils. Those ticked stay in sight whatever is looked for. */
export function GroupEditor({ group, councils, onKeep, onLeave }: GroupEditorProps) {
  const name = useSignal(group.name);
  const chosen = useSignal<readonly string[]>(group.councils);
  const find = useSignal('');
  const trouble = useSignal('');
  const wanted = find.value.trim().toLowerCase();
  const shown = councils.filter((council) => chosen.value.includes(council.gss) || (wanted !== '' && council.name.toLowerCase().includes(wanted)));
  const toggle = (gss: string) => (chosen.value = chosen.value.includes(gss) ? chosen.value.filter((other) => other !== gss) : [...chosen.value, gss]);
  const keep = (event: Event) => {
    event.preventDefault();
    trouble.value = name.value.trim() === '' ? 'Give the group a name.' : chosen.value.length < fewest ? 'Choose two councils or more: a group of one is that council.' : '';
    if (trouble.value === '') onKeep({ ...group, name: name.value.trim(), councils: [...chosen.value] });
  };
  return (
    <form class="stack" onSubmit={keep} aria-label={group.name ? `Change ${group.name}` : 'New group'}>
      <div class="field">
        <label for="group-name">Name of the group</label>
        <input id="group-name" class="input" value={name.value} maxLength={60} onInput={(event) => (name.value = event.currentTarget.value)} />
      </div>
      <div class="field">
        <label for="group-find">Find a council to add</label>
        <input id="group-find" class="input" type="search" value={find.value} onInput={(event) => (find.value = event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} />
      </div>
      <fieldset class="choices group-councils">
        <legend>{count(chosen.value.length, 'council')} in the group</legend>
        {shown.map(({ gss, name: council }) => (
          <label key={gss} class="choice"><input type="checkbox" checked={chosen.value.includes(gss)} onChange={() => toggle(gss)} />{council}</label>
        ))}
        {shown.length === 0 ? <p class="small soft">{wanted ? `No council has “${find.value}” in its name.` : 'Type a part of a name above, and tick the councils that you compare with.'}</p> : null}
      </fieldset>
      {trouble.value ? <p class="small field__error" role="alert">{trouble.value}</p> : null}
      <div class="button-row">
        <button type="submit" class="button button--primary">Keep the group</button>
        <button type="button" class="button" onClick={onLeave}>Leave it as it was</button>
      </div>
    </form>
  );
}
