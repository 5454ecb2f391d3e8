/** Ends a `switch` over a union: a case that was forgotten does not compile, and throws if it comes at run time. */
export function assertNever(value: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(value)}`);
}

/** Throws when something is false that can only be false through a fault of ours. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
