/** What the About page can ask of the app: what it is, whose work is in it, and what a helper should know. */
import { diagnosticsText } from './core/diagnostics.ts';
import { effective } from './core/policy.ts';
import { holdReasons, type Settings } from './core/settings.ts';
import { toldLocks, toldSettings } from './core/told-settings.ts';
import type { Handlers, Ports } from './ports.ts';

export type AboutAppNeeds = { readonly ports: Ports; readonly settings: () => Settings };
type Answers = Pick<Handlers['main'], 'appFacts' | 'licences' | 'diagnostics' | 'copyDiagnostics'>;

export function aboutApp({ ports, settings }: AboutAppNeeds): Answers {
  const { computer, content, power, quiet } = ports;
  let shown: string | null = null;

  async function diagnostics(): Promise<string> {
    const [facts, { unreadable }] = await Promise.all([computer.facts(), quiet.read(holdReasons)]);
    const { values, locked } = effective(settings(), ports.policy);
    const about = content.about();
    const sum = (of: 'total' | 'reviewed'): number =>
      about.review.kinds.reduce((all, kind) => all + kind[of], 0);
    shown = diagnosticsText({
      versions: computer.app.versions,
      content: {
        readOn: about.readOn,
        safetyHash: content.safetyHash(),
        reviewed: sum('reviewed'),
        total: sum('total'),
      },
      computer: facts,
      unreadable: [...power.unreadable(), ...unreadable],
      settings: toldSettings(values),
      locked: toldLocks(locked),
      folder: computer.app.folder,
      log: computer.lastOfLog(),
      person: computer.person,
    });
    return shown;
  }

  return {
    appFacts: () => computer.app,
    licences: () => computer.licences(),
    diagnostics,
    copyDiagnostics: () =>
      shown === null ? Promise.reject(new Error('nothing was shown')) : computer.copy(shown),
  };
}
