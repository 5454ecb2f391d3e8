import { useDeferredValue, useMemo, useState } from 'react';
import type { ReaderWordsUse, Retold } from '../../shared/exports/reader-words.ts';
import { readerWordsUse } from '../../shared/exports/reader-words-use.ts';
import { type TheirWord, theirWords } from '../../shared/exports/their-words.ts';
import type { ReaderExport } from '../../shared/slicing/vocabulary.ts';
import { shortened, titleText } from '../../shared/words/en.ts';
import { retoldText, THEIR_PLACES, theirPlacesText } from '../../shared/words/reader-words-text.ts';
import { showSlice } from '../actions/finding-actions.ts';
import { useForecast } from '../plan/forecasts.ts';
import { useDerived } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import { aroundChange } from './around-change.ts';
import styles from './words-effect.module.css';

const SHOWN_AT_FIRST = 6;
const SHOWN_MORE = 100;
const SHOWN_TEXT = 160;

/** What the list does to the export as it is now. A large plan takes a moment, in which typing goes on. */
export function useWordsUse(id: ReaderExport): ReaderWordsUse | null {
  const derived = useDeferredValue(useDerived((all) => all));
  const forecast = useForecast();
  const known = forecast.state === 'known' && forecast.isCurrent ? forecast.known : undefined;
  return useMemo(() => readerWordsUse(derived, id, known), [derived, id, known]);
}

type WordsEffectProps = { readonly id: ReaderExport; readonly use: ReaderWordsUse | null };

/** Our sentences before and after, and where the person says what these readers do not. */
export function WordsEffect({ id, use }: WordsEffectProps) {
  const derived = useDerived((all) => all);
  const theirs = useMemo(() => theirWords(derived, id), [derived, id]);
  return (
    <>
      <section className={styles.effect} aria-label="In our own wording">
        <h3 className={styles.title}>In our own wording</h3>
        {use === null ? (
          <p className={styles.note}>
            {id === 'minutes' ? 'There is no review yet' : 'Nothing has a red dot'}, so there is nothing to show.
          </p>
        ) : (
          <RetoldList retold={oncePerText(use.retold)} />
        )}
      </section>
      <section className={styles.effect} aria-label="In your own words">
        <h3 className={styles.title}>In your own words</h3>
        <p className={styles.note}>{theirPlacesText(theirs.length)}</p>
        <TheirList theirs={theirs} />
      </section>
    </>
  );
}

function RetoldList({ retold }: { retold: readonly Retold[] }) {
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <p className={styles.note}>{retoldText(retold.length)}</p>
      <ul className={styles.list}>
        {retold.slice(0, limit).map((one) => {
          const { before, after } = aroundChange(one);
          return (
            <li key={one.before} className={styles.retold}>
              <span className={styles.before} dir="auto">
                {shortened(before, SHOWN_TEXT)}
              </span>
              <span dir="auto">
                <span aria-hidden>→ </span>
                <span className="visually-hidden">becomes </span>
                {shortened(after, SHOWN_TEXT) || 'nothing'}
              </span>
            </li>
          );
        })}
      </ul>
      <More count={retold.length - limit} onMore={() => setLimit(limit + SHOWN_MORE)} />
    </>
  );
}

function TheirList({ theirs }: { theirs: readonly TheirWord[] }) {
  const derived = useDerived((all) => all);
  const viewStore = useViewStore();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {theirs.slice(0, limit).map(({ sliceId, place, found, entry }) => (
          <li key={[sliceId, place, entry.word].join(' ')} dir="auto">
            “{shortened(found, SHOWN_TEXT)}” {THEIR_PLACES[place]}
            {sliceId !== null && (
              <>
                {' of '}
                <button type="button" className={styles.way} onClick={() => showSlice(derived, sliceId, viewStore)}>
                  {titleText(derived.plan.slices[sliceId]?.title ?? '')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <More count={theirs.length - limit} onMore={() => setLimit(limit + SHOWN_MORE)} />
    </>
  );
}

function More({ count, onMore }: { count: number; onMore: () => void }) {
  if (count <= 0) return null;
  return (
    <Button size="small" look="quiet" onClick={onMore}>
      Show {Math.min(SHOWN_MORE, count)} more
    </Button>
  );
}

/** The same heading stands over many weeks. */
function oncePerText(retold: readonly Retold[]): readonly Retold[] {
  return [...new Map(retold.map((one) => [one.before, one])).values()];
}
