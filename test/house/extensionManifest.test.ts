import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import chromeManifest from '../../extension/manifest.json' with { type: 'json' };
import { firefoxManifest } from '../../extension/package/firefoxManifest.ts';

/* What the extension may do is a promise to whoever installs it: nothing is added to it without this test saying so. */

const root = join(import.meta.dirname, '../..');
const manifest: Record<string, unknown> = chromeManifest;
const policy = new Map((manifest.content_security_policy as { extension_pages: string }).extension_pages.split(';').map((part) => {
  const [name, ...sources] = part.trim().split(/\s+/);
  return [name!, sources];
}));
const sources = globSync('extension/**/*.{ts,tsx,html}', { cwd: root, exclude: ['extension/package.ts'] }).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

describe('the extension’s manifest', () => {
  test('asks at install for exactly these permissions, and for no site', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage', 'contextMenus']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  test('shows no file to web pages, and runs in none by itself', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
  });

  test('lets only an app on this machine speak to it, and no other extension', () => {
    expect(manifest.externally_connectable).toEqual({ matches: ['http://localhost/*', 'http://127.0.0.1/*'] });
  });

  test('runs only its own code', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('worker-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'none'"]);
    for (const [name, allowed] of policy) if (name !== 'connect-src') expect(allowed.filter((source) => /^https?:|\*/.test(source)), name).toEqual([]);
  });

  test('its pages name no script, style or frame of another place', () => {
    const foreign = sources.filter(({ file }) => file.endsWith('.html')).flatMap(({ file, text }) => [...text.matchAll(/(?:src|href)="(?!\.\/|\.\.\/)([^"]*)"/g)].map(([, address]) => `${file}: ${address}`));
    expect(foreign).toEqual([]);
  });

  test('puts no text into HTML, and makes no code from text', () => {
    const wrong = sources.filter(({ text }) => /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function)\b/.test(text)).map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  test('speaks to the network where a chosen paper is fetched, and nowhere else', () => {
    const speaking = sources.filter(({ text }) => /\bfetch\(|\bfetch\.bind|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/.test(text)).map(({ file }) => file);
    expect(speaking.toSorted()).toEqual(['extension/capture/fetchPaper.ts', 'extension/panel/state/captureJob.ts']);
  });

  test('says what it is in words that the store takes, and that its listing repeats', () => {
    const description = manifest.description as string;
    expect(description.length).toBeLessThanOrEqual(132);
    expect(readFileSync(join(root, 'extension/store/listing.md'), 'utf8')).toContain(description);
  });

  test('its listing tells of every permission', () => {
    const listing = readFileSync(join(root, 'extension/store/listing.md'), 'utf8');
    for (const permission of manifest.permissions as string[]) expect(listing, permission).toContain(`| \`${permission}\` |`);
  });

  test('has the version of the project, and its icons', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(manifest.version).toBe(version);
    for (const icon of Object.values(manifest.icons as Record<string, string>)) expect(readFileSync(join(root, 'extension', icon)).subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

describe('the extension’s manifest for Firefox', () => {
  const firefox: Record<string, unknown> = firefoxManifest(chromeManifest);

  test('asks for the same and no more, and says that it collects nothing', () => {
    expect(firefox.permissions).toEqual((manifest.permissions as string[]).filter((permission) => permission !== 'sidePanel'));
    for (const key of ['optional_permissions', 'host_permissions', 'content_scripts', 'web_accessible_resources']) expect(firefox[key], key).toBeUndefined();
    for (const key of ['optional_host_permissions', 'content_security_policy', 'version', 'commands', 'action']) expect(firefox[key], key).toEqual(manifest[key]);
    expect(firefox.browser_specific_settings).toMatchObject({ gecko: { data_collection_permissions: { required: ['none'] } } });
  });

  test('has a sidebar and a background page where Chrome has a side panel and a worker, and no way in for web pages', () => {
    expect(firefox.sidebar_action).toMatchObject({ default_panel: 'panel/index.html', open_at_install: false });
    expect(firefox.background).toEqual({ scripts: ['background.ts'], type: 'module' });
    expect(firefox.options_ui).toEqual({ page: 'options/index.html', open_in_tab: true });
    for (const key of ['side_panel', 'options_page', 'minimum_chrome_version', 'externally_connectable']) expect(firefox[key], key).toBeUndefined();
  });
});
