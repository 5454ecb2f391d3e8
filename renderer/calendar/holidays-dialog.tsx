import { useCallback, useState } from 'react';
import {
  type HolidayAnswer,
  type HolidayCountry,
  LAST_HOLIDAY_YEAR,
  MOST_HOLIDAY_YEARS,
  regionName,
  splitRegionCode,
  yearOf,
} from '../../shared/calendar/holidays.ts';
import type { Answer } from '../../shared/contract.ts';
import { reachedYears } from '../../shared/schedule/holiday-years.ts';
import { READ_ONLY_TEXT } from '../../shared/words/rejection-text.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { useDerived, usePlan, usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { HolidayList } from './holiday-list.tsx';
import styles from './holidays-dialog.module.css';
import { MovedStrip } from './moved-strip.tsx';
import { RegionPicker } from './region-picker.tsx';
import { guessedCountry } from './region-search.ts';
import { type Asked, useAsked } from './use-asked.ts';
import { useHolidayChoice } from './use-holiday-choice.ts';

const NO_COUNTRIES: readonly HolidayCountry[] = [];
const NOTHING: Answer<HolidayAnswer> = { ok: true, value: { holidays: [], unknown: null } };

/** Proposes the public holidays of a country for the years that the plan reaches, and adds those that are ticked. */
export function HolidaysDialog() {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const remembered = usePlan(({ calendar }) => calendar.region);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const [picked, setPicked] = useState<string | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  const { from, to, setFrom, setTo, options } = useYears();

  const regions = useAsked(planStore.holidayRegions);
  const countries = regions.state === 'there' ? regions.value.countries : NO_COUNTRIES;
  const wanted = picked ?? remembered ?? guessedCountry(navigator.languages, countries);
  const name = wanted === null ? null : regionName(countries, wanted);
  const code = name === null ? null : wanted;

  const ask = useCallback(async (): Promise<Answer<HolidayAnswer>> => {
    if (code === null) return NOTHING;
    return planStore.holidays({ ...splitRegionCode(code), fromYear: from, toYear: to });
  }, [planStore, code, from, to]);
  const asked = useAsked(ask);
  const holidays = asked.state === 'there' ? asked.value.holidays : null;
  const choice = useHolidayChoice(holidays, code, name);

  /** Escape closes the list first. */
  function close(): void {
    if (isListOpen) setListOpen(false);
    else viewStore.closeDialog();
  }

  function submit(): void {
    if (isReadOnly || choice.ticked === 0) return;
    viewStore.closeDialog();
    choice.add();
  }

  return (
    <Dialog
      title="Add public holidays"
      description="They become days off for everybody in this plan, as one step that can be undone."
      width="wide"
      onClose={close}
      onSubmit={submit}
      footer={
        <>
          {isReadOnly && <p className={styles.aside}>{READ_ONLY_TEXT}</p>}
          <Button onClick={viewStore.closeDialog}>Cancel</Button>
          <Button look="primary" type="submit" disabled={isReadOnly || choice.ticked === 0}>
            {choice.ticked === 0 ? 'Add' : choice.buttonText}
          </Button>
        </>
      }
    >
      <div className={styles.where}>
        <RegionPicker countries={countries} code={code} isOpen={isListOpen} onOpen={setListOpen} onPick={setPicked} />
        <SelectField label="From" value={String(from)} options={options} onChange={(year) => setFrom(Number(year))} />
        <SelectField label="To" value={String(to)} options={options} onChange={(year) => setTo(Number(year))} />
      </div>
      <div className={styles.found}>
        <State regions={regions} asked={asked} wanted={wanted} code={code} />
        {code !== null && holidays !== null && holidays.length > 0 && (
          <HolidayList holidays={holidays} choice={choice} isReadOnly={isReadOnly} />
        )}
      </div>
      <p className={styles.source}>
        From date-holidays, CC BY 3.0 and ISC. Governments change days, and some are known by rule only: compare them
        with the official list before you promise anything on them.
      </p>
      {choice.moves !== null && (
        <div className={styles.moves}>
          <MovedStrip text={choice.moves} />
        </div>
      )}
    </Dialog>
  );
}

type StateProps = {
  regions: Asked<unknown> & { again: () => void };
  asked: Asked<HolidayAnswer> & { again: () => void };
  wanted: string | null;
  code: string | null;
};

/** What there is to say where no holidays can be shown. */
function State({ regions, asked, wanted, code }: StateProps) {
  const failed = regions.state === 'failed' ? regions : asked.state === 'failed' ? asked : null;
  if (failed !== null) {
    return (
      <div className={styles.problem} role="alert">
        <p>The holidays could not be read. {contractErrorText(failed.error)}</p>
        <Button size="small" onClick={failed.again}>
          Try again
        </Button>
      </div>
    );
  }
  if (regions.state === 'asking' || asked.state === 'asking') {
    return (
      <p className={styles.quiet} role="status">
        Looking up the holidays…
      </p>
    );
  }
  if (code === null) {
    return (
      <p className={styles.quiet} role="status">
        {wanted === null
          ? 'Choose a country or a region.'
          : `The plan names “${wanted}”, which is no country or region known here. Choose another one.`}
      </p>
    );
  }
  if (asked.state === 'there' && asked.value.holidays.length === 0) {
    return (
      <p className={styles.quiet} role="status">
        No holidays are known there for these years.
      </p>
    );
  }
  return null;
}

/** The years to ask for: at first those that the plan reaches. */
function useYears() {
  const today = useToday();
  const fromReached = useDerived(({ plan, schedule }) => reachedYears(plan, schedule.lastDelivery, today).from);
  const toReached = useDerived(({ plan, schedule }) => reachedYears(plan, schedule.lastDelivery, today).to);
  const [chosen, setChosen] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const { from, to } = chosen ?? { from: fromReached, to: toReached };
  const last = Math.min(Math.max(to, yearOf(today) + MOST_HOLIDAY_YEARS - 1), LAST_HOLIDAY_YEAR);
  const first = Math.min(from, last);
  return {
    from,
    to,
    setFrom: (year: number) =>
      setChosen({ from: year, to: Math.min(Math.max(year, to), year + MOST_HOLIDAY_YEARS - 1) }),
    setTo: (year: number) =>
      setChosen({ from: Math.max(Math.min(year, from), year - MOST_HOLIDAY_YEARS + 1), to: year }),
    options: Array.from({ length: last - first + 1 }, (_, place) => {
      const year = String(first + place);
      return { value: year, label: year };
    }),
  };
}
