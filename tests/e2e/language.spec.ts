/** Another language: everything that is open follows at once, there and back, and nothing is lost on the way. */
import english from '../../content/strings/en-GB.json' with { type: 'json' };
import polish from '../../content/strings/pl.json' with { type: 'json' };
import urdu from '../../content/strings/ur.json' with { type: 'json' };
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast, toSee, trayToSay } from './halfpast.ts';

const languages = {
  ur: { words: urdu, direction: 'rtl', name: /^اردو/u },
  'en-GB': { words: english, direction: 'ltr', name: /^English/ },
} as const;

test('the window, the tray, an open prompt and a break follow the language chosen, without a restart', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop, { language: 'en-GB', intervalMin: 45 });
  const halfpast = await startHalfpast(launch, options);
  await halfpast.passes(45);
  await toSee(desktop, english['prompt.windowTitle']);
  const prompt = await halfpast.prompt();
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const page = await halfpast.main();
  const html = page.locator('html');
  const chooseLanguage = async (from: keyof typeof languages, to: keyof typeof languages) => {
    const [before, after] = [languages[from].words, languages[to]];
    await page.getByRole('combobox', { name: before['settings.language'], exact: true }).click();
    const scrolled = await page.evaluate(() => scrollY);
    await page.getByRole('option', { name: after.name }).click();
    await expect(html).toHaveAttribute('lang', to);
    await expect(html).toHaveAttribute('dir', after.direction);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(after.words['nav.settings']);
    const pages = page.getByRole('navigation', { name: after.words['nav.label'] });
    await expect(pages.getByRole('button').first()).toHaveText(after.words['nav.today']);
    // The keyboard is where it was, and what it is on is still in sight.
    const choice = page.getByRole('combobox', { name: after.words['settings.language'], exact: true });
    await expect(choice).toBeFocused();
    await expect(choice).toBeInViewport();
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(400);
    const entries = async () => (await (await desktop.tray.item()).menu()).map(({ label }) => label);
    await expect.poll(entries).toContain(after.words['tray.menu.help']);
    return after.words;
  };

  const inUrdu = await chooseLanguage('en-GB', 'ur');
  await expect(prompt.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(prompt.getByRole('button', { name: inUrdu['prompt.start'] })).toBeVisible();
  await expect(prompt).toHaveTitle(inUrdu['prompt.windowTitle']);
  await trayToSay(/[\u0600-\u06ff]/u, desktop);
  await prompt.getByRole('button', { name: inUrdu['prompt.start'] }).click();
  const rest = await halfpast.break();
  await expect(rest.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(rest.getByRole('button', { name: inUrdu['break.pause'], exact: true })).toBeVisible();

  const inEnglish = await chooseLanguage('ur', 'en-GB');
  await expect(rest.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(rest.getByRole('button', { name: inEnglish['break.pause'], exact: true })).toBeVisible();
  await expect(rest).toHaveTitle(inEnglish['break.windowTitle']);
  await expect(page.getByRole('combobox', { name: inEnglish['settings.interval'] })).toHaveText(/45/);
});

test('the system’s language is spoken from the start, in the terminal too; one there are no words of is passed over', async ({
  desktop,
  launch,
  start,
}) => {
  const env = { LANGUAGE: 'ga:pl', LANG: 'pl_PL.UTF-8' };
  const asked = start({ userData: inTray(desktop).userData, args: ['help'], env });
  expect(await asked.exited).toBe(0);
  expect(asked.output()).toContain(polish['command.usage']);

  const halfpast = await startHalfpast(launch, { ...inTray(desktop), env });
  await trayToSay(/Przerwa za 30 minut/, desktop);
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('today'));
  const page = await halfpast.main();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(polish['nav.today']);
});
