import { signal } from '@preact/signals';
import type { HeldFigure, Library } from '../../library/library.ts';
import type { Result } from '../../model/problem.ts';
import { paperTitle } from '../words/paperTitle.ts';
import { type OpenedFile, readPart } from '../reading/readPart.ts';
import type { CaptureActions, Elsewhere, PartActions, Printing } from './captureActions.ts';

/** What a person can do to a kept figure; the library's own log makes every step undoable. */
export function libraryActions(library: Library): CaptureActions {
  const refused = signal<string | null>(null);
  const done = async (result: Promise<Result<unknown>>) => {
    const answer = await result;
    refused.value = answer.ok ? null : answer.problem.message;
    return answer.ok;
  };
  return {
    decide: (act) => done(library.decide(act)),
    undo: () => done(library.undo()),
    redo: () => done(library.redo()),
    history: (id) => library.history(id),
    elsewhere: (id, tell) => library.watch(() => findElsewhere(library, id), tell),
    refused,
  };
}

/** Reading a part of a kept paper's page again, into the library. */
export function partActions(library: Library, document: string, opened: OpenedFile): PartActions {
  return {
    read: (region, ended) => readPart(opened, region, ended),
    add: (observations, replace) => library.addFigures(document, observations, replace),
  };
}

async function findElsewhere(library: Library, id: string): Promise<Elsewhere> {
  const figure = await library.observation(id);
  const indicator = figure?.observation.indicator.id ?? null;
  const revisions = indicator === null ? [] : await library.revisions(indicator);
  const own = revisions.find(({ used, earlier }) => [used, ...earlier].some(({ read }) => read.id === id));
  const earlier = figure?.lastTime ? await library.observation(figure.lastTime) : null;
  return {
    lastTime: earlier && await asPrinting(library, earlier),
    printings: own ? await Promise.all([own.used, ...own.earlier].map((each) => asPrinting(library, each))) : [],
    revised: own?.revised ?? false,
  };
}

async function asPrinting(library: Library, { observation: { id, document, value, period } }: HeldFigure): Promise<Printing> {
  const paper = await library.document(document);
  return { figure: id, document, paper: paper ? paperTitle(paper) : 'a paper that was removed', value, period: period?.label ?? null };
}
