/** A routine's sheet fits one page with what can be read on it, and is saved once and whole or says why not. */
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../electron/core/settings.ts';
import { contentReader } from '../../electron/read-content.ts';
import { PdfSaver } from '../../renderer/main/routines/pdf-saver.svelte.ts';
import { adaptLines } from '../../renderer/main/routines/sheet-adapt.ts';
import { sheetHeight, sheetLook, sheetSizes } from '../../renderer/main/routines/sheet-size.ts';

const content = contentReader();

describe('the sheet', () => {
  const everyKit = content.libraryPage({ ...defaultSettings, kit: [...content.options().kit] });
  const { stopAlways, movements } = everyKit;
  const [squeeze] = movements.filter(({ id }) => id === 'shoulder-blade-squeeze');

  it.each(everyKit.routines)('of $id fits one page, in print that can be read', (routine) => {
    const own = routine.movements.flatMap(({ id }) => movements.find((each) => each.id === id) ?? []);
    const { size, stills, adapt } = sheetLook({ routine, own, stopAlways });
    expect(size).toBeGreaterThanOrEqual(8.5);
    expect(sheetHeight({ routine, own, stopAlways }, size, stills, adapt)).toBeLessThan((268 / 25.4) * 72);
  });

  it('says who should skip or adapt wherever that fits', () => {
    const parts = everyKit.routines.map((routine) => {
      const own = routine.movements.flatMap(({ id }) => movements.find((each) => each.id === id) ?? []);
      return `${routine.id}: ${sheetLook({ routine, own, stopAlways }).adapt}`;
    });
    expect(parts.filter((part) => !part.endsWith(': here'))).toEqual([
      'whole-upper-back: inApp',
      'end-of-day: inApp',
    ]);
  });

  it('says what holds for several movements once, with their numbers', () => {
    const surgery = 'Skip: recent surgery.';
    const own = [
      { adapt: [surgery, 'Sore wrists: use a wall.'] },
      { adapt: [] },
      { adapt: ['Pregnancy: small range only.', surgery] },
    ];
    expect(adaptLines(own)).toEqual([
      { numbers: '1, 3', words: surgery },
      { numbers: '1', words: 'Sore wrists: use a wall.' },
      { numbers: '3', words: 'Pregnancy: small range only.' },
    ]);
  });

  it('becomes smaller with more text, and never grows', () => {
    const [routine] = everyKit.routines;
    if (routine === undefined || squeeze === undefined) throw new Error('no routine or no movement');
    const looks = [1, 2, 3, 4, 6].map((many) =>
      sheetLook({ routine, own: Array.from({ length: many }, () => squeeze), stopAlways }),
    );
    const sizes = looks.map(({ size }) => size);
    expect(sizes.at(-1)).toBeLessThan(sizes[0] ?? 0);
    expect(looks[0]?.stills).toBe('large');
    expect(looks.at(-1)?.stills).toBe('small');
    for (const size of sizes) expect(sheetSizes).toContain(size);
  });
});

describe('saving the sheet', () => {
  it('says that it was saved, nothing when the person did not want to, and why it failed', async () => {
    let answer = (): Promise<boolean> => Promise.resolve(true);
    const saver = new PdfSaver(() => answer());
    await saver.save('x');
    expect(saver.words).toBe('The PDF has been saved.');
    answer = () => Promise.resolve(false);
    await saver.save('x');
    expect(saver.words).toBe('');
    answer = () =>
      Promise.reject(
        new Error("Error invoking remote method 'halfpast:main:savePdf': Error: The disk is full."),
      );
    await saver.save('x');
    expect(saver.state).toBe('failed');
    expect(saver.why).toBe('The disk is full.');
    saver.seen();
    expect(saver.state).toBe('idle');
  });

  it('is done once at a time', async () => {
    let times = 0;
    let done: (saved: boolean) => void = () => undefined;
    const saver = new PdfSaver(() => {
      times += 1;
      return new Promise((resolve) => (done = resolve));
    });
    const first = saver.save('x');
    await saver.save('x');
    expect(saver.words).toBe('Saving as PDF');
    done(true);
    await first;
    expect(times).toBe(1);
  });
});
