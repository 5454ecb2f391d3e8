import styles from './app-help-about.module.css';
import { usePlanState } from './plan/hooks.ts';

/** Whose work is in the app, and under which licences. */
export function AppHelpAbout() {
  const version = usePlanState((state) => state.app?.version ?? '');
  const isInBrowser = usePlanState((state) => state.app?.shell === 'browser');
  return (
    <div className={styles.about}>
      <p>
        <b>Carpaccio {version}</b>, by the Carpaccio authors, under the MIT licence. It works without a network, and
        plans stay on this computer.
      </p>
      <h3 className={styles.heading}>Public holidays</h3>
      <p>
        The holidays come from <b>date-holidays</b> by commenthol and its contributors: the program under the ISC
        licence, its data under CC BY 3.0 (creativecommons.org/licenses/by/3.0). The data draw on Wikipedia and on lists
        of the states; here days of one name in a row are shown as one entry. Nobody guarantees them.
      </p>
      <h3 className={styles.heading}>Everything else that is bundled</h3>
      {isInBrowser ? (
        <p>Each part with its licence is in ACKNOWLEDGEMENTS.txt, in the folder out/renderer of the app.</p>
      ) : (
        <p>Each part with its licence is in the menu Help, under Software licences.</p>
      )}
    </div>
  );
}
