import { appAddress } from './openApp.ts';

/** True for the origin of the app that the options name, and for no other page on this machine. */
export async function isApp(origin: string): Promise<boolean> {
  return origin === URL.parse(await appAddress())?.origin;
}
