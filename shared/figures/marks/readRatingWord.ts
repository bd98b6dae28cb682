import type { Rating } from '../../model/observation.ts';

const WORDS: Record<string, Rating> = {
  red: 'red', r: 'red', amber: 'amber', a: 'amber', yellow: 'amber', orange: 'amber', green: 'green', g: 'green', blue: 'blue', b: 'blue',
};
const SENTENCE = /^(?:rag(?: rating| status)?:? ?|status:? ?|rated ?)?(red|amber|yellow|orange|green|blue)(?: ?[-/:] ?(?:off|on|near|within|below|above|behind|ahead)[\w ]*| rated| status)?$/i;

/** The rating that a text names: a colour's word, or the single capital letter of a RAG or BRAG column. */
export function readRatingWord(text: string): Rating | null {
  const plain = text.trim();
  if (/^[RAGB]$/.test(plain)) return WORDS[plain.toLowerCase()]!;
  const word = SENTENCE.exec(plain)?.[1]?.toLowerCase();
  return word === undefined ? null : WORDS[word] ?? null;
}
