/** Proves that the catalogue compiles, that what it compiles to speaks, and that a mistake in it names its key. */
import { describe, expect, it } from 'vitest';
import { compileMessages } from '../../build/messages-plugin.ts';
import { text } from '../../content/strings/text.ts';

describe('the catalogue of strings', () => {
  it('says the tray line with the right plurals', () => {
    expect(text('tray.sittingFor', { n: 1, m: 29 })).toBe('Sitting for 1 minute. Break in 29 minutes.');
    expect(text('tray.sittingFor', { n: 29, m: 1 })).toBe('Sitting for 29 minutes. Break in 1 minute.');
    expect(text('app.name')).toBe('Halfpast');
  });

  it('throws, naming the key and the argument, when an argument is missing', () => {
    expect(() => text('tray.sittingFor', { n: 3 })).toThrow(/"tray\.sittingFor".*'m'/);
    expect(() => text('tray.sittingFor')).toThrow(/"tray\.sittingFor"/);
  });

  it.each([
    ['an open brace', 'Sitting for {n'],
    ['a plural without "other"', '{n, plural, one {# minute}}'],
    ['an unknown formatter', '{n, minutes}'],
    ['an empty message', ' '],
    ['a message that is not text', 3],
  ])('refuses %s, naming the key', (_what, message) => {
    expect(() => compileMessages({ 'app.name': 'Halfpast', 'tray.bad': message })).toThrow(
      /^content\/strings\/en-GB\.json: key "tray\.bad":/,
    );
  });

  it('compiles to code that needs no evaluation', () => {
    const code = compileMessages({ 'a.b': 'Break in {m, plural, one {# minute} other {# minutes}}.' });
    expect(code).toContain('"a.b"');
    expect(code).not.toMatch(/\beval\b|new Function/);
  });
});
