/** One registered tray item: what it shows, its menu, and clicks on it. */
import { Variant } from 'dbus-next';
import * as v from 'valibot';
import type { BusConnection } from './bus-connection.ts';
import { until } from './until.ts';

const itemInterface = 'org.kde.StatusNotifierItem';
const menuInterface = 'com.canonical.dbusmenu';

export type MenuNode = {
  id: number;
  /** As shown, without the underscore that marks a key. */
  label: string;
  visible: boolean;
  enabled: boolean;
  separator: boolean;
  /** Undefined for an item without a check mark. */
  checked: boolean | undefined;
  children: MenuNode[];
};

/** Pixels in ARGB order, one byte each. */
export type IconImage = { width: number; height: number; argb: Buffer };

export type TrayItem = {
  service: string;
  path: string;
  owner: string;
  tooltip(): Promise<string>;
  icon(): Promise<IconImage[]>;
  /** The top level of the menu as it is now. */
  menu(): Promise<MenuNode[]>;
  /** Waits for the item at this path of labels, submenus included, to be there and enabled, and clicks it. */
  click(...labels: string[]): Promise<void>;
  /** A click on the icon itself. */
  activate(): Promise<void>;
};

const iconSchema = v.array(v.tuple([v.number(), v.number(), v.instance(Buffer)]));
const propertiesSchema = v.object({
  Menu: v.string(),
  IconPixmap: v.optional(iconSchema, []),
  ToolTip: v.tuple([v.string(), v.unknown(), v.string(), v.string()]),
});
const nodeSchema = v.tuple([v.number(), v.record(v.string(), v.unknown()), v.array(v.unknown())]);

export function trayItem(bus: BusConnection, at: { service: string; path: string; owner: string }): TrayItem {
  async function properties(): Promise<v.InferOutput<typeof propertiesSchema>> {
    const address = { service: at.service, path: at.path, interface: 'org.freedesktop.DBus.Properties' };
    const [all] = await bus.call(address, 'GetAll', 's', [itemInterface]);
    return v.parse(propertiesSchema, all);
  }
  async function callMenu(member: string, signature: string, body: unknown[]): Promise<unknown[]> {
    const { Menu: path } = await properties();
    return bus.call({ service: at.service, path, interface: menuInterface }, member, signature, body);
  }
  async function menu(): Promise<MenuNode[]> {
    const [, tree] = await callMenu('GetLayout', 'iias', [0, -1, []]);
    return toNode(tree).children;
  }

  return {
    ...at,
    menu,
    async tooltip() {
      const [, , title, text] = (await properties()).ToolTip;
      return title || text;
    },
    async icon() {
      const { IconPixmap: images } = await properties();
      return images.map(([width, height, argb]) => ({ width, height, argb }));
    },
    async click(...labels) {
      // A menu that is replaced between the look and the click knows the entry no more, as it does when a person is a
      // moment too late: then it is looked for again.
      const clicked = async (): Promise<boolean> => {
        const node = find(await menu(), labels);
        if (node === undefined) return false;
        await callMenu('Event', 'isvu', [node.id, 'clicked', new Variant('i', 0), 0]);
        return true;
      };
      await until(clicked, `the tray menu item ${labels.join(' > ')}`, 5000);
    },
    async activate() {
      const address = { service: at.service, path: at.path, interface: itemInterface };
      await bus.call(address, 'Activate', 'ii', [0, 0]);
    },
  };
}

function toNode(raw: unknown): MenuNode {
  const [id, shown, children] = v.parse(nodeSchema, raw);
  const label = typeof shown['label'] === 'string' ? shown['label'] : '';
  return {
    id,
    // An underscore is written twice; a single one marks the key of the letter after it.
    label: label.replace(/__|_/g, (mark) => (mark === '__' ? '_' : '')),
    visible: shown['visible'] !== false,
    enabled: shown['enabled'] !== false,
    separator: shown['type'] === 'separator',
    checked: shown['toggle-type'] ? shown['toggle-state'] === 1 : undefined,
    children: children.map(toNode).filter(({ visible }) => visible),
  };
}

function find(nodes: MenuNode[], [label, ...rest]: string[]): MenuNode | undefined {
  const node = nodes.find((each) => each.label === label && each.enabled);
  return node && rest.length > 0 ? find(node.children, rest) : node;
}
