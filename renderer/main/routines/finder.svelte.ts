/** What the person looks for on the Routines page, as Svelte state. */
import type { Filter, KitChoice, Wish } from './find.ts';

export class Finder implements Wish {
  query = $state('');
  filters = $state.raw<readonly Filter[]>([]);
  kit = $state.raw<readonly KitChoice[]>([]);

  /** True when not everything is shown. */
  get narrowed(): boolean {
    return this.query.trim() !== '' || this.filters.length > 0 || this.kit.length > 0;
  }

  /** `none` is of no use beside a piece of kit, and the other way round. */
  chooseKit = (choice: KitChoice, chosen: boolean): void => {
    const others = this.kit.filter((each) => each !== choice && (each === 'none') === (choice === 'none'));
    this.kit = chosen ? [...others, choice] : this.kit.filter((each) => each !== choice);
  };

  clear = (): void => {
    this.query = '';
    this.filters = [];
    this.kit = [];
  };
}
