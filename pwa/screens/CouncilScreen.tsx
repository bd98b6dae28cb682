import type { Route } from '../routes.ts';

export function CouncilScreen({ route }: { route: Extract<Route, { screen: 'council' }> }) {
  return <div class="page"><h1>Council</h1><p>{route.screen}</p></div>;
}
