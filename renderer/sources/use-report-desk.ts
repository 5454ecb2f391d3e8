import { useStore } from 'zustand';
import { usePlan, usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { type ReportDesk, reportDeskOf } from './report-desk.ts';

/** Where the reports of the open plan are read. */
export function useReportDesk(): ReportDesk {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return reportDeskOf(
    planStore,
    viewStore,
    usePlan(({ id }) => id),
  );
}

/** Whether a file is read here, or something is said of one. */
export function useHasReportNews(desk: ReportDesk): (at: string) => boolean {
  const { readings, notices } = useStore(desk);
  return (id) => [...readings.keys(), ...notices.map(({ at }) => at)].some((at) => at === id);
}
