import { useEffect, useState } from 'react';
import type { HolidayCountry } from '../../shared/calendar/holidays.ts';
import { usePlan, usePlanStore } from '../plan/hooks.ts';

const NONE: readonly HolidayCountry[] = [];

/** The countries by their names, as soon as they are there; asked for only where something came from one of them. */
export function useKnownRegions(): readonly HolidayCountry[] {
  const planStore = usePlanStore();
  const isWanted = usePlan(({ calendar: { region, closures } }) => region !== null || closures.some(hasOrigin));
  const [countries, setCountries] = useState(NONE);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isThere = true;
    // Where the names do not come, the codes are shown.
    void planStore.holidayRegions().then((answer) => {
      if (isThere && answer.ok) setCountries(answer.value.countries);
    });
    return () => {
      isThere = false;
    };
  }, [planStore, isWanted]);
  return countries;
}

function hasOrigin({ origin }: { readonly origin: string | null }): boolean {
  return origin !== null;
}
