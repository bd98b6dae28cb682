import { useState } from 'preact/hooks';
import type { Comparison } from '../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import type { Briefing } from '../../shared/library/records.ts';
import type { Document } from '../../shared/model/document.ts';
import { announce } from '../../shared/view/controls/announce.ts';
import { Dialog } from '../../shared/view/controls/Dialog.tsx';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { formatDate } from '../../shared/view/words/formatDate.ts';
import { paths } from '../routes.ts';
import { library } from '../state/library.ts';
import { emptyBriefing, parseBody, toItem } from './briefingBody.ts';

interface AddToBriefingProps {
  comparison: Comparison;
  definition: string;
  documentOf: (figure: Figure) => Document | null;
}

/** Puts a comparison into a briefing: the one that was last worked on, unless another or a new one is chosen. */
export function AddToBriefing({ comparison, definition, documentOf }: AddToBriefingProps) {
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const add = async (into: Briefing | null, title: string) => {
    const parsed = into ? parseBody(into.body) : null;
    if (!library.value || (parsed && !parsed.ok)) return;
    const body = parsed?.ok ? parsed.value : emptyBriefing;
    const cellOf = (figure: Figure) => {
      const document = documentOf(figure);
      return document && figure.observation ? paths.paper(document.sha256, { figure: figure.observation }) : null;
    };
    const item = toItem(comparison, definition, documentOf, { link: location.hash, cellOf, now: new Date() });
    const id = into?.id ?? crypto.randomUUID();
    await library.value.keepBriefing({ id, title: into?.title ?? title, body: JSON.stringify({ ...body, items: [...body.items, item] }) });
    setOpen(false);
    setAdded(id);
    announce('Added to the briefing');
  };
  return (
    <>
      <button type="button" class="button button--primary" onClick={() => setOpen(true)}><Icon name="briefing" />Add to briefing</button>
      {added ? <a href={paths.briefing(added)}>Open the briefing</a> : null}
      {open ? <Choose onAdd={(into, title) => void add(into, title)} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Choose({ onAdd, onClose }: { onAdd: (into: Briefing | null, title: string) => void; onClose: () => void }) {
  const briefings = valueOf(useQuery(library.value, (held) => held.briefings(), [])) ?? [];
  const readable = briefings.filter(({ body }) => parseBody(body).ok);
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? readable[0]?.id ?? '';
  const [title, setTitle] = useState(`Briefing of ${formatDate(new Date().toISOString())}`);
  return (
    <Dialog title="Add to which briefing?" onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(readable.find(({ id }) => id === chosen) ?? null, title.trim() || 'Briefing');
        }}
      >
        {readable.length > 0 ? (
          <div class="field">
            <label for="which-briefing">Briefing</label>
            <select id="which-briefing" class="select" value={chosen} onChange={(event) => setPicked(event.currentTarget.value)}>
              <option value="">A new one</option>
              {readable.map(({ id, title: name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          </div>
        ) : null}
        {chosen === '' ? (
          <div class="field">
            <label for="briefing-title">Its title</label>
            <input id="briefing-title" class="input" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
          </div>
        ) : null}
        <div class="dialog__actions">
          <button type="button" class="button" onClick={onClose}>Cancel</button>
          <button type="submit" class="button button--primary">Add</button>
        </div>
      </form>
    </Dialog>
  );
}
