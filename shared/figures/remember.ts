/** Texts remembered before all are forgotten: those of a few pages. */
const MOST_TEXTS = 2000;

/**
 * The same function, which answers a text it was lately asked of from memory: a page asks the same of one text over and
 * over, in every frame, column and row around it. For functions of the text alone, whose answers nobody changes.
 */
export function remember<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST_TEXTS) answers.clear();
    const answer = read(text);
    answers.set(text, answer);
    return answer;
  };
}
