import { Tabs } from 'radix-ui';
import { Fragment } from 'react';
import type { Shortcut } from '../shared/actions.ts';
import { type Platform, shortcutText } from './actions/shortcut.ts';
import styles from './app-help.module.css';
import { AppHelpAbout } from './app-help-about.tsx';
import { helpKeys } from './app-help-keys.ts';
import { AppHelpRules } from './app-help-rules.tsx';
import { usePlanState } from './plan/hooks.ts';
import { Dialog } from './ui/dialog.tsx';
import { Kbd } from './ui/kbd.tsx';
import { useViewStore } from './view/hooks.ts';

/** What every key does, what every check looks at, and whose work is in the app. */
export function AppHelp() {
  const viewStore = useViewStore();
  return (
    <Dialog title="Keys and checks" width="wide" onClose={viewStore.closeDialog}>
      <Tabs.Root defaultValue="keys">
        <Tabs.List className={styles.tabs} aria-label="Help">
          <Tabs.Trigger value="keys" className={styles.tab}>
            Keys
          </Tabs.Trigger>
          <Tabs.Trigger value="checks" className={styles.tab}>
            Checks
          </Tabs.Trigger>
          <Tabs.Trigger value="about" className={styles.tab}>
            About
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="keys" className={styles.content}>
          <KeyLists />
        </Tabs.Content>
        <Tabs.Content value="checks" className={styles.content}>
          <AppHelpRules />
        </Tabs.Content>
        <Tabs.Content value="about" className={styles.content}>
          <AppHelpAbout />
        </Tabs.Content>
      </Tabs.Root>
    </Dialog>
  );
}

/** Every key and what it does: those of the list of actions, and those that belong to a place on a screen. */
function KeyLists() {
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  return helpKeys().map(({ place, keys }) => (
    <Fragment key={place}>
      <h3 className={styles.group}>{place}</h3>
      <dl className={styles.keys}>
        {keys.map(({ label, shortcuts }) => (
          <KeyLine key={label} label={label} shortcuts={shortcuts} platform={platform} />
        ))}
      </dl>
    </Fragment>
  ));
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
