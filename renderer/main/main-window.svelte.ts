/** What the main window knows and does: the values of main, the page shown, and the commands of the person. */
import { tick } from 'svelte';
import type { WindowApi } from '../../electron/ipc/contract.ts';
import type { Notice, Page, SettingsView, TodayView } from '../../electron/core/views.ts';
import { Commands } from '../shared/answer.svelte.ts';
import { live, type Live } from '../shared/live.svelte.ts';
import { SettingChanges } from './settings/setting-changes.svelte.ts';

export type MainApi = WindowApi<'main'>;

/**
 * The page to show. Until the safety page has been read the introduction stands in for Today, unless the person chose
 * Today from the navigation; every other page is shown as asked, so that help is never locked away.
 */
export function pageToShow(wanted: Page, chosenByPerson: boolean, unread: boolean): Page {
  return unread && wanted === 'today' && !chosenByPerson ? 'welcome' : wanted;
}

export class MainWindow {
  readonly api: MainApi;
  readonly today: Live<TodayView>;
  readonly settings: Live<SettingsView>;
  readonly notices: Live<readonly Notice[]>;
  readonly commands = new Commands();
  readonly changes: SettingChanges;
  /** The topic of Advice that was read last. */
  topic: string | undefined;
  /** How far the list of When to get help was read in this window. Survives a visit to another page. */
  helpList = $state<'closed' | 'opened' | 'read'>('closed');

  #wanted = $state.raw<{ page: Page; byPerson: boolean; visit: number }>();
  #asked = -1;
  /** Where Back leads from About. */
  #backTo = $state.raw<Page>('settings');
  /** What the person comes to the page for. */
  #landAt: string | undefined;
  /** The introduction: whole, the safety page alone, or none, as long as its pages are shown. */
  #introduction = $state.raw<'none' | 'whole' | 'safetyAlone'>('none');
  readonly #stopPage: () => void;

  constructor(api: MainApi) {
    this.api = api;
    this.today = live(api.listen.today);
    this.settings = live(api.listen.settings);
    this.notices = live(api.listen.notices);
    this.changes = new SettingChanges(api.call, () => this.settings.current?.values);
    this.#stopPage = api.listen.page(({ page, asked }) => {
      if (asked <= this.#asked) return; // where this window says it is comes back; only what main newly asks counts
      this.#asked = asked;
      this.#go(page, false);
    });
  }

  get unread(): boolean {
    return this.settings.current?.values.safetyReadAt === null;
  }

  /** Undefined until main has said both the page and whether the safety page has been read. */
  get page(): Page | undefined {
    if (this.#wanted === undefined || this.settings.current === undefined) return undefined;
    return pageToShow(this.#wanted.page, this.#wanted.byPerson, this.unread);
  }

  /** The page is a step of the introduction, which has the window for itself. */
  get introducing(): boolean {
    const { page } = this;
    if (page === 'welcome' || page === 'rhythm') return true;
    return page === 'safety' && (this.unread || this.#introduction !== 'none');
  }

  /** Goes on from a step of the introduction; the safety page cannot be passed unread. */
  nextStep = async (): Promise<void> => {
    const { page } = this;
    if (page === 'welcome') return this.show('safety');
    if (page !== 'safety') return this.show('today');
    if (this.#introduction === 'none') this.#introduction = 'whole'; // opened by itself, unread
    if (this.unread && !(await this.#confirmSafetyRead())) return;
    this.show(this.#introduction === 'safetyAlone' ? 'today' : 'rhythm');
  };

  /** Leaves out what may be left out: what has to be read comes all the same. */
  skipIntroduction = (): void => {
    this.show(this.unread ? 'safety' : 'today');
    if (this.unread) this.#introduction = 'safetyAlone';
  };

  /** Grows with each visit to a page, so that asking for the page shown brings its top back. */
  get visit(): number {
    return this.#wanted?.visit ?? 0;
  }

  /** The page from which About was opened. */
  get backTo(): Page {
    return this.#backTo;
  }

  /** The person goes to a page; `at`: to a part of it, which says by `landing` that it is that part. */
  show = (page: Page, at?: string): void => {
    this.commands.dismiss(); // what failed belongs to the page that is left
    const from = this.page;
    if (page === 'about' && from !== undefined && from !== 'about') this.#backTo = from;
    this.#go(page, true);
    this.#landAt = at;
    this.api.call.showPage(page).catch(() => undefined); // main only notes it for a reload: nothing the person asked for is lost
  };

  /**
   * Attached to a part of a page that a way may lead to: it takes the focus when the person came for it. `block`: where
   * in the window it then stands; else it is only brought in sight.
   */
  landing = (part: string, block?: ScrollLogicalPosition) => (element: HTMLElement) => {
    if (this.#landAt !== part) return;
    this.#landAt = undefined;
    void tick().then(() => {
      element.focus({ preventScroll: block !== undefined }); // after the page's title, which takes the focus when its page opens
      if (block !== undefined) element.scrollIntoView({ block });
    });
  };

  stop(): void {
    for (const value of [this.today, this.settings, this.notices]) value.stop();
    this.#stopPage();
  }

  async #confirmSafetyRead(): Promise<boolean> {
    return this.helpList === 'read' && (await this.commands.run(() => this.api.call.confirmSafetyRead()));
  }

  #go(page: Page, byPerson: boolean): void {
    const from = this.page;
    this.#wanted = { page, byPerson, visit: this.visit + 1 };
    this.#landAt = undefined;
    if (page !== 'safety') this.#introduction = page === 'welcome' || page === 'rhythm' ? 'whole' : 'none';
    else if (from === 'welcome') this.#introduction = 'whole';
  }
}
