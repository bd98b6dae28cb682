import { BLIND_A } from './blindA.ts';
import { BLIND_AA } from './blindAA.ts';
import { BLIND_AB } from './blindAB.ts';
import { BLIND_AC } from './blindAC.ts';
import { BLIND_AD } from './blindAD.ts';
import { BLIND_AE } from './blindAE.ts';
import { BLIND_AF } from './blindAF.ts';
import { BLIND_AG } from './blindAG.ts';
import { BLIND_AH } from './blindAH.ts';
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
import { BLIND_S } from './blindS.ts';
import { BLIND_T } from './blindT.ts';
import { BLIND_U } from './blindU.ts';
import { BLIND_V } from './blindV.ts';
import { BLIND_W } from './blindW.ts';
import { BLIND_X } from './blindX.ts';
import { BLIND_Y } from './blindY.ts';
import { BLIND_Z } from './blindZ.ts';
import { CASES, type ProseCase } from './sentences.ts';

/** The sets of sentences by name; every third sentence of the first was kept aside, and Q, R and AC to AE were never mended for. */
export const SETS = {
  first: CASES.filter((_, index) => index % 3 !== 2), aside: CASES.filter((_, index) => index % 3 === 2),
  A: BLIND_A, B: BLIND_B, C: BLIND_C, D: BLIND_D, E: BLIND_E, F: BLIND_F, G: BLIND_G, H: BLIND_H, I: BLIND_I,
  J: BLIND_J, K: BLIND_K, L: BLIND_L, M: BLIND_M, N: BLIND_N, O: BLIND_O, P: BLIND_P, Q: BLIND_Q, R: BLIND_R, S: BLIND_S, T: BLIND_T,
  U: BLIND_U, V: BLIND_V, W: BLIND_W, X: BLIND_X, Y: BLIND_Y, Z: BLIND_Z, AA: BLIND_AA, AB: BLIND_AB, AC: BLIND_AC, AD: BLIND_AD, AE: BLIND_AE,
  AF: BLIND_AF, AG: BLIND_AG, AH: BLIND_AH,
} satisfies Record<string, readonly ProseCase[]>;
