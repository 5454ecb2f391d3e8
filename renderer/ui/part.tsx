import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from 'react';

type Loading<Props> = {
  /** The component once it has been read. */
  now: ComponentType<Props> | null;
  readonly load: () => Promise<ComponentType<Props>>;
};

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the page that the first picture does without: it is read from the disk when it is first shown, or by
 * `loadParts` before anybody asks for it, and then it is drawn at once. Until it is there, `waiting` is shown, and what
 * is typed goes nowhere: so nothing into which people type as they open it should be one.
 */
export function part<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): (props: Props) => ReactNode {
  const loading: Loading<Props> = {
    now: null,
    // Asked again it is read once more only if it could not be read before: the browser remembers modules.
    load: async () => {
      loading.now ??= await read();
      return loading.now;
    },
  };
  loads.push(loading.load);
  return (props) => <Part loading={loading} props={props} waiting={waiting} />;
}

/** Reads all parts. One that cannot be read now is asked for again when it is shown. */
export async function loadParts(): Promise<void> {
  await Promise.allSettled(loads.map((load) => load()));
}

function Part<Props extends object>(part: { loading: Loading<Props>; props: Props; waiting: ReactNode }) {
  const { loading, props, waiting } = part;
  // What is shown stays what it is: changing over while it is on the page would throw away what it knows.
  const [Shown] = useState(() => loading.now ?? lazy(async () => ({ default: await loading.load() })));
  return <Suspense fallback={waiting}>{createElement(Shown, props)}</Suspense>;
}
