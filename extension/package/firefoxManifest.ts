import type manifest from '../manifest.json';

type Manifest = typeof manifest;

/** Firefox knows these not, or by another name. */
const chromeOnly = ['minimum_chrome_version', 'side_panel', 'options_page', 'externally_connectable'];

/** The first release that asks for a site's permission when it is wanted (`optional_host_permissions`). */
const oldestFirefox = '128.0';

/**
 * The manifest as Firefox takes it: a sidebar in place of the side panel, a page in place of the service worker, and no
 * line for the app, since Firefox lets no web page speak to an extension. Everything else is the one manifest's own.
 */
export function firefoxManifest(source: Manifest) {
  const alike = Object.entries(source).filter(([key]) => !chromeOnly.includes(key));
  return {
    ...(Object.fromEntries(alike) as Omit<Manifest, 'minimum_chrome_version' | 'side_panel' | 'options_page' | 'externally_connectable'>),
    permissions: source.permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: [source.background.service_worker], type: 'module' as const },
    sidebar_action: { default_title: source.name, default_panel: source.side_panel.default_path, default_icon: source.action.default_icon, open_at_install: false },
    options_ui: { page: source.options_page, open_in_tab: true },
    browser_specific_settings: { gecko: { id: 'extension@like-for-like.example', strict_min_version: oldestFirefox, data_collection_permissions: { required: ['none'] } } },
  };
}
