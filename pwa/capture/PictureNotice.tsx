import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { picturePages, pictureWords } from '../../shared/view/capture/picturePages.ts';
import { pictureTime } from '../../shared/view/capture/pictureTime.ts';
import { announce } from '../../shared/view/controls/announce.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { readPictures } from '../../shared/view/reading/readPictures.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { library } from '../state/library.ts';
import type { HeldPaper } from '../state/useHeldPaper.ts';

type Step = { kind: 'offered' } | { kind: 'reading'; page: number; of: number } | { kind: 'over'; words: string } | { kind: 'away' };

export interface PictureNoticeProps {
  paper: HeldPaper;
  file: Blob;
  password: string | null;
}

/** Pages of a kept paper that are pictures: their text is recognised when a person asks, and its figures are proposed. */
export function PictureNotice({ paper: { document, figures }, file, password }: PictureNoticeProps) {
  const [step, setStep] = useState<Step>({ kind: 'offered' });
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);
  const pages = useMemo(() => picturePages(document.problems), [document.problems]);
  const read = async () => {
    ending.current = new AbortController();
    const { signal } = ending.current;
    const found = await readPictures({ file, fileName: document.fileName, address: document.address, password, pages }, (page, of) => setStep({ kind: 'reading', page, of }), signal);
    const kept = found.ok && library.value ? await library.value.addFigures(document.sha256, found.value) : found;
    if (signal.aborted) return;
    const words = !kept.ok ? kept.problem.message : 'added' in kept.value ? outcome(kept.value.added.length) : 'The library is not open, so nothing was added.';
    announce(words);
    setStep({ kind: 'over', words });
  };
  const cancel = () => {
    ending.current?.abort();
    setStep({ kind: 'offered' });
  };
  const done = figures.some(({ observation }) => pages.has(observation.source.page));
  if (pages.size === 0 || step.kind === 'away' || (done && step.kind === 'offered')) return null;
  if (step.kind === 'over') return <Notice tone="info"><p>{step.words}</p></Notice>;
  if (step.kind === 'reading') {
    return (
      <Notice tone="info" title={`Reading the pictures: ${step.page} of ${count(step.of, 'page')} done`}>
        <Progress value={step.page} of={step.of} label="Pages read" />
        <div class="button-row"><button type="button" class="button button--small" onClick={cancel}>Cancel</button></div>
      </Notice>
    );
  }
  return (
    <Notice tone="care" title={pictureWords(pages)}>
      <p>The letters can be read from the picture on this machine, in about {pictureTime(pages.size)}; nothing is sent anywhere. Every figure so read is only proposed.</p>
      <div class="button-row">
        <button type="button" class="button button--small" onClick={() => void read()}>Read the text from the {pages.size === 1 ? 'picture' : 'pictures'}</button>
        <button type="button" class="button button--quiet button--small" onClick={() => setStep({ kind: 'away' })}>Put this note away</button>
      </div>
    </Notice>
  );
}

function outcome(added: number): string {
  return added === 0 ? 'No figure could be made out in the pictures, or the engine that reads them could not be fetched.' : `${count(added, 'figure')} read from pictures, to be looked at beside the page.`;
}
