import { useAction } from './actions/hooks.ts';
import { usePlanState } from './plan/hooks.ts';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { useView, useViewStore } from './view/hooks.ts';

/** On the screens of a plan: it is an idea, however much of it is cut. */
export function IdeaBanner() {
  const viewStore = useViewStore();
  const planId = usePlanState(({ opened }) => (opened?.plan.stage === 'idea' ? opened.planId : null));
  const screen = useView((view) => view.screen);
  const start = useAction('start-idea');
  if (planId === null || screen === 'wall' || screen === 'plans') return null;
  return (
    <Banner
      tone="info"
      title="This is an idea."
      actions={
        <>
          <Button size="small" onClick={() => viewStore.openDialog({ kind: 'idea', planId })}>
            Whose pain, who asked…
          </Button>
          {start.isEnabled && (
            <Button size="small" onClick={start.perform}>
              Start it as a plan
            </Button>
          )}
        </>
      }
    >
      Nobody has begun it.
    </Banner>
  );
}
