/** What `pw-dump` prints of streams: which programs record, and whether a camera films. */

type Entry = { readonly kind: string; readonly id: number; readonly info: Facts; readonly props: Facts };
type Facts = Readonly<Record<string, unknown>>;

/** Null: this is not what pw-dump prints. */
export type PipewireUse = { readonly microphone: boolean; readonly camera: boolean } | null;

/** What is in use according to a dump, without the streams of `ownPid`. */
export function pipewireUse(dump: string, ownPid: number): PipewireUse {
  const entries = entriesOf(dump);
  if (entries === null) return null;
  const nodes = new Map(entries.flatMap((entry) => (entry.kind === 'Node' ? [[entry.id, entry]] : [])));
  const clients = new Map(entries.flatMap((entry) => (entry.kind === 'Client' ? [[entry.id, entry]] : [])));
  const classOf = (node: Entry | undefined): string => word(node?.props['media.class']);

  const records = (node: Entry | undefined): boolean => {
    if (node === undefined || classOf(node) !== 'Stream/Input/Audio' || node.info['state'] !== 'running')
      return false;
    if (node.props['stream.monitor'] === true) return false; // a level meter
    const client = clients.get(Number(node.props['client.id']));
    const pid = node.props['application.process.id'] ?? client?.props['application.process.id'];
    return Number(pid) !== ownPid;
  };
  // By its links: a stream may as well record what a loudspeaker or another program plays.
  const microphone = entries.some(
    ({ kind, info }) =>
      kind === 'Link' &&
      /^Audio\/(Source|Duplex)/.test(classOf(nodes.get(Number(info['output-node-id'])))) &&
      records(nodes.get(Number(info['input-node-id']))),
  );
  // A shared screen is a video source as well, and no camera.
  const camera = [...nodes.values()].some(
    (node) =>
      classOf(node) === 'Video/Source' &&
      node.info['state'] === 'running' &&
      (node.props['media.role'] === 'Camera' || /^(v4l2|libcamera)$/.test(word(node.props['device.api']))),
  );
  return { microphone, camera };
}

/** The part of a dump that is used. Its shape is PipeWire's own and may change: what does not fit is left out. */
function entriesOf(dump: string): readonly Entry[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(dump);
  } catch {
    return null;
  }
  if (!Array.isArray(parsed)) return null;
  return parsed.map(facts).map((object) => {
    const info = facts(object['info']);
    return {
      kind: word(object['type']).replace('PipeWire:Interface:', ''),
      id: Number(object['id']),
      info,
      props: facts(info['props']),
    };
  });
}

const facts = (value: unknown): Facts => (typeof value === 'object' && value !== null ? { ...value } : {});
const word = (value: unknown): string => (typeof value === 'string' ? value : '');
