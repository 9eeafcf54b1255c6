/** Live values follow main; questions and commands tell when they fail and can be tried again. */
import { describe, expect, it } from 'vitest';
import { Answer, Commands } from '../../renderer/shared/answer.svelte.ts';
import { live } from '../../renderer/shared/live.svelte.ts';

describe('a live value', () => {
  it('is undefined until known, follows changes, and stops', () => {
    let say: (value: number) => void = () => undefined;
    let listening = true;
    const value = live<number>((changed) => {
      say = changed;
      return () => {
        listening = false;
      };
    });
    expect(value.current).toBeUndefined();
    say(1);
    say(2);
    expect(value.current).toBe(2);
    value.stop();
    expect(listening).toBe(false);
  });
});

describe('an answer', () => {
  it('is loading, then ready', async () => {
    const answer = new Answer(() => Promise.resolve('words'));
    expect(answer.state).toBe('loading');
    await Promise.resolve();
    expect(answer.state).toBe('ready');
    expect(answer.value).toBe('words');
  });

  it('has failed when main refuses, and is asked again', async () => {
    let works = false;
    const answer = new Answer(() => (works ? Promise.resolve('words') : Promise.reject(new Error('no'))));
    await answer.again();
    expect(answer.state).toBe('failed');
    works = true;
    await answer.again();
    expect(answer.state).toBe('ready');
  });
});

describe('an answer that is asked again before it came', () => {
  /** Asked twice; the newer question is answered first. */
  async function overtaken(older: (late: { resolve: (words: string) => void; reject: () => void }) => void) {
    const late: { resolve: (words: string) => void; reject: () => void }[] = [];
    const answer = new Answer(
      () =>
        new Promise<string>((resolve, reject) => {
          late.push({
            resolve,
            reject: () => {
              reject(new Error('no'));
            },
          });
        }),
    );
    const again = answer.again();
    late[1]?.resolve('new');
    await again;
    if (late[0]) older(late[0]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return answer;
  }

  it('keeps to the newest question', async () => {
    const answer = await overtaken(({ resolve }) => {
      resolve('old');
    });
    expect(answer.value).toBe('new');
  });

  it('does not fail because an older one did', async () => {
    const answer = await overtaken(({ reject }) => {
      reject();
    });
    expect(answer.state).toBe('ready');
  });
});

describe('commands', () => {
  it('remember the one that failed, and forget it when it works', async () => {
    const commands = new Commands();
    let works = false;
    const command = () => (works ? Promise.resolve() : Promise.reject(new Error('no')));
    expect(await commands.run(command)).toBe(false);
    expect(commands.failed).toBe(true);
    works = true;
    expect(await commands.retry()).toBe(true);
    expect(commands.failed).toBe(false);
  });

  it('have nothing to retry when nothing failed', async () => {
    expect(await new Commands().retry()).toBe(true);
  });
});
