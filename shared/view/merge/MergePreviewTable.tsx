import type { GroupConflict, MergeConflict, MergeCount, MergePreview } from '../../library/library.ts';
import { useCatalogue } from '../catalogue/loadCatalogue.ts';
import { formatValue } from '../words/formatValue.ts';
import { count, formatDate } from '../words/formatDate.ts';

export interface MergePreviewTableProps {
  preview: MergePreview;
  into: string;
  onMerge: () => void;
  onLeave: () => void;
}

/** What merging a file would do, and the choice whether to. */
export function MergePreviewTable({ preview, into, onMerge, onLeave }: MergePreviewTableProps) {
  const { documents, observations, decisions, briefings, groups, conflicts, groupConflicts, made } = preview;
  const nothing = [documents, observations, decisions, briefings, groups].every((each) => each.new === 0 && each.changed === 0);
  return (
    <div class="stack" role="status">
      <p>Saved on {formatDate(made)}.{nothing ? ` All of it is in ${into} already.` : ''}</p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="What merging would change">
        <table class="table">
          <thead><tr><th scope="col">In the file</th><th scope="col" class="number">New</th><th scope="col" class="number">Changed</th><th scope="col" class="number">Same</th></tr></thead>
          <tbody>
            <Row name="Papers" counts={documents} />
            <Row name="Figures" counts={observations} />
            <Row name="Decisions" counts={decisions} />
            <Row name="Briefings" counts={briefings} />
            <Row name="Groups of councils" counts={groups} />
          </tbody>
        </table>
      </div>
      {conflicts.length > 0 ? <Conflicts conflicts={conflicts} /> : null}
      {groupConflicts.length > 0 ? <GroupConflicts conflicts={groupConflicts} /> : null}
      <div class="button-row">
        {nothing ? null : <button type="button" class="button button--primary" onClick={onMerge}>Merge into {into}</button>}
        <button type="button" class="button" onClick={onLeave}>{nothing ? 'Done' : 'Leave it'}</button>
      </div>
    </div>
  );
}

function Conflicts({ conflicts }: { conflicts: MergeConflict[] }) {
  return (
    <details>
      <summary>{count(conflicts.length, 'figure was', 'figures were')} decided differently; the later decision will stand, and both stay in the figure’s history</summary>
      <ul>
        {conflicts.map(({ mine, theirs, after }) => (
          <li key={after.observation.id}>
            {after.observation.indicator.label}, {after.observation.area.name}, {after.observation.period?.label ?? 'period not known'}: yours {formatValue(mine.observation.value)}, theirs {formatValue(theirs.observation.value)}; {formatValue(after.observation.value)} will stand
          </li>
        ))}
      </ul>
    </details>
  );
}

function GroupConflicts({ conflicts }: { conflicts: GroupConflict[] }) {
  const catalogue = useCatalogue();
  const names = (councils: string[]) => councils.map((gss) => catalogue?.areas.councilByCode(gss)?.name ?? gss).join(', ');
  return (
    <details>
      <summary>{count(conflicts.length, 'group of councils has', 'groups of councils have')} one name and other members; both will stand</summary>
      <ul>
        {conflicts.map(({ name, mine, theirs }) => <li key={`${name} ${theirs.join(' ')}`}>{name}: yours {names(mine)}; theirs {names(theirs)}</li>)}
      </ul>
    </details>
  );
}

function Row({ name, counts }: { name: string; counts: MergeCount }) {
  const numbers = [counts.new, counts.changed, counts.same];
  return (
    <tr>
      <th scope="row">{name}</th>
      {numbers.map((number, index) => <td key={index} class="number">{number.toLocaleString('en-GB')}</td>)}
    </tr>
  );
}
