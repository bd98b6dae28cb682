import { computed, signal } from '@preact/signals';

/**
 * Where the app is. The address after `#` holds it whole, so a link, the back button and a reload without a network
 * all restore the exact view.
 */
export type Route =
  | { screen: 'start' }
  | { screen: 'reading'; session: number }
  | { screen: 'paper'; sha256: string; figure: string | null; page: number | null }
  | { screen: 'library'; find: string }
  | { screen: 'compare'; indicator: string | null; base: string | null; options: URLSearchParams }
  | { screen: 'overview'; options: URLSearchParams }
  | { screen: 'council'; gss: string | null; options: URLSearchParams }
  | { screen: 'briefing'; id: string | null }
  | { screen: 'settings' }
  | { screen: 'receive'; extension: string }
  | { screen: 'unknown'; address: string };

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen = '', rest = ''] = path.split('/').map(decodeURIComponent);
  const options = new URLSearchParams(query);
  switch (screen) {
    case '':
      return { screen: 'start' };
    case 'reading':
      return { screen, session: Number(rest) };
    case 'paper':
      return { screen, sha256: rest, figure: options.get('figure'), page: Number(options.get('page')) || null };
    case 'library':
      return { screen, find: options.get('find') ?? '' };
    case 'compare':
      return { screen, indicator: rest || null, base: options.get('base'), options };
    case 'overview':
      return { screen, options };
    case 'council':
      return { screen, gss: rest || null, options };
    case 'briefing':
      return { screen, id: rest || null };
    case 'settings':
      return { screen };
    case 'receive':
      return { screen, extension: rest };
    default:
      return { screen: 'unknown', address: hash };
  }
}

export const paths = {
  start: () => '#/',
  reading: (session: number) => `#/reading/${session}`,
  paper: (sha256: string, at: { figure?: string; page?: number } = {}) => withQuery(`#/paper/${sha256}`, { figure: at.figure, page: at.page?.toString() }),
  library: (find?: string) => withQuery('#/library', { find }),
  compare: (indicator?: string, options: Record<string, string | undefined> = {}) => withQuery(indicator ? `#/compare/${encodeURIComponent(indicator)}` : '#/compare', options),
  overview: (options: Record<string, string | undefined> = {}) => withQuery('#/overview', options),
  council: (gss?: string, options: Record<string, string | undefined> = {}) => withQuery(gss ? `#/council/${gss}` : '#/council', options),
  briefing: (id?: string) => (id ? `#/briefing/${id}` : '#/briefing'),
  settings: () => '#/settings',
  receive: (extension: string) => `#/receive/${encodeURIComponent(extension)}`,
};

function withQuery(path: string, values: Record<string, string | undefined>): string {
  const query = new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return query.size > 0 ? `${path}?${query}` : path;
}

const hash = signal(location.hash);
globalThis.addEventListener('hashchange', () => {
  hash.value = location.hash;
});

export const route = computed(() => parseRoute(hash.value));

/** Goes to a path made by `paths`. `replace` leaves no step behind for the back button. */
export function go(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  hash.value = path;
}
