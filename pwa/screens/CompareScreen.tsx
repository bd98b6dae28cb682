import type { Route } from '../routes.ts';

export function CompareScreen({ route }: { route: Extract<Route, { screen: 'compare' }> }) {
  return <div class="page"><h1>Compare</h1><p>{route.screen}</p></div>;
}
