// @vitest-environment happy-dom
/** A setting's row names its control, and says who manages it when it is locked. */
import { cleanup, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import type { SettingControl } from '../../renderer/shared/setting-control.ts';
import SettingRow from '../../renderer/shared/SettingRow.svelte';

afterEach(cleanup);

function row(locked: boolean, description?: string) {
  let given: SettingControl | undefined;
  const control = createRawSnippet<[SettingControl]>((get) => ({
    render: () => {
      given = get();
      return `<button aria-labelledby="${given.labelledBy}" aria-describedby="${given.describedBy ?? ''}"></button>`;
    },
  }));
  render(SettingRow, {
    label: 'Theme',
    control,
    locked,
    ...(description === undefined ? {} : { description }),
  });
  return { given, button: screen.getByRole('button', { name: 'Theme' }) };
}

const describedBy = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

it('leaves an own setting free, described by its words', () => {
  const { given, button } = row(false, 'Light or dark.');
  expect(given?.disabled).toBe(false);
  expect(describedBy(button)).toBe('Light or dark.');
  expect(screen.queryByText('Managed by your organisation')).toBeNull();
});

it('has no description to point at when there is none', () => {
  expect(row(false).given?.describedBy).toBeUndefined();
});

it('disables a locked setting and says why, to screen readers too', () => {
  const { given, button } = row(true, 'Light or dark.');
  expect(given?.disabled).toBe(true);
  expect(describedBy(button)).toContain('Managed by your organisation');
});
