/** The person's settings on disk: read once, kept in memory, written when they change. */
import { defaultSettings, migrateSettings, type Settings } from '../core/settings.ts';
import type { SettingsStore } from '../ports.ts';
import { openJsonFile, type JsonFileNeeds } from './json-file.ts';

export type StoreNeeds = Omit<JsonFileNeeds, 'name'>;

/**
 * Opens `settings.json` in the folder. What cannot be read is put aside and told by `onNotice`, values that do not
 * fit are told by name, and the app goes on with what there is. A failed write leaves the new values in memory.
 */
export function settingsStore(needs: StoreNeeds): SettingsStore {
  const file = openJsonFile({ ...needs, name: 'settings' });
  const migrated = file.found === null ? null : migrateSettings(file.found);
  let settings: Settings = migrated?.settings ?? defaultSettings;
  if (file.found !== null && migrated === null) file.putAside();
  if (migrated !== null && migrated.dropped.length > 0) {
    needs.onNotice({
      id: 'dropped-settings',
      kind: 'valuesDropped',
      file: 'settings.json',
      names: migrated.dropped,
    });
  }

  return {
    load: () => settings,
    save(next) {
      settings = next;
      return file.write(next);
    },
  };
}
