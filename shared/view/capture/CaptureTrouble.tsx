import type { ComponentChildren } from 'preact';
import type { Problem } from '../../model/problem.ts';
import { Notice } from '../controls/Notice.tsx';
import { count } from '../words/formatDate.ts';
import type { CaptureState } from './captureSession.ts';
import { pictureTime } from './pictureTime.ts';

type Trouble = Extract<CaptureState, { kind: 'failed' | 'nothing' | 'cancelled' }>;

const titles: Partial<Record<Problem['kind'], string>> = {
  'empty-file': 'This file is empty',
  'not-a-pdf': 'This file is not a PDF',
  damaged: 'This PDF is damaged',
  'too-large': 'This file is too large',
  'no-text-layer': 'This paper is made of pictures',
  'wrong-password': 'That password does not open this paper',
  'password-needed': 'This paper is locked with a password',
  'storage-full': 'There is no room to keep this paper',
  'library-unavailable': 'This paper could not be kept',
};

export interface CaptureTroubleProps {
  fileName: string;
  state: Trouble;
  onRetry: () => void;
  onLeave: () => void;
  /** Keeps a paper in which no figure was found, so that a part of it can be read again; absent where that is not offered. */
  onKeep?: () => void;
  /** Reads the text of pages that are pictures; absent where that is not offered. */
  pictures?: { onRead: () => void; /** It was tried already. */ tried: boolean };
  /** Another way on that a front end knows of. */
  children?: ComponentChildren;
}

/** Why nothing came of a paper, and what can be done. The library is as it was. */
export function CaptureTrouble({ fileName, state, onRetry, onLeave, onKeep, pictures, children }: CaptureTroubleProps) {
  const { title, words, again } = explain(state);
  const scanned = state.kind === 'nothing' && isPictures(state) && pictures ? { ...pictures, pages: state.problems.filter(({ kind }) => kind === 'no-text-layer').length } : null;
  return (
    <div class="page stack">
      <div>
        <h1>{title}</h1>
        <p class="soft">{fileName}</p>
      </div>
      <Notice tone={state.kind === 'cancelled' ? 'info' : 'care'} live>
        {words.map((sentence) => <p key={sentence}>{sentence}</p>)}
        <p>Nothing was kept, and your library is as it was.</p>
      </Notice>
      {scanned ? <PictureOffer tried={scanned.tried} pages={scanned.pages} /> : null}
      {children}
      <div class="button-row">
        {scanned ? <button type="button" class="button button--primary" onClick={scanned.onRead}>{scanned.tried ? 'Try the pictures once more' : `Read the text from the ${scanned.pages === 1 ? 'picture' : 'pictures'}`}</button> : null}
        {again ? <button type="button" class="button button--primary" onClick={onRetry}>Read it again</button> : null}
        <button type="button" class={again || scanned ? 'button' : 'button button--primary'} onClick={onLeave}>Open another paper</button>
        {onKeep && state.kind === 'nothing' && !isPictures(state) ? <button type="button" class="button" onClick={onKeep}>Keep it, and point at its figures yourself</button> : null}
      </div>
    </div>
  );
}

function PictureOffer({ tried, pages }: { tried: boolean; pages: number }) {
  if (tried) return <p>No text could be made out in {pages === 1 ? 'the picture' : count(pages, 'picture')}, or the engine that reads pictures could not be fetched. It comes from where this app comes from, and is needed once.</p>;
  return (
    <p>
      Like for Like can read the letters from the {pages === 1 ? 'picture' : 'pictures'} itself. That takes about {pictureTime(pages)} for {count(pages, 'page')}, is done on this machine, and sends nothing
      anywhere. Letters read from a picture can be wrong, so every figure is only proposed, for you to hold against the page.
    </p>
  );
}

function explain(state: Trouble): { title: string; words: string[]; again: boolean } {
  if (state.kind === 'cancelled') return { title: 'Reading was cancelled', words: ['You stopped before every page was read.'], again: true };
  if (state.kind === 'failed') return { title: titles[state.problem.kind] ?? 'This paper could not be read', words: [state.problem.message], again: state.problem.kind === 'unreadable-file' || state.problem.kind === 'storage-full' };
  // Of pictures, that they hold no figures says nothing more.
  const why = isPictures(state) ? 'no-text-layer' : 'no-figures';
  const messages = state.problems.filter(({ kind }) => kind === why).map(({ message }) => message);
  return { title: isPictures(state) ? 'This paper is made of pictures' : 'No figures were found in this paper', words: [...new Set(messages)].slice(0, 3), again: false };
}

/** Pictures of pages hold no text that could be pointed at. */
function isPictures({ problems }: Extract<Trouble, { kind: 'nothing' }>): boolean {
  return problems.some(({ kind }) => kind === 'no-text-layer');
}
