import { BLIND_A } from './blindA.ts';
import { BLIND_B } from './blindB.ts';
import { BLIND_C } from './blindC.ts';
import { BLIND_D } from './blindD.ts';
import { BLIND_E } from './blindE.ts';
import { BLIND_F } from './blindF.ts';
import { BLIND_G } from './blindG.ts';
import { BLIND_H } from './blindH.ts';
import { BLIND_I } from './blindI.ts';
import { BLIND_J } from './blindJ.ts';
import { BLIND_K } from './blindK.ts';
import { BLIND_L } from './blindL.ts';
import { BLIND_M } from './blindM.ts';
import { BLIND_N } from './blindN.ts';
import { BLIND_O } from './blindO.ts';
import { BLIND_P } from './blindP.ts';
import { BLIND_Q } from './blindQ.ts';
import { BLIND_R } from './blindR.ts';
import { scoreProse, type Told } from './scoreProse.ts';
import { CASES } from './sentences.ts';

/*
 * `node test/unit/prose/measureProse.ts SET [--faults]`: how well the sentences of one set are read, field by field, and
 * with `--faults` every figure that differs from its truth.
 */
const SETS = {
  first: CASES.filter((_, index) => index % 3 !== 2), aside: CASES.filter((_, index) => index % 3 === 2), A: BLIND_A, B: BLIND_B, C: BLIND_C, D: BLIND_D, E: BLIND_E, F: BLIND_F, G: BLIND_G, H: BLIND_H, I: BLIND_I, J: BLIND_J, K: BLIND_K, L: BLIND_L, M: BLIND_M, N: BLIND_N, O: BLIND_O, P: BLIND_P, Q: BLIND_Q, R: BLIND_R,
};
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
