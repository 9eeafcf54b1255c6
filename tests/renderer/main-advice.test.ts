/** Advice shows each topic with what is pinned first and with its own sources. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { advicePage } from '../../content/pages.ts';
import { pinnedFirst, sourcesOf, Topics } from '../../renderer/main/advice/advice.svelte.ts';

const page = advicePage(loadContent(), 'GB');

it('opens at the first topic', () => {
  expect(new Topics(page).current?.id).toBe(page.sections[0]?.id);
});

it('opens the topic chosen, and the first for one that is not there', () => {
  const topics = new Topics(page);
  const last = page.sections.at(-1)?.id ?? '';
  topics.choose(last);
  expect(topics.current?.id).toBe(last);
  topics.choose('not-a-topic');
  expect(topics.current?.id).toBe(page.sections[0]?.id);
});

it('has no topic when there is none', () => {
  expect(new Topics({ ...page, sections: [] }).current).toBeUndefined();
});

describe.each(page.sections)('$id', (section) => {
  it('keeps every statement, pinned ones first', () => {
    const { pinned, others } = pinnedFirst(section.statements);
    expect(pinned.every((statement) => statement.pinned)).toBe(true);
    expect(pinned.length + others.length).toBe(section.statements.length);
  });

  it('names the sources that it rests on, and no other', () => {
    const named = new Set(
      [...section.statements, ...section.added].flatMap((statement) => statement.sources),
    );
    const shown = new Set(sourcesOf(section, page.sources).map((source) => source.id));
    for (const id of named) expect(shown).toContain(id);
    expect(shown.size).toBeGreaterThan(0);
  });
});
