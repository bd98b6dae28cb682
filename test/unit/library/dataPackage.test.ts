import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { blobOf, ehcp, freshLibrary, paper, shaOf, value } from './fixtures.ts';

test('the data package holds every figure with its status, a safe cell, and its symbol in a column of its own', async () => {
  const library = await freshLibrary();
  value(await library.keep(await paper({ name: 'merton', rows: [{ ...ehcp, own: 'n/a' }, { label: '=HYPERLINK("http://x","y")', id: 'x', own: '12%' }] })));
  const parts = unzipSync(new Uint8Array(await (await blobOf(library.exportPackage())).arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const [head, first, second, third] = text('figures.csv').split('\r\n');
  const column = (line: string | undefined, name: string) => line?.split(',')[head!.split(',').indexOf(name)];
  expect([column(first, 'value'), column(first, 'symbol'), column(first, 'missing_reason'), column(first, 'raw')]).toEqual(['', '[x]', 'not-available', 'n/a']);
  expect([column(second, 'value'), column(second, 'symbol'), column(second, 'status')]).toEqual(['64.9', '', 'proposed']);
  expect(third).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  const description = JSON.parse(text('datapackage.json')) as { resources: { path: string; schema: { fields: { name: string }[] } }[] };
  expect(description.resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name).join(',')])).toEqual([
    ['figures.csv', head], ['papers.csv', text('papers.csv').split('\r\n')[0]],
  ]);
  expect(text('papers.csv')).toContain(await shaOf('merton'));
});
