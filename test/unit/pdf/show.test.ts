import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { at, rawPdf } from './rawPdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'show-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = [['Area', '2018', '2019'], ['Merton', '45.6', '47.1'], ['London', '40.2', '41.9'], ['England', '39.9', '40.3']];
const table = rows.flatMap((row, line) => row.map((text, column) => `${50 + column * 80} ${680 - line * 20} 80 20 re S ${at(55 + column * 80, 686 - line * 20, text)}`)).join('\n');
const file = join(folder, 'paper.pdf');
writeFileSync(file, rawPdf([`${table}\n${at(50, 600, 'R&D < "5"')}`]));

function show(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(import.meta.dirname, '../../../cli/show.ts'), ...args], { encoding: 'utf8' });
}

describe('show, for whoever debugs the next odd paper', () => {
  it('draws text, lines and the table that was read, layer by layer', () => {
    const out = join(folder, 'page.svg');
    expect(show(file, '--page', '1', '--out', out).status).toBe(0);
    const svg = readFileSync(out, 'utf8');
    for (const name of ['rulings: strokes (48)', 'runs (13)', 'tables (1)', 'cells (12)', 'heading cells (3)']) expect(svg).toContain(name);
    expect(svg).toContain('>R&amp;D &lt; &quot;5&quot;</text>');
  });

  it('says what is wrong, with the exit codes of the other commands', () => {
    expect(show(file, '--page', '9')).toMatchObject({ status: 2, stdout: '' });
    expect(show(file, '--page', '9').stderr).toContain('has 1 page, so there is no page 9');
    const web = join(folder, 'login.pdf');
    writeFileSync(web, '<!doctype html>');
    expect(show(web)).toMatchObject({ status: 1, stdout: '' });
    expect(show(web).stderr).toContain('web page');
    expect(show(join(folder, 'none.pdf')).status).toBe(1);
  });
});
