import type { Observation, Source, Value } from '../../model/observation.ts';
import type { HeldFigure } from '../state/heldFigure.ts';
import { cell, type Columns, toColumns } from './columns.ts';

/**
 * One paper's figures of one indicator, packed: a comparison reads a few hundred of these instead of thousands of
 * figures. JSON in UTF-8, since a database hands bytes over several times as fast as objects, and in columns, since it
 * takes its time by the byte.
 */
export interface SeriesRow {
  indicator: string;
  document: string;
  packed: Uint8Array<ArrayBuffer>;
}

/** `read` is left out where it is the figure itself, which is nearly always. */
type Lean = Omit<HeldFigure, 'read' | 'observation'> & { read?: HeldFigure['read'] };

type NumberValue = Extract<Value, { kind: 'number' }>;

interface Packed {
  figures: Columns<Lean>;
  /** Without sources and values. */
  observations: Columns<Observation>;
  sources: Columns<Source>;
  /** Numbers are nearly all of them, and no two alike: their parts lie in columns of their own. */
  values: { numbers: Columns<Omit<NumberValue, 'kind'>>; others: Columns<{ value: Value }> };
}

export function packSeries(indicator: string, document: string, figures: HeldFigure[]): SeriesRow {
  const packed: Packed = {
    figures: toColumns(figures.map(({ read, observation, ...figure }): Lean => (read === observation ? figure : { ...figure, read }))),
    observations: toColumns(figures.map(({ observation }) => observation), 'source', 'value'),
    sources: toColumns(figures.map(({ observation }) => observation.source)),
    values: packValues(figures.map(({ observation }) => observation.value)),
  };
  return { indicator, document, packed: new TextEncoder().encode(JSON.stringify(packed)) };
}

function packValues(values: Value[]): Packed['values'] {
  return {
    numbers: toColumns(values.map((value) => (value.kind === 'number' ? { number: value.number, unit: value.unit, decimals: value.decimals } : {}))),
    others: toColumns<{ value: Value }>(values.map((value) => (value.kind === 'number' ? {} : { value }))),
  };
}

/** The figures again. What several share is one and the same object: nobody may change it in place. */
export function unpackSeries({ packed }: SeriesRow): HeldFigure[] {
  const { figures, observations, sources, values } = JSON.parse(new TextDecoder().decode(packed)) as Packed;
  return Array.from({ length: figures.count }, (_, at): HeldFigure => {
    const observation: Observation = {
      id: cell(observations, 'id', at), document: cell(observations, 'document', at), indicator: cell(observations, 'indicator', at), variant: cell(observations, 'variant', at),
      area: cell(observations, 'area', at), role: cell(observations, 'role', at), period: cell(observations, 'period', at), basis: cell(observations, 'basis', at),
      value: unpackValue(values, at), parts: cell(observations, 'parts', at), raw: cell(observations, 'raw', at), rating: cell(observations, 'rating', at), arrow: cell(observations, 'arrow', at),
      source: unpackSource(sources, at), table: cell(observations, 'table', at), section: cell(observations, 'section', at), confidence: cell(observations, 'confidence', at), doubts: cell(observations, 'doubts', at),
    };
    return {
      observation, read: cell(figures, 'read', at) ?? observation, status: cell(figures, 'status', at), corrected: cell(figures, 'corrected', at), changed: cell(figures, 'changed', at),
      found: cell(figures, 'found', at), takenOver: cell(figures, 'takenOver', at), lastTime: cell(figures, 'lastTime', at), dated: cell(figures, 'dated', at), reasons: cell(figures, 'reasons', at),
    };
  });
}

function unpackSource(sources: Columns<Source>, at: number): Source {
  return {
    page: cell(sources, 'page', at), printedPage: cell(sources, 'printedPage', at), bbox: cell(sources, 'bbox', at), column: cell(sources, 'column', at),
    row: cell(sources, 'row', at), reading: cell(sources, 'reading', at), quote: cell(sources, 'quote', at),
  };
}

function unpackValue({ others, numbers }: Packed['values'], at: number): Value {
  return cell(others, 'value', at) ?? { kind: 'number', number: cell(numbers, 'number', at), unit: cell(numbers, 'unit', at), decimals: cell(numbers, 'decimals', at) };
}

/** A paper's figures by indicator; those without one are in no comparison. */
export function seriesOf(document: string, figures: HeldFigure[]): SeriesRow[] {
  const matched = figures.filter(({ observation }) => observation.indicator.id !== null);
  return [...Map.groupBy(matched, ({ observation }) => observation.indicator.id ?? '')].map(([indicator, its]) => packSeries(indicator, document, its));
}
