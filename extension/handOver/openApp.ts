import { extensionId, openTab, readSetting } from '../browser.ts';

/** Where `npm start` serves the app, unless the options say otherwise. */
export const usualApp = 'http://localhost:4173/';

/** The app's address, as the options keep it. */
export async function appAddress(): Promise<string> {
  const kept = await readSetting('app');
  return typeof kept === 'string' ? kept : usualApp;
}

/** Opens the app where it takes this library over. */
export async function openApp(): Promise<void> {
  await openTab(`${await appAddress()}#/receive/${extensionId()}`);
}
