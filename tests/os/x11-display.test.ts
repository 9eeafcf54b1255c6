/** An X server that does not do what it should ends nothing, and is not waited for. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { answer, askX, localDisplay } from '../../electron/os/x11-display.ts';

/** "Authorisation required", as a server says it: refused, the length of the reason, version 11, the reason. */
const refusal = Buffer.concat([
  Buffer.from([0, 22, 11, 0, 0, 0, 6, 0]),
  Buffer.from('Authorisation required\0\0'),
]);

const servers: Record<string, (socket: Socket) => void> = {
  'refuses the authorisation': (socket) => socket.once('data', () => socket.end(refusal)),
  'hangs up at once': (socket) => socket.destroy(),
  'hangs up when it is asked': (socket) => socket.once('data', () => socket.destroy()),
  'says nothing': () => undefined,
  'speaks another language': (socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n')),
};

let displays = 98_700;

it.each(Object.entries(servers))('one that %s', async (_what, serve) => {
  const number = (displays += 1);
  const socket = `/tmp/.X11-unix/X${number}`;
  rmSync(socket, { force: true });
  const server = createServer((client) => {
    client.on('error', () => undefined);
    serve(client);
  }).listen(socket);
  onTestFinished(() => {
    server.close();
    rmSync(socket, { force: true });
  });
  await once(server, 'listening');
  const startedAt = performance.now();
  const asked = askX({ DISPLAY: `:${number}` }, ({ client }) =>
    answer<number>((reply) => client.InternAtom(false, 'ANY', reply)),
  );
  expect(await asked).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(2_500);
});

it('asks no server that is elsewhere or has no socket', () => {
  for (const DISPLAY of ['', 'elsewhere:0', 'localhost:10.0', ':98799', 'tcp/elsewhere:0'])
    expect(localDisplay({ DISPLAY }), DISPLAY).toBeNull();
});
