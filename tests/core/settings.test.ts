/** Settings and policy: what is stored is foreign, what is in force is computed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effective } from '../../electron/core/policy.ts';
import { rulesFrom } from '../../electron/core/rules.ts';
import {
  choiceKeys,
  defaultSettings,
  migrateSettings,
  settingChangeSchema,
  settingsSchema,
} from '../../electron/core/settings.ts';
import * as v from 'valibot';

describe('stored settings', () => {
  test('what fits is kept, what does not is named and falls back', () => {
    const stored = {
      v: 1,
      intervalMin: 500,
      theme: 'dark',
      hiddenMovements: ['open-the-elbows'],
      colour: 'red',
    };
    expect(migrateSettings(stored)).toEqual({
      settings: { ...defaultSettings, theme: 'dark', hiddenMovements: ['open-the-elbows'] },
      dropped: ['intervalMin'],
    });
  });

  test.each([null, 'text', 7, [], undefined])('%j is no settings at all', (stored) => {
    expect(migrateSettings(stored)).toBeNull();
  });

  test('anything stored gives settings that fit', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings), 'x'), fc.anything()),
        (stored) => {
          const migrated = migrateSettings(stored);
          expect(v.is(settingsSchema, migrated?.settings)).toBe(true);
        },
      ),
    );
  });

  test('every choice can be changed, and only to what fits', () => {
    for (const key of choiceKeys) {
      expect(v.is(settingChangeSchema, { key, value: defaultSettings[key] }), key).toBe(true);
      expect(v.is(settingChangeSchema, { key, value: { not: 'this' } }), key).toBe(false);
    }
    expect(v.is(settingChangeSchema, { key: 'safetyReadAt', value: 1 })).toBe(false);
    expect(v.is(settingChangeSchema, { key: 'intervalMin', value: 14 })).toBe(false);
  });
});

describe('settings in force', () => {
  test("a policy's values win, are locked, and leave the person's own alone", () => {
    const own = { ...defaultSettings, intervalMin: 20, theme: 'dark' as const };
    const { values, locked } = effective(own, { intervalMin: 60 });
    expect(values).toEqual({ ...own, intervalMin: 60 });
    expect([...locked]).toEqual(['intervalMin']);
    expect(own.intervalMin).toBe(20);
  });

  test('rules follow from them', () => {
    const rules = rulesFrom({ ...defaultSettings, intervalMin: 45, safetyReadAt: 1 });
    expect(rules).toMatchObject({
      intervalMs: 45 * 60_000,
      mayPrompt: true,
      awayAfterMs: 180_000,
      restMs: 300_000,
      maxOffers: 3,
    });
    expect(rulesFrom(defaultSettings).mayPrompt).toBe(false);
  });
});
