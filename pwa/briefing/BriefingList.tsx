import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Briefing } from '../../shared/library/records.ts';
import { announce } from '../../shared/view/controls/announce.ts';
import { Dialog } from '../../shared/view/controls/Dialog.tsx';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { count, formatDate } from '../../shared/view/words/formatDate.ts';
import { go, paths } from '../routes.ts';
import { library } from '../state/library.ts';
import { parseBody } from './briefingBody.ts';
import { readBriefingFile } from './briefingFile.ts';

/** Every briefing of this library, and the way in for one that a colleague sent. */
export function BriefingList({ briefings }: { briefings: Briefing[] }) {
  const refused = useSignal('');
  const removing = useSignal<Briefing | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    const read = readBriefingFile(await file.text());
    refused.value = read.ok ? '' : read.problem.message;
    if (!read.ok || !library.value) return;
    const kept = await library.value.keepBriefing({ id: crypto.randomUUID(), ...read.value });
    if (kept.ok) go(paths.briefing(kept.value.id));
  };
  return (
    <div class="page stack stack--loose">
      <div class="page__head">
        <h1>Briefings</h1>
        <button type="button" class="button" onClick={() => input.current?.click()}><Icon name="open" />Open a briefing file</button>
        <input ref={input} type="file" hidden accept=".json,.briefing" aria-label="Briefing file" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(file);
        }} />
      </div>
      {refused.value ? <Notice tone="bad" title="This file was not opened" live><p>{refused.value}</p></Notice> : null}
      {briefings.length === 0 ? (
        <section class="card stack">
          <h2>No briefings yet</h2>
          <p class="soft">Open an indicator, and choose “Add to briefing”. Put several together, add a note to each, and print them for a meeting with every source.</p>
          <div class="button-row"><a class="button button--primary" href={paths.compare()}>Choose an indicator</a></div>
        </section>
      ) : (
        <ul class="papers">
          {briefings.map((briefing) => {
            const { id, title, changed, body } = briefing;
            const parsed = parseBody(body);
            return (
              <li key={id}>
                <div>
                  <a class="paper__title" href={paths.briefing(id)}>{title}</a>
                  <div class="paper__more"><span>{parsed.ok ? count(parsed.value.items.length, 'comparison') : parsed.problem.message}</span><span>changed {formatDate(changed)}</span></div>
                </div>
                <div class="paper__state">
                  <button type="button" class="button button--quiet button--icon" aria-label={`Remove ${title}`} onClick={() => (removing.value = briefing)}><Icon name="bin" /></button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {removing.value ? <RemoveBriefing briefing={removing.value} onClose={() => (removing.value = null)} /> : null}
    </div>
  );
}

function RemoveBriefing({ briefing: { id, title }, onClose }: { briefing: Briefing; onClose: () => void }) {
  const remove = async () => {
    await library.value?.removeBriefing(id);
    announce('Briefing removed');
    onClose();
  };
  return (
    <Dialog title="Remove this briefing?" onClose={onClose}>
      <p><strong>{title}</strong></p>
      <p>Its notes and the comparisons in it go with it; the papers and their figures stay. Save it as a file first if it may be wanted again.</p>
      <div class="dialog__actions">
        <button type="button" class="button" onClick={onClose}>Keep it</button>
        <button type="button" class="button button--danger" onClick={() => void remove()}>Remove the briefing</button>
      </div>
    </Dialog>
  );
}
