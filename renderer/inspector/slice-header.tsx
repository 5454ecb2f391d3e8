import type { Slice } from '../../shared/plan/plan.ts';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { oneLine } from '../../shared/words/en.ts';
import { usePlan } from '../plan/hooks.ts';
import styles from './inspector.module.css';
import { useInspector } from './inspector-context.ts';
import { LineArea } from './line-area.tsx';
import { plainTitle } from './plain-title.ts';
import { useTitleOutOfSight } from './use-title-out-of-sight.ts';

/** Where the slice stands in the outline, and its title. */
export function SliceHeader({ slice }: { slice: Slice }) {
  const { edit, goTo, isReadOnly } = useInspector();
  const header = useTitleOutOfSight();
  const parent = usePlan((plan) => treeOf(plan).parentOf(slice.id));
  const place = usePlan((plan) => {
    const tree = treeOf(plan);
    const siblings = tree.childrenOf(slice.parentId);
    return `${tree.isLeaf(slice.id) ? 'Slice' : 'Group'} ${siblings.indexOf(slice) + 1} of ${siblings.length}`;
  });
  return (
    <header ref={header} className={styles.header}>
      <p className={styles.crumbs}>
        {parent !== null && (
          <>
            <button type="button" className={styles.crumb} onClick={() => goTo(parent.id)}>
              <bdi>{oneLine(parent.title) || 'Untitled slice'}</bdi>
            </button>
            <span aria-hidden> › </span>
          </>
        )}
        <span>{place}</span>
        <span className={styles.goneTitle} dir="auto" aria-hidden>
          {oneLine(slice.title) || 'Untitled slice'}
        </span>
      </p>
      <h2 className="visually-hidden">{slice.title || 'Untitled slice'}</h2>
      <LineArea
        label="Title"
        isLabelHidden
        isFirstField
        field="title"
        look="heading"
        value={slice.title}
        normalise={plainTitle}
        maxLength={TITLE_LIMIT}
        isReadOnly={isReadOnly}
        placeholder="Untitled slice"
        onCommit={(text) => {
          const title = plainTitle(text);
          // A slice keeps its name until it gets another one.
          if (title !== '') edit({ title });
        }}
      />
    </header>
  );
}
