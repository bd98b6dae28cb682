import type { Route } from '../routes.ts';

export function LibraryScreen({ route }: { route: Extract<Route, { screen: 'library' }> }) {
  return <div class="page"><h1>Library</h1><p>{route.screen}</p></div>;
}
