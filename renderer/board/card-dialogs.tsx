import type { Slice } from '../../shared/plan/plan.ts';
import { usePlan, usePlanState } from '../plan/hooks.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import type { OpenDialog } from '../view/view-state.ts';
import { AudienceDialog } from './audience-dialog.tsx';
import { DeliverDialog } from './deliver-dialog.tsx';
import { focusCard } from './focus-card.ts';
import { MoveDialog } from './move-dialog.tsx';
import { RiskDialog } from './risk-dialog.tsx';
import { SizeDialog } from './size-dialog.tsx';
import { StartDialog } from './start-dialog.tsx';
import { TagsDialog } from './tags-dialog.tsx';

/** The dialogs about cards. Mounted once beside the screens, for they can be reached from several of them. */
export function CardDialogs() {
  const dialog = useView((view) => view.dialog);
  const hasPlan = usePlanState((state) => state.opened !== null);
  return !hasPlan || dialog === null || !('id' in dialog) ? null : <CardDialog dialog={dialog} />;
}

type AboutACard = Extract<OpenDialog, { id: unknown }>;

function CardDialog({ dialog }: { dialog: AboutACard }) {
  const viewStore = useViewStore();
  const slices = usePlan((plan) => plan.slices);
  const slice: Slice | undefined = slices[dialog.id];
  const onClose = () => {
    viewStore.closeDialog();
    // Who works through the list of red dots goes on there.
    if (viewStore.getState().panel?.kind !== 'risks') focusCard(dialog.id);
  };
  if (slice === undefined) return null;
  const ids = ('ids' in dialog ? dialog.ids : undefined) ?? [dialog.id];
  const several = { slices: ids.flatMap((id) => slices[id] ?? []), onClose };
  switch (dialog.kind) {
    case 'move-to':
      return <MoveDialog slice={slice} onClose={onClose} />;
    case 'deliver-on':
      return <DeliverDialog {...several} />;
    case 'size':
      return <SizeDialog {...several} thenMoveTo={dialog.thenMoveTo} />;
    case 'audience':
      return <AudienceDialog {...several} />;
    case 'start':
      return <StartDialog {...several} />;
    case 'risk':
      return <RiskDialog {...several} />;
    case 'tags':
      return <TagsDialog {...several} />;
  }
}
