// @vitest-environment happy-dom
/** Quiet until a time of day: chosen from the menu with keys alone, labelled, and left again without a pause. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import App from '../../renderer/main/App.svelte';
import { FakeMain } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

async function askTime(): Promise<FakeMain> {
  const fake = new FakeMain();
  render(App, { api: fake.api });
  const trigger = await screen.findByRole('button', { name: 'Pause breaks' });
  trigger.focus();
  await fireEvent.keyDown(trigger, { key: 'Enter' });
  const item = await screen.findByRole('menuitem', { name: 'Quiet until…' });
  item.focus();
  await fireEvent.keyDown(item, { key: 'Enter' });
  await screen.findByLabelText('Quiet until');
  return fake;
}

it('pauses until the time in the field, which begins with a round one', async () => {
  const fake = await askTime();
  const field = screen.getByLabelText<HTMLInputElement>('Quiet until');
  expect(field.type).toBe('time');
  expect(field.value).toMatch(/^\d\d:(00|30)$/);
  await fireEvent.input(field, { target: { value: '14:30' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Pause breaks until then' }));
  expect(fake.calls).toContainEqual(['pause', { untilMinute: 14 * 60 + 30 }]);
  expect(screen.queryByLabelText('Quiet until')).toBeNull();
});

it.each(['Escape', 'Cancel'])('%s leaves it without a pause', async (how) => {
  const fake = await askTime();
  if (how === 'Escape') await fireEvent.keyDown(screen.getByLabelText('Quiet until'), { key: 'Escape' });
  else await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByLabelText('Quiet until')).toBeNull();
  expect(fake.calls.map(([name]) => name)).not.toContain('pause');
});
