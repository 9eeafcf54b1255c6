/** What an organisation may set, and the settings that are in force once it has: computed on read, never stored. */
import * as v from 'valibot';
import { choiceKeys, choiceSchemas, type ChoiceKey, type Settings } from './settings.ts';

/** A policy sets any of the choices; each one it sets is locked. Unknown keys are ignored by the reader. */
export const policySchema = v.partial(v.object(choiceSchemas));
export type Policy = v.InferOutput<typeof policySchema>;

/** No organisation sets anything. */
export const noPolicy: Policy = {};

export type Effective = {
  readonly values: Settings;
  readonly locked: ReadonlySet<ChoiceKey>;
};

/** The settings in force: the person's own, with the policy's values on top, and which of them are locked. */
export function effective(settings: Settings, policy: Policy): Effective {
  const locked = new Set<ChoiceKey>(choiceKeys.filter((key) => policy[key] !== undefined));
  const set = Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined));
  return { values: { ...settings, ...set }, locked };
}
