import type { Slice, SliceKind } from '../../shared/plan/plan.ts';
import { countText, oneLine, titleText } from '../../shared/words/en.ts';
import { RISK_NAMES } from '../../shared/words/risk-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { FieldGroup } from './field-group.tsx';
import { GroupRisk, useRiskHolder } from './group-risk.tsx';
import { HistoryPanel } from './history-panel.tsx';
import styles from './inspector.module.css';
import { useInspector } from './inspector-context.ts';
import { NotesField } from './notes-field.tsx';
import { RiskFields } from './risk-fields.tsx';
import { SliceFacts } from './slice-facts.tsx';
import { SourcesField } from './sources-field.tsx';
import { TextListField } from './text-list-field.tsx';

const KINDS: readonly { readonly value: SliceKind; readonly label: string }[] = [
  { value: 'slice', label: 'Slice' },
  { value: 'spike', label: 'Spike' },
  { value: 'decision', label: 'Decision' },
];

const WORTHS = [
  { value: '', label: 'Not said' },
  ...['1', '2', '3', '4', '5'].map((worth) => ({ value: worth, label: worth })),
];

/** The fields that are less used, in groups that fold. A group of slices has those that make sense for it. */
export function SliceFields({ slice, isLeaf }: { slice: Slice; isLeaf: boolean }) {
  const { edit, isReadOnly } = useInspector();
  const holder = useRiskHolder(slice);
  const { doneWhen, notes } = slice;
  return (
    <div className={styles.groups}>
      {isLeaf && (
        <FieldGroup name="done-when" title="Done when" summary={doneWhen.length === 0 ? '' : String(doneWhen.length)}>
          <div data-field="doneWhen">
            <TextListField
              label="One line each"
              form="lines"
              items={doneWhen}
              isReadOnly={isReadOnly}
              placeholder="The lead has seen it on real data"
              onCommit={(items) => edit({ doneWhen: items })}
            />
          </div>
        </FieldGroup>
      )}
      <FieldGroup
        name="risk"
        title="Red dot or watch"
        summary={riskSummary(slice, holder)}
        isOpenAtFirst={holder !== null}
      >
        <GroupRisk slice={slice} />
        <RiskFields slice={slice} />
      </FieldGroup>
      <FieldGroup name="details" title={isLeaf ? 'Worth, skills, data' : 'Tags'} summary={detailsSummary(slice)}>
        <Details slice={slice} isLeaf={isLeaf} />
      </FieldGroup>
      <FieldGroup name="notes" title="Notes" summary={oneLine(notes.slice(0, 60))}>
        <NotesField
          label="Notes in Markdown"
          text={notes}
          isReadOnly={isReadOnly}
          placeholder="What is worth knowing later"
          onCommit={(text) => edit({ notes: text })}
        />
      </FieldGroup>
      <Learned slice={slice} />
      <FieldGroup name="history" title="History">
        <HistoryPanel sliceId={slice.id} />
      </FieldGroup>
      <FieldGroup name="facts" title="Facts" summary={factsSummary(slice)}>
        <SliceFacts slice={slice} />
      </FieldGroup>
    </div>
  );
}

function Details({ slice, isLeaf }: { slice: Slice; isLeaf: boolean }) {
  const { edit, editTelling, isReadOnly } = useInspector();
  return (
    <>
      {isLeaf && (
        <>
          <div className={styles.two}>
            <SelectField
              label="Worth, 1 to 5"
              value={slice.worth === null ? '' : String(slice.worth)}
              options={WORTHS}
              disabled={isReadOnly}
              onChange={(worth) => edit({ worth: worth === '' ? null : Number(worth) })}
            />
            <SelectField
              label="Kind"
              value={slice.kind}
              options={KINDS}
              disabled={isReadOnly}
              onChange={(kind) => edit({ kind })}
            />
          </div>
          <div data-field="skills">
            <TextListField
              label="Skills it takes"
              form="commas"
              items={slice.skills}
              isReadOnly={isReadOnly}
              placeholder="sql, dashboards"
              onCommit={(skills) => editTelling({ skills }, skillsSaid(skills))}
            />
          </div>
          <SourcesField slice={slice} />
        </>
      )}
      <TextListField
        label="Tags"
        form="commas"
        items={slice.tags}
        isReadOnly={isReadOnly}
        placeholder="pilot, north"
        onCommit={(tags) => edit({ tags })}
      />
    </>
  );
}

/** After the delivery: what it taught, and who has seen it. */
function Learned({ slice }: { slice: Slice }) {
  const { edit, isReadOnly } = useInspector();
  const { learned, seenBy, status } = slice;
  const isOpenAtFirst = status === 'delivered';
  const summary = seenBy.length > 0 ? `seen by ${seenBy.join(', ')}` : oneLine(learned.slice(0, 60));
  return (
    <FieldGroup name="learned" title="What we learned" summary={summary} isOpenAtFirst={isOpenAtFirst}>
      <NotesField
        label="What we learned"
        text={learned}
        isReadOnly={isReadOnly}
        placeholder="What it told us that we did not know"
        onCommit={(text) => edit({ learned: text })}
      />
      <TextListField
        label="Seen by"
        form="commas"
        items={seenBy}
        isReadOnly={isReadOnly}
        placeholder="the lead, two who work with it"
        onCommit={(people) => edit({ seenBy: people })}
      />
    </FieldGroup>
  );
}

function skillsSaid(skills: readonly string[]): string {
  return skills.length === 0 ? 'It takes no skill in particular.' : `It takes ${skills.join(', ')}.`;
}

function riskSummary({ id }: Slice, holder: Slice | null): string {
  const risk = holder?.risk ?? null;
  if (holder === null || risk === null) return '';
  const name = `${RISK_NAMES[risk.level]}${holder.id === id ? '' : ` of ${titleText(holder.title)}`}`;
  return risk.note === '' ? name : `${name}: ${oneLine(risk.note)}`;
}

function detailsSummary({ worth, kind, tags, sourceIds }: Slice): string {
  const parts = [
    ...(worth === null ? [] : [`worth ${worth}`]),
    ...(kind === 'slice' ? [] : [kind]),
    ...(sourceIds.length === 0 ? [] : [countText(sourceIds.length, 'source')]),
    ...(tags.length === 0 ? [] : [tags.join(', ')]),
  ];
  return parts.join(' · ');
}

function factsSummary({ askedAgain }: Slice): string {
  return askedAgain.length === 0 ? '' : `asked again ${countText(askedAgain.length, 'time')}`;
}
