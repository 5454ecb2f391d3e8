import { runningReview } from '../shared/plan/running-review.ts';
import { stillRunningText } from '../shared/words/review-text.ts';
import { useAction } from './actions/hooks.ts';
import { usePlanState } from './plan/hooks.ts';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { useView } from './view/hooks.ts';

/** On every screen of a plan but the wall: a review is running, also one that a crash has interrupted. */
export function ReviewBanner() {
  const review = usePlanState(({ opened }) => (opened === null ? null : (runningReview(opened.plan)?.on ?? null)));
  const today = usePlanState((state) => state.today);
  const screen = useView((view) => view.screen);
  if (review === null || today === null || screen === 'wall' || screen === 'plans') return null;
  return (
    <Banner
      tone="info"
      title={stillRunningText({ on: review }, today)}
      actions={
        <>
          <ActionButton id="start-review">Back to the wall</ActionButton>
          <ActionButton id="close-review">Close it…</ActionButton>
        </>
      }
    />
  );
}

function ActionButton({ id, children }: { id: 'start-review' | 'close-review'; children: string }) {
  const { perform, isEnabled } = useAction(id);
  return isEnabled ? (
    <Button size="small" onClick={perform}>
      {children}
    </Button>
  ) : null;
}
