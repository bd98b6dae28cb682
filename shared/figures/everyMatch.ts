/**
 * Every match of a form with the flag `g`. As `matchAll`, but that makes a copy of the form each time it is asked, which
 * takes many times as long as searching the texts of a page.
 */
export function everyMatch(text: string, form: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    found.push(match);
    if (match[0] === '') form.lastIndex += 1;
  }
  return found;
}
