import type { Slice } from '../../shared/plan/plan.ts';
import { usePlan, usePlanState } from '../plan/hooks.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import type { OpenDialog } from '../view/view-state.ts';
import { CutFirstDialog } from './cut-first-dialog.tsx';
import { DeliverDialog } from './deliver-dialog.tsx';
import { focusCard } from './focus-card.ts';
import { MoveDialog } from './move-dialog.tsx';
import { RiskDialog } from './risk-dialog.tsx';
import { SizeDialog } from './size-dialog.tsx';
import { StartDialog } from './start-dialog.tsx';

/** The dialogs about one card. Mounted once beside the screens, for they can be reached from several of them. */
export function CardDialogs() {
  const dialog = useView((view) => view.dialog);
  const hasPlan = usePlanState((state) => state.opened !== null);
  return !hasPlan || dialog === null || !('id' in dialog) || dialog.kind === 'delete-slice' ? null : (
    <CardDialog dialog={dialog} />
  );
}

type AboutACard = Exclude<Extract<OpenDialog, { id: unknown }>, { kind: 'delete-slice' }>;

function CardDialog({ dialog }: { dialog: AboutACard }) {
  const viewStore = useViewStore();
  const slice = usePlan((plan): Slice | undefined => plan.slices[dialog.id]);
  const onClose = () => {
    viewStore.closeDialog();
    focusCard(dialog.id);
  };
  if (slice === undefined) return null;
  const common = { slice, onClose };
  switch (dialog.kind) {
    case 'move-to':
      return <MoveDialog {...common} />;
    case 'deliver-on':
      return <DeliverDialog {...common} />;
    case 'size':
      return <SizeDialog {...common} thenMoveTo={dialog.thenMoveTo} />;
    case 'cut-first':
      return <CutFirstDialog {...common} />;
    case 'start':
      return <StartDialog {...common} />;
    case 'risk':
      return <RiskDialog {...common} />;
  }
}
