import fc from 'fast-check';
import type { Day } from '../../shared/calendar/day.ts';
import type { Contact, GateAnswer, Plan, Review, SliceId } from '../../shared/plan/plan.ts';

type Parts = { readonly day: fc.Arbitrary<Day>; readonly text: fc.Arbitrary<string> };

/** Answers, conversations, meetings and words for readers; what they speak of may be gone. */
export function arbitraryMeeting({
  day,
  text,
}: Parts): fc.Arbitrary<Pick<Plan, 'gate' | 'contacts' | 'reviews' | 'readerWords'>> {
  const dayOrNull = fc.option(day, { nil: null });
  const sliceIds = fc.subarray(['slice-00', 'slice-01', 'gone'] as SliceId[]);
  const answer = fc.record<GateAnswer>({
    answer: fc.constantFrom('unknown', 'yes', 'no'),
    evidence: text,
    owner: text,
    checkedOn: dayOrNull,
    expiresOn: dayOrNull,
  });
  const contact = fc.record<Contact>({ on: day, who: text, heard: text, sliceIds });
  const note = fc.record({ sliceId: fc.constantFrom(null, 'slice-00' as SliceId, 'gone' as SliceId), text });
  const review = fc.record<Review>({
    on: day,
    shownIds: sliceIds,
    learned: text,
    changed: text,
    notes: fc.array(note, { maxLength: 2 }),
    closedAt: fc.constantFrom('2026-11-24T10:00:00Z', '2026-11-24T10:00:00.123+01:00', null),
  });
  const word = fc.record({ word: text.map((typed) => `w${typed}`), instead: text });
  return fc.record({
    gate: fc.record({ value: answer, users: answer, route: answer, data: answer }),
    contacts: fc.dictionary(fc.constantFrom('contact-a', 'contact-b'), contact, { maxKeys: 2 }),
    reviews: fc.dictionary(fc.constantFrom('review-a', 'review-b'), review, { maxKeys: 2 }),
    readerWords: fc.dictionary(fc.constantFrom('digest', 'minutes'), fc.array(word, { maxLength: 2 }), { maxKeys: 1 }),
  });
}
