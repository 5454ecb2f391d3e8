import type { CommandOf } from '../../shared/plan/commands.ts';
import { type Source, type SourceId, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { ACCESS_STATES } from '../../shared/words/source-text.ts';
import { OptionalDayField } from '../actions/optional-day-field.tsx';
import { usePlanStore } from '../plan/hooks.ts';
import { DraftField } from '../ui/draft-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './source-item.module.css';

type SourceFieldsProps = { id: SourceId; source: Source; isReadOnly: boolean };

const ACCESS_OPTIONS = (['unknown', 'asked', 'granted', 'refused'] as const).map((value) => ({
  value,
  label: ACCESS_STATES[value],
}));

/** What is known of a source, each field committed by itself. A day is asked for only where it means something. */
export function SourceFields({ id, source, isReadOnly }: SourceFieldsProps) {
  const planStore = usePlanStore();
  const edit = (changes: CommandOf<'source.edit'>['changes']) =>
    void planStore.execute({ type: 'source.edit', id, changes });
  const { access } = source;
  return (
    <>
      <DraftField
        label="Name"
        value={source.name}
        normalise={oneLine}
        maxLength={TITLE_LIMIT}
        disabled={isReadOnly}
        placeholder="CRM, contracts table"
        onCommit={(name) => edit({ name: oneLine(name) })}
      />
      <div className={styles.two}>
        <SelectField
          label="Access"
          value={access}
          options={ACCESS_OPTIONS}
          disabled={isReadOnly}
          onChange={(chosen) => edit({ access: chosen })}
        />
        {(access === 'unknown' || access === 'asked') && (
          <OptionalDayField
            label="Expected on"
            day={source.expectedOn}
            isReadOnly={isReadOnly}
            onChange={(expectedOn) => edit({ expectedOn })}
          />
        )}
        {access === 'granted' && (
          <OptionalDayField
            label="Granted until"
            day={source.grantedUntil}
            isReadOnly={isReadOnly}
            onChange={(grantedUntil) => edit({ grantedUntil })}
          />
        )}
      </div>
      <DraftField
        label="Who grants it"
        value={source.owner}
        normalise={oneLine}
        maxLength={TITLE_LIMIT}
        disabled={isReadOnly}
        placeholder="head of data"
        onCommit={(owner) => edit({ owner: oneLine(owner) })}
      />
      <DraftField
        label="Evidence"
        rows={2}
        value={source.evidence}
        disabled={isReadOnly}
        placeholder="the mail of 12 November; a query that ran"
        onCommit={(evidence) => edit({ evidence })}
      />
    </>
  );
}
