import { useId } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import type { GateAnswer, GateQuestion } from '../../shared/plan/plan.ts';
import { gateProofs } from '../../shared/words/gate-proofs.ts';
import { GATE_EVIDENCE, GATE_OWNERS } from '../../shared/words/gate-text.ts';
import { useAction } from '../actions/hooks.ts';
import { NameField } from '../actions/name-field.tsx';
import { OptionalDayField } from '../actions/optional-day-field.tsx';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './gate-question.module.css';

type GateFieldsProps = { id: GateQuestion; answer: GateAnswer; isReadOnly: boolean };

/** In units; a note has at most 100 kB, and a unit takes at most three bytes. */
const EVIDENCE_LIMIT = 33_000;

/** Where what is asked is kept, beside the answer. */
const NEXT: { readonly [Question in GateQuestion]?: ActionId } = { users: 'log-contact', data: 'sources' };

/** What goes with an answer, each field committed by itself; what counts as evidence, and what the plan has of it. */
export function GateFields({ id, answer, isReadOnly }: GateFieldsProps) {
  const planStore = usePlanStore();
  const evidenceId = useId();
  const edit = (changes: Partial<GateAnswer>) => void planStore.execute({ type: 'gate.answer', question: id, changes });
  return (
    <>
      <div id={evidenceId}>
        <DraftField
          label="Evidence"
          rows={3}
          value={answer.evidence}
          disabled={isReadOnly}
          maxLength={EVIDENCE_LIMIT}
          hint={<WhatCounts id={id} />}
          onCommit={(evidence) => edit({ evidence })}
        />
      </div>
      {!isReadOnly && (
        <Proofs
          id={id}
          evidence={answer.evidence}
          onUse={(evidence) => {
            edit({ evidence });
            focusSteadily(() => document.getElementById(evidenceId)?.querySelector('textarea') ?? null);
          }}
        />
      )}
      <NameField
        label={GATE_OWNERS[answer.answer]}
        whose="owners"
        value={answer.owner}
        isReadOnly={isReadOnly}
        onCommit={(owner) => edit({ owner })}
      />
      <div className={styles.two}>
        <OptionalDayField
          label="Checked on"
          day={answer.checkedOn}
          isReadOnly={isReadOnly}
          onChange={(checkedOn) => edit({ checkedOn })}
        />
        {answer.answer === 'yes' && (
          <OptionalDayField
            label="Holds until"
            day={answer.expiresOn}
            isReadOnly={isReadOnly}
            onChange={(expiresOn) => edit({ expiresOn })}
          />
        )}
      </div>
      {!isReadOnly && <Next id={id} />}
    </>
  );
}

function WhatCounts({ id }: { id: GateQuestion }) {
  const { counts, not } = GATE_EVIDENCE[id];
  return (
    <>
      <span className={styles.counts}>
        <strong>What counts:</strong> {counts}
      </span>
      <span className={styles.counts}>
        <strong>What does not:</strong> {not}
      </span>
    </>
  );
}

/** Sentences from the plan that would do, each added to the evidence at one press. */
function Proofs({ id, evidence, onUse }: { id: GateQuestion; evidence: string; onUse: (evidence: string) => void }) {
  const plan = usePlan((known) => known);
  const today = useToday();
  const viewStore = useViewStore();
  const labelId = useId();
  const proofs = gateProofs(plan, id, today).filter((proof) => !evidence.includes(proof));
  if (proofs.length === 0) return null;
  return (
    <div>
      <h4 id={labelId} className={styles.label}>
        The plan knows
      </h4>
      <ul className={styles.proofs} aria-labelledby={labelId}>
        {proofs.map((proof) => (
          <li key={proof} className={styles.proof}>
            <bdi>{proof}</bdi>
            <Button
              size="small"
              aria-label={`Use as evidence: ${proof}`}
              onClick={() => {
                onUse(evidence.trim() === '' ? proof : `${evidence.trimEnd()}\n${proof}`);
                viewStore.say('Added to the evidence.');
              }}
            >
              Use
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Next({ id }: { id: GateQuestion }) {
  const action = NEXT[id];
  return action === undefined ? null : <NextButton action={action} />;
}

function NextButton({ action }: { action: ActionId }) {
  const { label, perform } = useAction(action);
  return (
    <Button size="small" look="quiet" onClick={perform}>
      {label}
    </Button>
  );
}
