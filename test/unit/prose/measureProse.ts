import { scoreProse, type Told } from './scoreProse.ts';
import { SETS } from './sets.ts';

/*
 * `node test/unit/prose/measureProse.ts SET [--faults]`: how well the sentences of one set are read, field by field, and
 * with `--faults` every figure that differs from its truth.
 */
const [name, option] = process.argv.slice(2);
const chosen = SETS[name as keyof typeof SETS];
if (chosen === undefined) {
  process.stderr.write(`usage: node test/unit/prose/measureProse.ts ${Object.keys(SETS).join('|')} [--faults]\n`);
  process.exit(2);
}
const { given, wanted, right, paired, fields, faults } = scoreProse(chosen);
const share = (part: number, whole: number) => (part / whole).toFixed(3);
const lines = [`${name}: ${chosen.length} paragraphs, ${wanted} figures, ${given} read: precision ${share(right, given)}, recall ${share(right, wanted)}`];
lines.push(`of ${paired} found: ${Object.entries(fields).map(([field, count]) => `${field} ${share(count, paired)}`).join(', ')}`);
const show = ({ where, role, value, when, label }: Told) => `${where} ${role} ${value} ${when} ${label ?? ''}`;
if (option === '--faults') {
  for (const fault of faults) lines.push('', fault.text, ...fault.missed.map((told) => `   - ${show(told)}`), ...fault.false.map((told) => `   + ${show(told)}`));
}
process.stdout.write(`${lines.join('\n')}\n`);
