import type { Day } from '../calendar/day.ts';
import type { GateAnswer, Person, PersonId, Plan, PlanId, Slice, SliceId } from './plan.ts';

/** The one person of a new plan; ids are random elsewhere, and fixed here so that a new plan is a pure value. */
const TEAM_ID = 'team0000' as PersonId;

const TEAM: Person = {
  name: 'Team',
  initials: 'T',
  skills: [],
  quarterDaysByWeekday: [4, 4, 4, 4, 4, 0, 0],
  absences: [],
};

const UNANSWERED: GateAnswer = { answer: 'unknown', evidence: '', owner: '', checkedOn: null, expiresOn: null };

/** A plan with a title, one person (“Team”, a full day Monday to Friday) and nothing to do. */
export function newPlan({ id, title, start }: { id: PlanId; title: string; start: Day }): Plan {
  return {
    id,
    title,
    stage: 'active',
    start,
    askedAgain: [],
    goal: {
      statement: '',
      value: '',
      audience: '',
      painOf: '',
      appetiteDays: null,
      target: null,
      metric: null,
      layers: null,
    },
    gate: { value: UNANSWERED, users: UNANSWERED, route: UNANSWERED, data: UNANSWERED },
    calendar: { workdays: [1, 2, 3, 4, 5], closures: [], region: null },
    rules: { off: [], contactDays: 14, contactErrorDays: 30, gapDays: 5 },
    readerWords: {},
    people: { [TEAM_ID]: TEAM },
    sources: {},
    slices: {},
    contacts: {},
    requests: {},
    reviews: {},
    baselines: {},
    forecasts: {},
  };
}

/** A leaf that nobody has filled in: no size, no audience, on the board, flowing. */
export function newSlice(required: {
  id: SliceId;
  parentId: SliceId | null;
  outlineRank: string;
  rank: string;
  title: string;
  createdOn: Day;
}): Slice {
  // Written out, in the order of the type: thousands of slices are then made of one shape, and fast.
  return {
    id: required.id,
    parentId: required.parentId,
    outlineRank: required.outlineRank,
    rank: required.rank,
    stage: 'board',
    title: required.title,
    value: '',
    audience: '',
    demo: '',
    doneWhen: [],
    quarterDays: null,
    worth: null,
    kind: 'slice',
    status: 'open',
    ownerId: null,
    skills: [],
    sourceIds: [],
    needs: [],
    pin: null,
    risk: null,
    pattern: null,
    bite: null,
    tags: [],
    notes: '',
    learned: '',
    seenBy: [],
    silenced: [],
    askedAgain: [],
    createdOn: required.createdOn,
    cutOn: null,
    startedOn: null,
    deliveredOn: null,
    droppedOn: null,
  };
}
