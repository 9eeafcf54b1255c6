/** The diagnostics: asked for when the person wants to see them, and copied only once they are seen. */
import type { MainApi } from '../main-window.svelte.ts';

type Api = Pick<MainApi['call'], 'diagnostics' | 'copyDiagnostics'>;

export class DiagnosticsPage {
  state = $state<'closed' | 'loading' | 'failed' | 'shown'>('closed');
  /** The text that will be copied, as it is shown. */
  words = $state('');
  /** What came of copying. */
  copied = $state<'not' | 'yes' | 'failed'>('not');
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Settles when the text is here or has failed; never rejects. */
  show = async (): Promise<void> => {
    if (this.state === 'loading') return;
    this.state = 'loading';
    try {
      this.words = await this.#api.diagnostics();
      this.state = 'shown';
    } catch {
      this.state = 'failed';
    }
  };

  copy = async (): Promise<void> => {
    if (this.state !== 'shown') return;
    this.copied = 'not'; // said again when it is done again
    try {
      await this.#api.copyDiagnostics();
      this.copied = 'yes';
    } catch {
      this.copied = 'failed';
    }
  };
}
