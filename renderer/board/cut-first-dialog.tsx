import type { Slice } from '../../shared/plan/plan.ts';
import { daysText, sentence, titleText } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useViewStore } from '../view/hooks.ts';

/** A thick slice has no day: the way leads to the outline, where it is cut. */
export function CutFirstDialog({ slice, onClose }: { slice: Slice; onClose: () => void }) {
  const viewStore = useViewStore();
  const takes = slice.quarterDays === null ? 'is not sized yet' : `takes ${daysText(slice.quarterDays)}`;
  return (
    <Dialog
      title="Cut it first"
      description={sentence(
        `${titleText(slice.title)} ${takes}. Only a slice of at most one day has a day on the board, because only that is delivered soon.`,
      )}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            onClick={() => {
              viewStore.closeDialog();
              viewStore.select(slice.id);
              viewStore.show('slice');
            }}
          >
            Go to it in the outline
          </Button>
        </>
      }
    />
  );
}
