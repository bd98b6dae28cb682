import type { Route } from '../routes.ts';

export function BriefingScreen({ route }: { route: Extract<Route, { screen: 'briefing' }> }) {
  return <div class="page"><h1>Briefing</h1><p>{route.screen}</p></div>;
}
