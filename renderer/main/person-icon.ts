/** The small sign for movement, as the person moves: on their feet, in a seat or in a wheelchair. */
import Accessibility from '@lucide/svelte/icons/accessibility';
import Armchair from '@lucide/svelte/icons/armchair';
import PersonStanding from '@lucide/svelte/icons/person-standing';
import type { SettingsView } from '../../electron/core/views.ts';

/** Without settings, which are not known yet, nobody is shown standing who does not. */
export function personIcon(settings: SettingsView | undefined): typeof PersonStanding {
  if (settings === undefined || settings.values.wheelchair) return Accessibility;
  return settings.values.staySeated ? Armchair : PersonStanding;
}
