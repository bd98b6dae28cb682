import type { Route } from '../routes.ts';

export function OverviewScreen({ route }: { route: Extract<Route, { screen: 'overview' }> }) {
  return <div class="page"><h1>Overview</h1><p>{route.screen}</p></div>;
}
