import type { Arrow, Rating, Unit } from '../../../../shared/model/observation.ts';
import { number, quarter } from '../say.ts';
import type { Said, Span } from '../table.ts';

/*
 * Cards as county councils print them each quarter. The indicators are usual ones; every figure is made up, and so is the
 * careless punctuation.
 */

export interface Card {
  title: string;
  rating: Rating;
  arrow: Arrow['direction'] | null;
  line: string;
  /** Heights of the chart's columns, from 0 to 1. */
  chart: number[];
  says: [string, Said][];
}

const now = quarter(2023, 2);
const before = quarter(2023, 1);

type Figure = [printed: string, role: 'now' | 'target' | 'floor' | 'previous', rating?: Rating];

function card(title: string, rating: Rating, arrow: Card['arrow'], unit: Unit | null, line: string, figures: Figure[], chart: number[]): Card {
  const says = figures.map(([printed, role, own]): [string, Said] => [printed, {
    label: title, role: role === 'target' || role === 'floor' ? role : 'actual', period: role === 'previous' ? before : now satisfies Span,
    value: number(/[\d.,]+/.exec(printed)![0], unit), rating: role === 'now' ? rating : own ?? null,
    arrow: role === 'now' && arrow !== null ? { direction: arrow, means: null } : null,
  }]);
  return { title, rating, arrow, line, chart, says };
}

export const cardPages: Card[][] = [[
  card('% of Education, Health and Care Plans issued within 20 weeks', 'red', 'up', 'percent', 'Latest: 34% | Target: 60%, Floor: 55% | Previous: 26% (Red)', [['34%', 'now'], ['60%', 'target'], ['55%', 'floor'], ['26%', 'previous', 'red']], [0.4, 0.3, 0.35, 0.5]),
  card('Permanent exclusions as a % of pupils on roll', 'green', 'down', 'percent', 'Latest:0.04% | Target: 0.05% , Floor 0.08% | Previous: 0.06% (Amber)', [['0.04%', 'now'], ['0.05%', 'target'], ['0.08%', 'floor'], ['0.06%', 'previous', 'amber']], [0.8, 0.7, 0.6, 0.4]),
  card('% of care leavers in education, employment or training', 'amber', 'level', 'percent', 'Latest: 63.5%| Target:65%, Floor: 60% |Previous: 63.5% (Amber)', [['63.5%', 'now'], ['65%', 'target'], ['60%', 'floor'], ['63.5%', 'previous', 'amber']], [0.6, 0.62, 0.63, 0.63]),
  card('Number of foster households approved by the county', 'red', 'down', 'count', 'Latest: 1,012 | Target: 1,100; Floor: 1,050 | Previous: 1,031 (Red)', [['1,012', 'now'], ['1,100', 'target'], ['1,050', 'floor'], ['1,031', 'previous', 'red']], [0.9, 0.85, 0.82, 0.8]),
], [
  card('% of child protection plans that are repeat plans', 'green', 'down', 'percent', 'Latest: 17.9% | Target: 19%. Floor: 22% | Previous: 20.1% (Amber)', [['17.9%', 'now'], ['19%', 'target'], ['22%', 'floor'], ['20.1%', 'previous', 'amber']], [0.9, 0.8, 0.85, 0.7]),
  card('% of single assessments completed in 45 working days', 'green', 'up', 'percent', 'Previous: 84% (Amber) | Latest: 91% | Target: 90%, Floor 75%', [['84%', 'previous', 'amber'], ['91%', 'now'], ['90%', 'target'], ['75%', 'floor']], [0.6, 0.7, 0.84, 0.91]),
  card('Average caseload of social workers', 'amber', 'up', null, 'Latest : 18.4 | Target : 16 , Floor : 20 | Previous : 17.9 (Amber)', [['18.4', 'now'], ['16', 'target'], ['20', 'floor'], ['17.9', 'previous', 'amber']], [0.7, 0.75, 0.79, 0.84]),
  card('% of 16 and 17 year olds not in education, employment or training', 'green', null, 'percent', 'Latest: 2.7% | Target: 2.8%, Floor: 3.4% | Previous: 3.0% (Amber)', [['2.7%', 'now'], ['2.8%', 'target'], ['3.4%', 'floor'], ['3.0%', 'previous', 'amber']], [0.9, 0.8, 0.75, 0.7]),
]];
