import type { Area, Unit } from '../../../../shared/model/observation.ts';
import { england, financialYear, merton, number } from '../say.ts';
import { type Cell, type DrawnTable, type Said, type Span, cell, onPage } from '../table.ts';

/* A plain scorecard for the papers that show one way of printing each. Usual indicators; every figure is made up. */

export interface ScorecardRow {
  label: string;
  /** Target 2022/23, own 2021/22, own 2022/23, England 2021/22. */
  figures: [string, string, string, string];
}

export const scorecardRows: ScorecardRow[] = [
  { label: '% of single assessments completed within 45 working days', figures: ['85%', '81.4%', '84.9%', '82.5%'] },
  { label: '% of child protection plans that are repeat plans', figures: ['18%', '17.2%', '19.6%', '23.3%'] },
  { label: 'Rate of looked-after children per 10,000', figures: ['55.0', '52.1', '53.4', '70.0'] },
  { label: 'Number of children on a child protection plan', figures: ['150', '163', '148', ''] },
  { label: '% of EHC plans issued within 20 weeks', figures: ['60%', '58.0%', '61.3%', '49.2%'] },
  { label: '% of care leavers in suitable accommodation', figures: ['90%', '88%', '91%', '87%'] },
  { label: '% of looked-after children with three or more placements', figures: ['10%', '9.1%', '11.8%', '10.3%'] },
  { label: 'First-time entrants to the youth justice system per 100,000', figures: ['140', '151', '133', '149'] },
];

export const scorecardColumns = [
  { head: 'Target 2022/23', role: 'target', period: financialYear(2022), area: merton },
  { head: 'Merton 2021/22', role: 'actual', period: financialYear(2021), area: merton },
  { head: 'Merton 2022/23', role: 'actual', period: financialYear(2022), area: merton },
  { head: 'England 2021/22', role: 'actual', period: financialYear(2021), area: england },
] as const satisfies { head: string; role: Said['role']; period: Span; area: Area }[];

export function unitOf(label: string, text: string): Unit | null {
  if (text.includes('%') || label.startsWith('%')) return 'percent';
  if (label.includes('per 10,000')) return 'per-10000';
  if (label.includes('per 100,000')) return 'per-100000';
  return label.startsWith('Number') ? 'count' : null;
}

export function figureCell(label: string, text: string, column: Omit<Said, 'label' | 'value'>, more: Omit<Cell, 'text' | 'said'> = {}): Cell | null {
  if (text === '') return null;
  const digits = /[\d.,]+/.exec(text)![0];
  return cell(text, { align: 'centre', ...more, said: { label, value: number(digits, unitOf(label, text)), ...column } });
}

export function scorecardRow({ label, figures }: ScorecardRow): (Cell | null)[] {
  return [cell(label), ...scorecardColumns.map(({ role, period, area }, index) => figureCell(label, figures[index]!, { role, period, area }))];
}

export const headCell = (text: string, more: Omit<Cell, 'text'> = {}): Cell => cell(text, { bold: true, align: 'centre', ...more });

/** The scorecard as a table of five columns. */
export function scorecard(rows: ScorecardRow[] = scorecardRows, pageOfRow: DrawnTable['pageOfRow'] = onPage(1)): DrawnTable {
  const heading = [headCell('Indicator', { align: 'left' }), ...scorecardColumns.map(({ head }) => headCell(head))];
  return { widths: [210, 66, 66, 66, 66], headerRows: 1, rows: [heading, ...rows.map(scorecardRow)], sectionRows: [], pageOfRow };
}
