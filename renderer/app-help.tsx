import { Fragment } from 'react';
import type { Shortcut } from '../shared/actions.ts';
import { type Platform, shortcutText } from './actions/shortcut.ts';
import styles from './app-help.module.css';
import { helpKeys } from './app-help-keys.ts';
import { usePlanState } from './plan/hooks.ts';
import { Dialog } from './ui/dialog.tsx';
import { Kbd } from './ui/kbd.tsx';
import { useViewStore } from './view/hooks.ts';

/** Every key and what it does: those of the list of actions, and those that belong to a place on a screen. */
export function AppHelp() {
  const viewStore = useViewStore();
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  return (
    <Dialog title="Keys" onClose={viewStore.closeDialog}>
      {helpKeys().map(({ place, keys }) => (
        <Fragment key={place}>
          <h3 className={styles.group}>{place}</h3>
          <dl className={styles.keys}>
            {keys.map(({ label, shortcuts }) => (
              <KeyLine key={label} label={label} shortcuts={shortcuts} platform={platform} />
            ))}
          </dl>
        </Fragment>
      ))}
    </Dialog>
  );
}

type KeyLineProps = { label: string; shortcuts: readonly Shortcut[]; platform: Platform };

function KeyLine({ label, shortcuts, platform }: KeyLineProps) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd className={styles.caps}>
        {shortcuts.map((shortcut) => {
          const keys = shortcutText(shortcut, platform);
          return <Kbd key={keys} keys={keys} />;
        })}
      </dd>
    </div>
  );
}
