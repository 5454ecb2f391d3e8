import { Ellipsis } from 'lucide-react';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { groupFigures, treeOf } from '../../shared/plan/tree.ts';
import { usePlan } from '../plan/hooks.ts';
import { groupSum } from './group-sum.ts';
import { useOutline } from './outline-context.ts';
import styles from './outline-row.module.css';
import { AudienceField, ValueField } from './row-fields.tsx';
import { SizeField } from './size-field.tsx';
import type { Row } from './visible-rows.ts';

/** A group has no fields of its own, only what is below it; its title stands in the column of the value too. */
export function FieldCells({ row, slice, isReadOnly }: { row: Row; slice: Slice; isReadOnly: boolean }) {
  if (row.hasChildren) {
    return (
      <>
        <td className={styles.sum}>
          <GroupSum slice={slice} />
        </td>
        <td />
      </>
    );
  }
  return (
    <>
      <td>
        <ValueField row={row} text={slice.value} isReadOnly={isReadOnly} />
      </td>
      <td>
        <SizeField row={row} slice={slice} isReadOnly={isReadOnly} />
      </td>
      <td>
        <AudienceField row={row} text={slice.audience} isReadOnly={isReadOnly} />
      </td>
    </>
  );
}

export function MenuButton({ id, label }: { id: SliceId; label: string }) {
  const { openMenu } = useOutline();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.more}
      aria-haspopup="menu"
      aria-label={`More for ${label}`}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        openMenu(id, { x: box.left, y: box.bottom });
      }}
    >
      <Ellipsis size={15} aria-hidden />
    </button>
  );
}

function GroupSum({ slice }: { slice: Slice }) {
  const sum = usePlan((plan) => groupSum(treeOf(plan), slice.id));
  const status = usePlan((plan) => groupFigures(treeOf(plan), slice.id).status);
  return (
    <>
      {sum}
      {status === 'delivered' && (
        <span className={styles.tick} role="img" aria-label="delivered">
          ✓
        </span>
      )}
    </>
  );
}
