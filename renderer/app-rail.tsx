import {
  CalendarDays,
  CircleHelp,
  Columns3,
  Folders,
  ListTree,
  NotebookPen,
  Presentation,
  Settings2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActionId } from '../shared/actions.ts';
import type { Settings } from '../shared/contract.ts';
import { useAction } from './actions/hooks.ts';
import styles from './app-rail.module.css';
import { usePlanState, usePlanStore } from './plan/hooks.ts';
import { classNames } from './ui/class-names.ts';
import { IconButton } from './ui/icon-button.tsx';
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuSeparator } from './ui/menu.tsx';
import { Tooltip } from './ui/tooltip.tsx';
import type { Screen } from './view/view-state.ts';

export function AppRail({ screen }: { screen: Screen | 'starting' }) {
  return (
    <nav className={styles.rail} aria-label="Screens">
      <div className={styles.logo} aria-hidden>
        <i />
        <i />
        <i />
      </div>
      <RailButton action="show-plans" isShown={screen === 'plans'} icon={<Folders size={18} strokeWidth={1.75} />} />
      <RailButton action="show-slice" isShown={screen === 'slice'} icon={<ListTree size={18} strokeWidth={1.75} />} />
      <RailButton action="show-board" isShown={screen === 'board'} icon={<Columns3 size={18} strokeWidth={1.75} />} />
      <RailButton
        action="show-schedule"
        isShown={screen === 'schedule'}
        icon={<CalendarDays size={18} strokeWidth={1.75} />}
      />
      <RailButton action="show-wall" isShown={screen === 'wall'} icon={<Presentation size={18} strokeWidth={1.75} />} />
      <RailButton action="show-log" isShown={screen === 'log'} icon={<NotebookPen size={18} strokeWidth={1.75} />} />
      <div className={styles.spacer} />
      <MoreMenu />
    </nav>
  );
}

function RailButton({ action, isShown, icon }: { action: ActionId; isShown: boolean; icon: ReactNode }) {
  const { label, shortcut, isEnabled, perform } = useAction(action);
  return (
    <Tooltip text={isEnabled ? label : `${label}: open a plan first`} shortcut={shortcut} side="right">
      <button
        type="button"
        className={classNames(styles.button, isShown && styles.shown)}
        aria-current={isShown ? 'page' : undefined}
        aria-disabled={isEnabled ? undefined : true}
        onClick={isEnabled ? perform : undefined}
      >
        {icon}
        {label}
      </button>
    </Tooltip>
  );
}

const THEMES: readonly { readonly id: Settings['theme']; readonly label: string }[] = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'contrast', label: 'High contrast' },
];

function MoreMenu() {
  const store = usePlanStore();
  const theme = usePlanState((state) => state.app?.settings.theme ?? 'system');
  const version = usePlanState((state) => state.app?.version ?? null);
  const help = useAction('help');
  return (
    <Menu trigger={<IconButton label="Appearance and help" icon={<Settings2 size={17} aria-hidden />} />} side="right">
      <MenuLabel>Appearance</MenuLabel>
      <MenuChoices chosen={theme} choices={THEMES} onChoose={(id) => void store.changeSettings({ theme: id })} />
      <MenuSeparator />
      <MenuItem icon={<CircleHelp size={14} aria-hidden />} shortcut={help.shortcut} onSelect={help.perform}>
        {help.label}
      </MenuItem>
      {version !== null && <MenuLabel>Carpaccio {version}</MenuLabel>}
    </Menu>
  );
}
