/**
 * True for a text that says what the colours of arrows mean: "A green arrow (↑) means performance is better and a red
 * arrow (↓) means performance is worse." The report's arrows then have meanings and not only directions.
 */
export function explainsArrows(text: string): boolean {
  const plain = text.replace(/\s+/g, ' ');
  return /\bgreen arrow\b[^.]{0,60}\b(?:better|improv)/i.test(plain) && /\bred arrow\b[^.]{0,60}\b(?:worse|declin|deteriorat|not improv)/i.test(plain);
}
