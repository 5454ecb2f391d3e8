import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import styles from './app.module.css';
import { AppBanners } from './app-banners.tsx';
import { AppDialogs } from './app-dialogs.tsx';
import { useScreenFocus } from './app-focus.ts';
import { AppHeader } from './app-header.tsx';
import { AppPanel } from './app-panel.tsx';
import { AppRail } from './app-rail.tsx';
import { AppStatus } from './app-status.tsx';
import { Board } from './board/board.tsx';
import { CardDialogs } from './board/card-dialogs.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { usePlanState } from './plan/hooks.ts';
import { classNames } from './ui/class-names.ts';
import { HeaderSlotContext } from './ui/header-slot.tsx';
import { LiveRegion } from './ui/live-region.tsx';
import { loadParts, part } from './ui/part.tsx';
import { ToastList } from './ui/toast-list.tsx';
import { whenIdle } from './ui/when-idle.ts';
import { useView, useViewStore } from './view/hooks.ts';
import type { Screen } from './view/view-state.ts';

const SliceScreen = part(async () => (await import('./slice/slice-screen.tsx')).SliceScreen, <Skeleton />);
const PlansScreen = part(async () => (await import('./plans/plans-screen.tsx')).PlansScreen, <Skeleton />);
const WallScreen = part(async () => (await import('./wall/wall-screen.tsx')).WallScreen, <Skeleton />);
const LogScreen = part(async () => (await import('./log/log-screen.tsx')).LogScreen, <Skeleton />);
const ScheduleScreen = part(async () => (await import('./schedule/schedule-screen.tsx')).ScheduleScreen, <Skeleton />);

/** The frame around the screens: rail, header, banners, status. */
export function App() {
  const viewStore = useViewStore();
  const screen = useShownScreen();
  useScreenFocus(screen);
  const hasPanel = useView((view) => view.panel !== null);
  const toasts = useView((view) => view.toasts);
  const spoken = useView((view) => view.spoken);
  const [headerSlot, setHeaderSlot] = useState<HTMLElement | null>(null);
  const title = usePlanState((state) => state.opened?.plan.title ?? null);

  useEffect(() => {
    document.title = title === null ? 'Carpaccio' : `${title} · Carpaccio`;
  }, [title]);

  useEffect(() => {
    if (screen === 'starting') return;
    return whenIdle(() => void loadParts());
  }, [screen]);

  return (
    <div className={classNames(styles.app, screen === 'wall' && styles.bare)}>
      {screen !== 'wall' && <AppRail screen={screen} />}
      {screen !== 'wall' && <AppHeader screen={screen} onSlot={setHeaderSlot} />}
      <AppBanners />
      <main className={styles.main} id="main" tabIndex={-1}>
        <HeaderSlotContext value={headerSlot}>
          <ShownScreen screen={screen} />
        </HeaderSlotContext>
      </main>
      {screen !== 'starting' && screen !== 'plans' && hasPanel && <AppPanel />}
      {(screen === 'slice' || screen === 'board') && !hasPanel && <Inspector storage={window.localStorage} />}
      {screen !== 'wall' && <AppStatus screen={screen} />}
      <AppDialogs />
      <CardDialogs />
      <ToastList toasts={toasts} onClose={viewStore.closeToast} />
      <LiveRegion message={spoken.message} count={spoken.count} />
    </div>
  );
}

/** Without an open plan there is only the list of plans, whatever was looked at last. */
function useShownScreen(): Screen | 'starting' {
  const wanted = useView((view) => view.screen);
  const { hasAnswered, hasPlan, isOpening, isUnreachable } = usePlanState(
    useShallow((state) => ({
      hasAnswered: state.app !== null,
      hasPlan: state.opened !== null,
      isOpening: state.openingId !== null,
      isUnreachable: state.connection === 'unreachable',
    })),
  );
  if (!hasAnswered) return 'starting';
  if (wanted === 'plans' || hasPlan) return wanted;
  return isOpening && !isUnreachable ? 'starting' : 'plans';
}

function ShownScreen({ screen }: { screen: Screen | 'starting' }) {
  switch (screen) {
    case 'starting':
      return <Skeleton />;
    case 'plans':
      return <PlansScreen />;
    case 'slice':
      return <SliceScreen />;
    case 'board':
      return <Board />;
    case 'schedule':
      return <ScheduleScreen />;
    case 'wall':
      return <WallScreen />;
    case 'log':
      return <LogScreen />;
  }
}

/** Grey shapes where the plan will be; they show only when it takes longer than a blink. */
function Skeleton() {
  return (
    <div className={styles.skeleton} role="status" aria-label="Loading">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
