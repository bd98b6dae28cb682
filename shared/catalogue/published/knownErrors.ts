/**
 * Rows of the source that are wrong and left out of every vintage of it, as README.md lists them: England's first-time
 * entrants are the sum of its regions' rates.
 */
export function isKnownError(code: string, gss: string | null): boolean {
  return code === 'FirstYJS' && gss === 'E92000001';
}
