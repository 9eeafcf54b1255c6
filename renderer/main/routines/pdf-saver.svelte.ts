/** Saves the sheet as a PDF, and says how that went. */
import { text } from '../../../content/strings/text.ts';
import { mainWords } from '../../shared/main-words.ts';

export class PdfSaver {
  state = $state<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  /** Why it failed, in main's words. */
  why = $state('');
  readonly #savePdf: (name: string) => Promise<boolean>;

  constructor(savePdf: (name: string) => Promise<boolean>) {
    this.#savePdf = savePdf;
  }

  /** What is to be heard; empty: nothing. */
  get words(): string {
    if (this.state === 'saving') return text('sheet.saving');
    return this.state === 'saved' ? text('sheet.saved') : '';
  }

  /** One at a time. Settles when it is saved, cancelled or has failed; never rejects. */
  save = async (name: string): Promise<void> => {
    if (this.state === 'saving') return;
    this.state = 'saving';
    try {
      this.state = (await this.#savePdf(name)) ? 'saved' : 'idle';
    } catch (cause) {
      this.why = mainWords(cause);
      this.state = 'failed';
    }
  };

  /** The person has seen that it failed. */
  seen = (): void => {
    this.state = 'idle';
  };
}
