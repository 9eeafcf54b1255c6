/** Notifications over a private bus: a daemon that answers, hangs, goes away, comes back, or was never there. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { notificationsOnBus } from '../../electron/os/bus-notifications.ts';
import { createBus } from '../../electron/os/dbus.ts';
import { privateBus, service, type Service } from './private-bus.ts';

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';

async function desktop() {
  const { socket } = await privateBus();
  const bus = createBus(socket, { firstMs: 20, longestMs: 50 });
  onTestFinished(bus.close);
  const sent: (readonly unknown[])[] = [];
  const closed: unknown[] = [];
  const state = { hangs: false, lastId: 40 };
  const startDaemon = (): Promise<Service> =>
    service(socket, name, (member, body) => {
      if (member === 'CloseNotification') {
        closed.push(body[0]);
        return ['', []];
      }
      if (state.hangs) return undefined;
      sent.push(body);
      return ['u', [Number(body[1]) || ++state.lastId]];
    });
  const tell = (daemon: Service, member: string, ...body: [number, string | number]): void =>
    daemon.signal(path, name, member, typeof body[1] === 'string' ? 'us' : 'uu', body);
  return { bus, sent, closed, state, startDaemon, tell, place: notificationsOnBus(bus, 'Halfpast') };
}

const words = { title: 'T', body: 'a < b & c' };

describe('a daemon that answers', () => {
  it('shows words, escaped, with their actions, each in the place of the one before', async () => {
    const { place, sent, startDaemon } = await desktop();
    await startDaemon();
    const here = place();
    const actions = [{ id: 'default', label: 'Open' }];
    expect(await here.show({ ...words, actions, stays: true })).toBeNull();
    expect(sent[0]).toEqual(['Halfpast', 0, '', 'T', 'a &lt; b &amp; c', ['default', 'Open'], {}, 0]);
    expect(await here.show(words)).toBeNull();
    expect(sent[1]?.slice(0, 2)).toEqual(['Halfpast', 41]);
    expect(sent[1]?.at(-1)).toBe(-1);
    expect(await place().show(words)).toBeNull();
    expect(sent[2]?.[1]).toBe(0); // another place
  });

  it('hears what is chosen and what the person puts away, of this notification only, and once', async () => {
    const { place, startDaemon, tell, closed } = await desktop();
    const daemon = await startDaemon();
    const here = place();
    const [chosen, dismissed] = [vi.fn(), vi.fn()];
    await here.show({ ...words, chosen, dismissed });
    tell(daemon, 'ActionInvoked', 7, 'default');
    tell(daemon, 'NotificationClosed', 7, 2);
    tell(daemon, 'ActionInvoked', 41, 'start');
    tell(daemon, 'NotificationClosed', 41, 2); // daemons say so after a choice, too
    await vi.waitFor(() => expect(chosen.mock.calls).toEqual([['start']]));
    await here.show({ ...words, chosen, dismissed });
    tell(daemon, 'NotificationClosed', 42, 1); // its time is over
    tell(daemon, 'NotificationClosed', 42, 2);
    await place().show(words); // by now they have been heard
    await here.show({ ...words, chosen, dismissed });
    expect(dismissed).not.toHaveBeenCalled();
    tell(daemon, 'NotificationClosed', 44, 2);
    await vi.waitFor(() => expect(dismissed).toHaveBeenCalledOnce());
    expect(chosen).toHaveBeenCalledOnce();
    expect(closed).toEqual([41]); // the one that was chosen
  });

  it('takes a notification away, and says nothing of that', async () => {
    const { place, startDaemon, tell, closed } = await desktop();
    const daemon = await startDaemon();
    const dismissed = vi.fn();
    const here = place();
    await here.show({ ...words, dismissed });
    here.withdraw();
    here.withdraw();
    await vi.waitFor(() => expect(closed).toEqual([41]));
    tell(daemon, 'NotificationClosed', 41, 2);
    await here.show(words);
    expect(dismissed).not.toHaveBeenCalled();
  });

  it('two that follow at once end as one', async () => {
    const { place, startDaemon, sent, closed } = await desktop();
    await startDaemon();
    const here = place();
    await here.show(words);
    await Promise.all([here.show(words), here.show(words)]);
    expect(sent.map((body) => body[1])).toEqual([0, 41, 41]);
    expect(closed).toEqual([]);
  });
});

describe('a daemon that does not', () => {
  it('is said to be absent, at once', async () => {
    const { place } = await desktop();
    expect(await place().show(words)).toMatch(/./);
    expect(await notificationsOnBus(createBus(null), 'Halfpast')().show(words)).toMatch(/bus/);
  });

  it('hangs: that is said after some seconds, and what it shows late is taken back', async () => {
    const { place, startDaemon, state } = await desktop();
    state.hangs = true;
    await startDaemon();
    const asked = performance.now();
    expect(await place().show(words)).toBe('no answer from the notification service');
    expect(performance.now() - asked).toBeLessThan(5_000);
  });

  it('withdrawn before it answered, a notification is taken away as soon as it is there', async () => {
    const { place, startDaemon, closed } = await desktop();
    await startDaemon();
    const here = place();
    const shown = here.show(words);
    here.withdraw();
    expect(await shown).toBeNull();
    await vi.waitFor(() => expect(closed).toEqual([41]));
  });

  it('goes away: what it showed is lost; the next daemon is told anew', async () => {
    const { place, startDaemon, sent, bus } = await desktop();
    const daemon = await startDaemon();
    const here = place();
    const known = vi.fn();
    onTestFinished(bus.watchOwner(name, known)); // told after the place's own watch is
    await vi.waitFor(() => expect(known).toHaveBeenCalled());
    const lost = vi.fn();
    await here.show({ ...words, lost });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    daemon.stop();
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
    await startDaemon();
    expect(await here.show(words)).toBeNull();
    expect(sent[1]?.[1]).toBe(0);
  });
});
