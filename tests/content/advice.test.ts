/** Proves that Advice keeps the trust's words apart from ours, and says what must stand together together. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { advicePage, helpPage } from '../../content/pages.ts';

const page = advicePage(loadContent(), 'GB');
const section = (id: string) => {
  const found = page.sections.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};

describe('advice', () => {
  it('has its sections in reading order, each with the way to When to get help', () => {
    expect(page.sections.map((candidate) => candidate.id)).toEqual([
      'what-it-is',
      'common-causes',
      'posture',
      'moving',
      'what-helps',
      'how-long',
      'why-breaks',
      'about',
    ]);
    for (const { helpLink } of page.sections) expect(helpLink).toBe('When to get help');
  });

  it('pins what must stand first wherever posture or sitting is the subject', () => {
    expect(section('posture').statements[0]).toMatchObject({ id: 'posture.no-single', pinned: true });
    expect(section('moving').statements[0]).toMatchObject({ id: 'moving.not-dangerous', pinned: true });
    expect(section('moving').statements[0]?.text).toBe(
      'Sitting for a long time is not dangerous. Spines are strong and sturdy.',
    );
  });

  it('keeps the careful words of the page', () => {
    const says = (id: string, text: string, word: string) =>
      expect(section(id).statements.find((statement) => statement.id === text)?.text).toContain(word);
    says('what-it-is', 'what.not-serious', 'not usually');
    says('what-it-is', 'what.start', 'usually builds up slowly');
    says('posture', 'posture.rounded', 'Some people');
    says('posture', 'posture.rounded', 'above all when sitting');
    says('posture', 'posture.head', 'may');
    says('moving', 'moving.change', 'Aim to');
    says('moving', 'moving.thirty', 'Aim to');
    says('what-helps', 'helps.heat', 'can help ease');
    says('what-helps', 'helps.massage', 'can help ease');
    says('what-helps', 'helps.strength', 'is likely to');
    says('how-long', 'how-long.six-weeks', 'often settles on its own over about 6 weeks');
    says('how-long', 'how-long.tests', 'not usually needed');
  });

  it('never lets six weeks read as waiting', () => {
    const weeks = section('how-long').added.filter(({ text }) => text.includes('6 weeks'));
    expect(weeks).not.toEqual([]);
    for (const { text } of weeks) expect(text).toContain('Sooner if it is getting worse or you are worried.');
  });

  it('names beside ball and roller all whom their movements tell to skip them', () => {
    const beside = section('what-helps')
      .added.map(({ text }) => text)
      .join(' ');
    for (const words of [
      ...['blood thinners', 'bruise easily', 'numb skin', 'bone cancer', 'weak bones', 'past broken bone'],
      ...['recent injury, broken bone or surgery', '16 weeks of pregnancy'],
    ]) {
      expect(beside).toContain(words);
    }
  });

  it('marks all of Why breaks? as ours', () => {
    expect(section('why-breaks').statements).toEqual([]);
    expect(section('why-breaks').added.length).toBeGreaterThan(3);
  });

  it('lists six classes and four pages without an address, because none is known', () => {
    const [classes, related, own] = section('about').lists;
    expect(classes?.titles.map((title) => title.text)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `NHS: Back care class ${number}`),
    );
    expect(related?.titles).toHaveLength(4);
    expect(
      [...(classes?.titles ?? []), ...(related?.titles ?? [])].every((title) => title.opens === null),
    ).toBe(true);
    expect(own?.titles[0]?.opens).toBe('S1');
  });

  it('shows the Leeds phone line and its hours only to people who said that they are in Leeds', () => {
    expect(JSON.stringify(page)).not.toContain('0113');
    expect(page.sections.flatMap(({ contact }) => contact)).toEqual([]);
    const inLeeds = advicePage(loadContent(), 'GB', { inLeeds: true });
    const contact = inLeeds.sections.flatMap((candidate) => candidate.contact);
    expect(contact.map(({ text, facts }) => [facts[0], text])).toEqual([
      ['A46', 'Leeds musculoskeletal service: 0113 843 1909'],
      ['A47', 'Open 8am to 3pm'],
    ]);
    expect(JSON.stringify(contact)).not.toMatch(/Monday|Friday/);
    expect(JSON.stringify(helpPage(loadContent(), 'GB'))).not.toContain('0113');
  });

  it('says what the evidence does not show', () => {
    const why = section('why-breaks')
      .added.map(({ text }) => text)
      .join(' ');
    expect(why).toContain('We found no trial of desk stretches for upper back pain.');
    expect(why).toContain('no clear effect on how well people work');
    expect(why).toContain('may make no difference to aches or tiredness');
    expect(why).toContain('reminders on a computer did not cut sitting time');
    expect(why).toContain('could not set a time limit');
    expect(why).toContain('not a limit');
  });
});
