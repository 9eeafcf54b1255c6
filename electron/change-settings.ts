/** Changes settings for the person: what is locked is refused, what the computer must do first is asked of it. */
import { effective } from './core/policy.ts';
import type { ChoiceKey, NotChanged, SettingChange, Settings } from './core/settings.ts';
import type { Ports } from './ports.ts';
import type { HeldKeys, ShortcutKey } from './shortcut-keys.ts';

export type ChangeNeeds = {
  readonly ports: Pick<Ports, 'autostart' | 'policy' | 'look'>;
  readonly keys: () => HeldKeys;
  readonly settings: () => Settings;
  /** Keeps what has changed and lets everything follow it. */
  readonly change: (changed: Partial<Settings>) => void;
  /** The notice of a shortcut that could not be had is over. */
  readonly putAway: (notice: ShortcutKey) => void;
  /** Deletes history that is older than so many months. Rejects with why. */
  readonly pruneHistory: (keepMonths: number) => Promise<void>;
};

export type ChangeSettings = {
  /** @throws Error when it is locked or could not be done; then nothing has changed. */
  readonly changeSetting: (change: SettingChange) => Promise<void>;
  /**
   * Changes all of them at once and returns those that could not be. History is never kept for a shorter time this way:
   * what that deletes, nobody has been asked about. @throws Error when one is locked: then none has.
   */
  readonly changeSettings: (changes: readonly SettingChange[]) => Promise<readonly NotChanged[]>;
};

/** Whether history is kept for a shorter time with so many months than with those; 0 keeps all of it. */
const keepsLess = (months: number, than: number): boolean => months !== 0 && (than === 0 || months < than);

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const isShortcut = (key: ChoiceKey): key is ShortcutKey => key === 'shortcutBreak' || key === 'shortcutPause';

export function settingChanger({
  ports,
  keys,
  settings,
  change,
  putAway,
  pruneHistory,
}: ChangeNeeds): ChangeSettings {
  function refuseLocked(changes: readonly SettingChange[]): void {
    const { locked } = effective(settings(), ports.policy);
    for (const { key } of changes)
      if (locked.has(key)) throw new Error(`${key} is managed by your organisation`);
  }

  async function changeThem(changes: readonly SettingChange[]): Promise<readonly NotChanged[]> {
    refuseLocked(changes);
    const failed: NotChanged[] = [];
    const done: Record<string, unknown> = {};
    // Two that change places: neither may stand in the other's way.
    const shortcuts = changes.flatMap(({ key }) => (isShortcut(key) ? [key] : []));
    if (shortcuts.length > 1) for (const key of shortcuts) keys().set(key, '');
    for (const { key, value } of changes) {
      if (key === 'startAtLogin') {
        const why = await ports.autostart.set(value);
        if (why === null) done[key] = value;
        else failed.push({ key, why });
      } else if (key === 'keepMonths') {
        const why = await pruneHistory(value).then(() => null, messageOf);
        if (why === null) done[key] = value;
        else failed.push({ key, why });
      } else if (key === 'shortcutBreak' || key === 'shortcutPause') {
        const before = settings()[key];
        if (keys().set(key, value)) {
          done[key] = value;
          putAway(key);
        } else {
          failed.push({ key, why: 'these keys cannot be had' });
          if (shortcuts.length > 1 && !keys().set(key, before)) done[key] = '';
        }
      } else {
        done[key] = value;
      }
    }
    if (Object.keys(done).length > 0) change(done);
    if ('theme' in done) ports.look.set(effective(settings(), ports.policy).values.theme);
    return failed;
  }

  return {
    changeSettings: async (changes) => {
      refuseLocked(changes);
      const kept = settings().keepMonths;
      const shorter = changes.filter(
        (change) => change.key === 'keepMonths' && keepsLess(change.value, kept),
      );
      const failed = await changeThem(changes.filter((change) => !shorter.includes(change)));
      return [...shorter.map(({ key }) => ({ key, why: 'it would delete history' })), ...failed];
    },
    changeSetting: async (only) => {
      const [failed] = await changeThem([only]);
      if (failed !== undefined) throw new Error(failed.why);
    },
  };
}
