import '../../shared/view/styles/settings.css';
import '../../shared/view/styles/library.css';
import { type Theme, shortcuts, theme } from '../../shared/view/preferences.ts';
import { GroupsCard } from '../groups/GroupsCard.tsx';
import { BackupCard } from '../settings/BackupCard.tsx';
import { ExtensionCard } from '../settings/ExtensionCard.tsx';
import { LabelsCard } from '../settings/LabelsCard.tsx';
import { MergeCard } from '../settings/MergeCard.tsx';
import { PublishedCard } from '../settings/PublishedCard.tsx';
import { StorageCard } from '../settings/StorageCard.tsx';

/** Backup and sharing, storage, and how the screens behave. */
export function SettingsScreen() {
  return (
    <div class="page stack">
      <div class="page__head"><h1>Settings and backup</h1></div>
      <div class="settings">
        <MergeCard />
        <PublishedCard />
        <GroupsCard />
        <BackupCard />
        <ExtensionCard />
        <StorageCard />
        <LabelsCard />
        <AppearanceCard />
        <KeysCard />
      </div>
    </div>
  );
}

const themes: Record<Theme, string> = { system: 'As this device', light: 'Light', dark: 'Dark' };

function AppearanceCard() {
  return (
    <section class="card">
      <h2>Appearance</h2>
      <fieldset class="choices">
        <legend>Colours</legend>
        {Object.entries(themes).map(([value, words]) => (
          <label key={value} class="choice">
            <input type="radio" name="theme" checked={theme.value === value} onChange={() => (theme.value = value as Theme)} />
            {words}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

const keys: [string, string][] = [
  ['N', 'Next figure'], ['P', 'Figure before'], ['K', 'Keep'], ['C', 'Correct'], ['X', 'Set aside'], ['U', 'Undo'], ['R', 'Redo'],
];

function KeysCard() {
  return (
    <section class="card">
      <h2>Keyboard</h2>
      <label class="check">
        <input type="checkbox" checked={shortcuts.value === 'on'} onChange={(event) => (shortcuts.value = event.currentTarget.checked ? 'on' : 'off')} />
        Single keys work beside a paper. Turn them off if you dictate, or press keys by accident.
      </label>
      <dl class="keys">
        {keys.map(([key, words]) => [<dt key={key}><kbd class="key">{key}</kbd></dt>, <dd key={`${key}words`}>{words}</dd>])}
      </dl>
      <p class="small soft">Arrow keys walk through the figures, and Ctrl+Z and Ctrl+Y undo and redo, whatever is set here.</p>
    </section>
  );
}
