/** A title becomes a file name that no system refuses and that leads to no other folder. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../electron/windows/file-name.ts';

describe('a file name', () => {
  it.each([
    ['Halfpast - Quiet minute', 'Halfpast - Quiet minute'],
    ['../../etc/passwd', 'etc passwd'],
    ['a:b*c?"<>|d', 'a b c d'],
    ['tab\tand\u0000nul', 'tab and nul'],
    ['Ends with dots. . .', 'Ends with dots'],
    ['Größe für später', 'Größe für später'],
    ['...', 'Halfpast'],
    ['con', 'Halfpast'],
    ['', 'Halfpast'],
  ])('of “%s” is “%s”', (title, name) => {
    expect(safeFileName(title, 'Halfpast')).toBe(name);
  });

  it('is safe whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = safeFileName(title, 'Halfpast');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).toMatch(/^[^. ](.*[^. ])?$/su);
        expect(Array.from(name, () => 1).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
