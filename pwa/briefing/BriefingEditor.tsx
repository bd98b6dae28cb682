import { useState } from 'preact/hooks';
import type { Briefing } from '../../shared/library/records.ts';
import { announce } from '../../shared/view/controls/announce.ts';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { saveFile } from '../../shared/view/saveFile.ts';
import { formatDate } from '../../shared/view/words/formatDate.ts';
import { paths } from '../routes.ts';
import { library } from '../state/library.ts';
import type { BriefingBody, BriefingItem } from './briefingBody.ts';
import { writeBriefingFile } from './briefingFile.ts';

/** One briefing: edited on screen, printed on A4 with every definition, caveat and source. */
export function BriefingEditor({ briefing, body }: { briefing: Briefing; body: BriefingBody }) {
  const [title, setTitle] = useState(briefing.title);
  const save = (next: Partial<BriefingBody>, newTitle = title) =>
    void library.value?.keepBriefing({ id: briefing.id, title: newTitle.trim() || 'Briefing', body: JSON.stringify({ ...body, ...next }) });
  const change = (index: number, item: BriefingItem) => save({ items: body.items.map((old, at) => (at === index ? item : old)) });
  const move = (index: number, by: 1 | -1) => {
    const items = [...body.items];
    const [item] = items.splice(index, 1);
    items.splice(index + by, 0, item!);
    save({ items });
    announce(`${item!.title} is now number ${index + by + 1}`);
  };
  return (
    <div class="page briefing">
      <p class="crumb no-print"><a href={paths.briefing()}>Every briefing</a></p>
      <div class="page__head">
        <div class="briefing__title">
          <label class="visually-hidden" for="briefing-name">Title of the briefing</label>
          <input id="briefing-name" class="input briefing__name no-print" value={title} onInput={(event) => setTitle(event.currentTarget.value)} onChange={(event) => save({}, event.currentTarget.value)} />
          <h1 class="briefing__heading">{title}</h1>
          <p class="soft small">Changed {formatDate(briefing.changed)}</p>
        </div>
        <div class="button-row no-print">
          <button type="button" class="button button--primary" onClick={() => print()}><Icon name="print" />Print or save as PDF</button>
          <button type="button" class="button" onClick={() => saveFile(`${title}.briefing`, writeBriefingFile(title, body))}><Icon name="download" />Save as a file</button>
        </div>
      </div>
      <Note id="briefing-note" label="Introduction" value={body.note} onSave={(note) => save({ note })} />
      {body.items.length === 0 ? (
        <section class="card stack briefing__empty no-print">
          <h2>Nothing in it yet</h2>
          <p class="soft">Open an indicator and choose “Add to briefing”.</p>
          <div class="button-row"><a class="button button--primary" href={paths.compare()}>Choose an indicator</a></div>
        </section>
      ) : null}
      <ol class="briefing__items">
        {body.items.map((item, index) => (
          <Item
            key={item.id}
            item={item}
            first={index === 0}
            last={index === body.items.length - 1}
            onNote={(note) => change(index, { ...item, note })}
            onMove={(by) => move(index, by)}
            onRemove={() => save({ items: body.items.filter((_, at) => at !== index) })}
          />
        ))}
      </ol>
      <footer class="briefing__foot">
        <p class="small soft">Figures stand as they were when each comparison was added. Published figures: Department for Education, Crown copyright, Open Government Licence v3.0. Made with Like for Like.</p>
      </footer>
    </div>
  );
}

interface ItemProps {
  item: BriefingItem;
  first: boolean;
  last: boolean;
  onNote: (note: string) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function Item({ item, first, last, onNote, onMove, onRemove }: ItemProps) {
  const sources = [...new Set(item.rows.map(({ citation }) => citation))];
  return (
    <li class="card briefing__item">
      <header class="briefing__head">
        <h2>{item.title}</h2>
        <div class="button-row no-print">
          <button type="button" class="button button--quiet button--icon" aria-label={`Move ${item.title} up`} disabled={first} onClick={() => onMove(-1)}><Icon name="up" /></button>
          <button type="button" class="button button--quiet button--icon" aria-label={`Move ${item.title} down`} disabled={last} onClick={() => onMove(1)}><Icon name="down" /></button>
          <button type="button" class="button button--quiet button--icon" aria-label={`Remove ${item.title}`} onClick={onRemove}><Icon name="bin" /></button>
        </div>
      </header>
      {item.finding ? <p class="briefing__finding">{item.finding}</p> : null}
      {item.sense ? <p>{item.sense}</p> : null}
      <p class="small soft">{item.definition}</p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={`Figures of ${item.title}`}>
        <table class="table table--stack table--cited">
          <thead><tr><th scope="col">Area</th><th scope="col" class="number">Value</th><th scope="col">Period</th><th scope="col">Comparison</th><th scope="col" class="number">Source</th></tr></thead>
          <tbody>
            {item.rows.map((row) => (
              <tr key={`${row.who}${row.period}${row.citation}`} class={row.strong ? 'table__base' : undefined}>
                <th scope="row">{row.who}</th>
                <td class="number">{row.cell ? <a href={row.cell} aria-label={`${row.who}, ${row.period}: ${row.value}. Show where it was printed`}>{row.value}</a> : row.value}</td>
                <td class="table__period">{row.period}</td>
                <td>{[row.verdict, row.reason].filter(Boolean).join(': ')}</td>
                <td class="number"><span class="table__cited">Source </span>{sources.indexOf(row.citation) + 1}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ol class="briefing__sources small soft">{sources.map((source) => <li key={source}>{source}</li>)}</ol>
      <Note id={`note-${item.id}`} label="Your note" value={item.note} onSave={onNote} />
      <p class="no-print small"><a href={item.link}>See this comparison as it stands now</a></p>
    </li>
  );
}

function Note({ id, label, value, onSave }: { id: string; label: string; value: string; onSave: (note: string) => void }) {
  return (
    <div class="briefing__note">
      <div class="field no-print">
        <label for={id}>{label}</label>
        <textarea id={id} class="input" rows={2} onChange={(event) => onSave(event.currentTarget.value)}>{value}</textarea>
      </div>
      {value ? <p class="print-only">{value}</p> : null}
    </div>
  );
}
