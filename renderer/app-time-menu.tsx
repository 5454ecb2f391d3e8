import { CalendarClock } from 'lucide-react';
import type { ActionId } from '../shared/actions.ts';
import { useAction } from './actions/hooks.ts';
import { IconButton } from './ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from './ui/menu.tsx';

/** The panels about time, people and data, for those who look for them with the pointer; the palette has the same lines. */
export function AppTimeMenu() {
  return (
    <Menu
      trigger={<IconButton label="People, time and data" icon={<CalendarClock size={17} aria-hidden />} />}
      align="end"
    >
      <Line id="people" />
      <Line id="calendar" />
      <MenuSeparator />
      <Line id="forecast" />
      <Line id="baselines" />
      <Line id="name-baseline" />
      <MenuSeparator />
      <Line id="requests" />
      <Line id="make-room" />
      <MenuSeparator />
      <Line id="sources" />
      <Line id="log-contact" />
      <Line id="risks" />
      <Line id="reader-words" />
    </Menu>
  );
}

function Line({ id }: { id: ActionId }) {
  const { label, shortcut, isEnabled, perform } = useAction(id);
  return (
    <MenuItem shortcut={shortcut} disabled={!isEnabled} onSelect={perform}>
      {label}
    </MenuItem>
  );
}
