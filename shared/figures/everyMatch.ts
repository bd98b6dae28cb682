/**
 * Every match of a form, which must have the flag `g` and match no empty text. As `matchAll`, but that makes a copy of
 * the form each time it is asked, which takes many times as long as searching the texts of a page.
 */
export function everyMatch(text: string, form: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) found.push(match);
  return found;
}
