/** An object without some of its fields. */
export function without<T extends object, K extends keyof T>(item: T, ...fields: K[]): Omit<T, K> {
  const rest = { ...item };
  for (const field of fields) delete rest[field];
  return rest;
}
