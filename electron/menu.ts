import { Menu } from 'electron';
import { type MenuHandlers, menuTemplate } from './menu-template.ts';

/** Gives the app its menu. */
export function installMenu(platform: NodeJS.Platform, handlers: MenuHandlers): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, handlers)));
}
