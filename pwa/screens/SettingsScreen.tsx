import type { Route } from '../routes.ts';

export function SettingsScreen({ route }: { route: Extract<Route, { screen: 'settings' }> }) {
  return <div class="page"><h1>Settings</h1><p>{route.screen}</p></div>;
}
