import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { LIST_LIMIT } from '../../shared/plan/values.ts';
import { usePlan } from '../plan/hooks.ts';
import styles from './skills-field.module.css';

const MOST_SUGGESTIONS = 50;

type SkillsFieldProps = {
  skills: readonly string[];
  isReadOnly: boolean;
  onChange: (skills: readonly string[]) => void;
};

/** What somebody can do, each skill as a chip; the field adds one, and offers those that slices and others name. */
export function SkillsField({ skills, isReadOnly, onChange }: SkillsFieldProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  function add(): void {
    const added = text
      .split(',')
      .map((skill) => skill.trim())
      .filter((skill) => skill !== '');
    setText('');
    const all = [...new Set([...skills, ...added])].slice(0, LIST_LIMIT);
    if (all.length > skills.length) onChange(all);
  }

  function remove(skill: string): void {
    onChange(skills.filter((other) => other !== skill));
    field.current?.focus();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      if (text.trim() === '' && event.key === 'Enter') return;
      event.preventDefault();
      add();
    } else if (event.key === 'Escape' && text !== '') {
      // What is half typed is settled first; the panel closes with the next one.
      event.preventDefault();
      event.stopPropagation();
      add();
    } else if (event.key === 'Backspace' && text === '') {
      const last = skills.at(-1);
      if (last === undefined) return;
      event.preventDefault();
      remove(last);
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        Skills
      </label>
      {skills.length > 0 && (
        <ul className={styles.chips} aria-label="Skills">
          {skills.map((skill) => (
            <li key={skill}>
              <button
                type="button"
                className={styles.chip}
                disabled={isReadOnly}
                aria-label={`Remove the skill ${skill}`}
                onClick={() => remove(skill)}
              >
                <bdi>{skill}</bdi>
                {!isReadOnly && <X size={11} aria-hidden />}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <>
          <input
            ref={field}
            id={id}
            className={styles.box}
            list={`${id}-known`}
            placeholder={skills.length === 0 ? 'such as SQL' : 'Another one'}
            autoComplete="off"
            maxLength={TITLE_LIMIT}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={add}
            onKeyDown={handleKey}
          />
          <KnownSkills id={`${id}-known`} without={skills} />
        </>
      )}
    </div>
  );
}

function KnownSkills({ id, without }: { id: string; without: readonly string[] }) {
  // One text and not a list, so that it is drawn again only when another skill turns up.
  const known = usePlan((plan) => {
    const found = new Set(
      [...Object.values(plan.people), ...Object.values(plan.slices)].flatMap(({ skills }) => skills),
    );
    return [...found].sort().join('\n');
  });
  const offered = known.split('\n').filter((skill) => skill !== '' && !without.includes(skill));
  return (
    <datalist id={id}>
      {offered.slice(0, MOST_SUGGESTIONS).map((skill) => (
        <option key={skill} value={skill} />
      ))}
    </datalist>
  );
}
