import { useEffect, useState } from 'preact/hooks';
import { formatValueInWords } from '../words/formatValue.ts';
import type { CaptureActions, Elsewhere, Printing } from './captureActions.ts';
import type { ShownFigure } from './shownFigure.ts';

export interface OtherPrintingsProps {
  figure: ShownFigure;
  elsewhere: CaptureActions['elsewhere'];
  /** The address of a figure in its paper, or null where papers cannot be opened from here. */
  linkTo: ((printing: Printing) => string) | null;
}

/** What other papers print of the chosen figure: which one revises it, and what the last paper had in its place. */
export function OtherPrintings({ figure: { observation: { id } }, elsewhere, linkTo }: OtherPrintingsProps) {
  const [found, setFound] = useState<Elsewhere | null>(null);
  useEffect(() => {
    setFound(null);
    return elsewhere(id, setFound);
  }, [id]);
  if (!found) return null;
  const others = found.printings.filter((printing) => printing.figure !== id);
  const link = (printing: Printing) => (linkTo ? <a href={linkTo(printing)}>{printing.paper}</a> : printing.paper);
  return (
    <>
      {found.lastTime && others.every(({ figure }) => figure !== found.lastTime?.figure) ? (
        <p class="detail__elsewhere">In the earlier paper: {said(found.lastTime)}, {link(found.lastTime)}.</p>
      ) : null}
      {others.length > 0 ? (
        <div class="detail__elsewhere">
          <p>{found.revised ? 'Revised: papers print this figure differently. The newest is used, and all are kept.' : 'Other papers print the same figure.'}</p>
          <ul>
            {found.printings.map((printing, at) => (
              <li key={printing.figure}>
                {said(printing)}, {printing.figure === id ? 'this paper' : link(printing)}{at === 0 && found.revised ? ' (used)' : ''}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function said({ value, period }: Printing): string {
  return `${formatValueInWords(value)}${period ? ` for ${period}` : ''}`;
}
