/**
 * The development entry: the same app with a fast clock, to see a day in minutes.
 * `--clock-rate=N` speeds up sitting, away and waiting; `--break-rate=N` what happens while a prompt or break is open.
 */
import path from 'node:path';
import { app } from 'electron';
import { fastClock } from './demo-clock.ts';
import type { Ports } from './ports.ts';
import { run } from './run.ts';

/** A rate from the command line: a number from 1 on, else 1. */
function rateOf(name: string): number {
  const rate = Number(app.commandLine.getSwitchValue(name));
  return Number.isFinite(rate) && rate >= 1 ? rate : 1;
}

function withFastClock(ports: Ports): Ports {
  const fast = fastClock(ports.clock, { usual: rateOf('clock-rate'), whileOpen: rateOf('break-rate') });
  return {
    ...ports,
    clock: fast.clock,
    idle: {
      read: async () => {
        const reading = await ports.idle.read();
        return { ...reading, idleMs: reading.idleMs === null ? null : reading.idleMs * fast.rate() };
      },
    },
    windows: (handlers, happened, settings) => {
      const { prompt, breakWindow, main } = ports.windows(handlers, happened, settings);
      return {
        main,
        prompt: {
          ...prompt,
          show: (view) => {
            fast.opened();
            prompt.show(view);
          },
          hide: () => {
            fast.closed();
            prompt.hide();
          },
        },
        breakWindow: {
          ...breakWindow,
          open: (view) => {
            fast.opened();
            breakWindow.open(view);
          },
          update: (view) => {
            if (view.state === 'done') fast.closed();
            breakWindow.update(view);
          },
          close: () => {
            fast.closed();
            breakWindow.close();
          },
        },
      };
    },
  };
}

app.setName('Halfpast');
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', path.join(app.getPath('appData'), 'Halfpast demo'));
run({ changePorts: withFastClock });
