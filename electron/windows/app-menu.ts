/** Sets the application menu: macOS's whole one, none elsewhere. Not yet run on macOS; its model is tested. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { text, type MessageKey } from '../../content/strings/text.ts';
import { appMenu, type MenuAction, type MenuEntry, type MenuName } from '../core/app-menu.ts';
import type { Page } from '../core/views.ts';

const menuLabels = {
  app: 'app.name',
  edit: 'menu.edit',
  view: 'menu.view',
  window: 'menu.window',
  help: 'menu.help',
} as const satisfies Record<MenuName, MessageKey>;
const zoomLabels = {
  larger: 'menu.larger',
  smaller: 'menu.smaller',
  actual: 'menu.actual',
} as const satisfies Record<string, MessageKey>;

function pageLabel(page: Page, menu: MenuName): string {
  switch (page) {
    case 'about':
      return menu === 'help' ? text('about.content') : text('about.title');
    case 'settings':
      return menu === 'app' ? text('menu.settings') : text('nav.settings');
    case 'today':
    case 'routines':
    case 'advice':
    case 'help':
    case 'history':
    case 'safety':
      return text(`nav.${page}`);
    case 'welcome':
    case 'rhythm':
      throw new Error(`${page} is in no menu`);
  }
}

function labelOf(action: MenuAction, menu: MenuName): string {
  switch (action.do) {
    case 'page':
      return pageLabel(action.page, menu);
    case 'zoom':
      return text(zoomLabels[action.to]);
  }
}

/** To be called once; `chosen` is told each entry that is ours. */
export function setAppMenu(platform: string, chosen: (action: MenuAction) => void): void {
  const menus = appMenu(platform);
  if (menus.length === 0) return Menu.setApplicationMenu(null);
  const entry = (item: MenuEntry, menu: MenuName): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'line':
        return { type: 'separator' };
      case 'role':
        return { role: item.role };
      case 'action':
        return {
          label: labelOf(item.action, menu),
          ...(item.keys === null ? {} : { accelerator: item.keys }),
          click: () => chosen(item.action),
        };
    }
  };
  const template = menus.map(({ name, entries }): MenuItemConstructorOptions => ({
    label: text(menuLabels[name]),
    ...(name === 'window' || name === 'help' ? { role: name } : {}),
    submenu: entries.map((item) => entry(item, name)),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
