import type { ComparedObservation, Observation, Source, Value } from '../../model/observation.ts';
import type { ComparedFigure, HeldFigure } from '../state/heldFigure.ts';
import { cell, type Columns, toColumns } from './columns.ts';

/**
 * One paper's figures of one indicator, packed: a comparison reads a few hundred of these instead of thousands of
 * figures. JSON in UTF-8, since a database hands bytes over several times as fast as objects, and in columns, since
 * parsing takes its time by the word. What no comparison asks for lies apart, and is parsed only when it is wanted.
 */
export interface SeriesRow {
  indicator: string;
  document: string;
  /** What a comparison asks for. */
  compared: Uint8Array<ArrayBuffer>;
  /** Whatever else the figures are. */
  rest: Uint8Array<ArrayBuffer>;
}

/** `read` is left out where it is the figure itself, which is nearly always. */
type Lean = Omit<HeldFigure, 'read' | 'observation'> & { read?: HeldFigure['read'] };
type NumberValue = Extract<Value, { kind: 'number' }>;

const of = {
  figure: { compared: ['status', 'dated'], rest: ['corrected', 'changed', 'found', 'takenOver', 'lastTime', 'reasons', 'read'] },
  observation: {
    compared: ['id', 'document', 'indicator', 'variant', 'area', 'role', 'period', 'basis', 'parts', 'doubts'],
    rest: ['raw', 'rating', 'arrow', 'table', 'section', 'confidence'],
  },
  source: { compared: ['page', 'printedPage'], rest: ['bbox', 'column', 'row', 'reading', 'quote'] },
} as const;

interface Compared {
  figures: Columns<Pick<Lean, (typeof of.figure.compared)[number]>>;
  observations: Columns<Pick<Observation, (typeof of.observation.compared)[number]>>;
  sources: Columns<Pick<Source, (typeof of.source.compared)[number]>>;
  /** Numbers are nearly all of the values, and no two alike: their parts lie in columns of their own. */
  numbers: Columns<Omit<NumberValue, 'kind'>>;
  others: Columns<{ value?: Value }>;
}

interface Rest {
  figures: Columns<Pick<Lean, (typeof of.figure.rest)[number]>>;
  observations: Columns<Pick<Observation, (typeof of.observation.rest)[number]>>;
  sources: Columns<Pick<Source, (typeof of.source.rest)[number]>>;
}

export function packSeries(indicator: string, document: string, held: HeldFigure[]): SeriesRow {
  const figures = held.map(({ read, observation, ...figure }): Lean => (read === observation ? figure : { ...figure, read }));
  const observations = held.map(({ observation }) => observation);
  const sources = observations.map(({ source }) => source);
  const compared: Compared = {
    figures: toColumns(figures, of.figure.compared), observations: toColumns(observations, of.observation.compared), sources: toColumns(sources, of.source.compared),
    numbers: toColumns(observations.map(({ value }) => (value.kind === 'number' ? value : ({} as NumberValue))), ['number', 'unit', 'decimals']),
    others: toColumns(observations.map(({ value }): { value?: Value } => (value.kind === 'number' ? {} : { value })), ['value']),
  };
  const rest: Rest = { figures: toColumns(figures, of.figure.rest), observations: toColumns(observations, of.observation.rest), sources: toColumns(sources, of.source.rest) };
  return { indicator, document, compared: pack(compared), rest: pack(rest) };
}

/** What a comparison asks of each figure. What several share is one and the same object: nobody may change it in place. */
export function unpackCompared({ compared }: SeriesRow): ComparedFigure[] {
  const columns = unpack(compared) as Compared;
  return Array.from({ length: columns.figures.count }, (_, at) => ({
    observation: comparedAt(columns, at), status: cell(columns.figures, 'status', at), dated: cell(columns.figures, 'dated', at),
  }));
}

/** The figures whole. */
export function unpackSeries(row: SeriesRow): HeldFigure[] {
  const { figures, observations, sources } = unpack(row.rest) as Rest;
  return unpackCompared(row).map(({ observation: compared, status, dated }, at): HeldFigure => {
    const observation: Observation = {
      ...compared,
      raw: cell(observations, 'raw', at), rating: cell(observations, 'rating', at), arrow: cell(observations, 'arrow', at), table: cell(observations, 'table', at),
      section: cell(observations, 'section', at), confidence: cell(observations, 'confidence', at),
      source: {
        ...compared.source, bbox: cell(sources, 'bbox', at), column: cell(sources, 'column', at), row: cell(sources, 'row', at), reading: cell(sources, 'reading', at), quote: cell(sources, 'quote', at),
      },
    };
    return {
      observation, read: cell(figures, 'read', at) ?? observation, status, dated, corrected: cell(figures, 'corrected', at), changed: cell(figures, 'changed', at), found: cell(figures, 'found', at),
      takenOver: cell(figures, 'takenOver', at), lastTime: cell(figures, 'lastTime', at), reasons: cell(figures, 'reasons', at),
    };
  });
}

function comparedAt({ observations, sources, numbers, others }: Compared, at: number): ComparedObservation {
  return {
    id: cell(observations, 'id', at), document: cell(observations, 'document', at), indicator: cell(observations, 'indicator', at), variant: cell(observations, 'variant', at),
    area: cell(observations, 'area', at), role: cell(observations, 'role', at), period: cell(observations, 'period', at), basis: cell(observations, 'basis', at),
    value: cell(others, 'value', at) ?? { kind: 'number', number: cell(numbers, 'number', at), unit: cell(numbers, 'unit', at), decimals: cell(numbers, 'decimals', at) },
    parts: cell(observations, 'parts', at), source: { page: cell(sources, 'page', at), printedPage: cell(sources, 'printedPage', at) }, doubts: cell(observations, 'doubts', at),
  };
}

/** A paper's figures by indicator; those without one are in no comparison. */
export function seriesOf(document: string, figures: HeldFigure[]): SeriesRow[] {
  const matched = figures.filter(({ observation }) => observation.indicator.id !== null);
  return [...Map.groupBy(matched, ({ observation }) => observation.indicator.id ?? '')].map(([indicator, its]) => packSeries(indicator, document, its));
}

function pack(columns: Compared | Rest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(columns));
}

function unpack(packed: Uint8Array<ArrayBuffer>): unknown {
  return JSON.parse(new TextDecoder().decode(packed));
}
