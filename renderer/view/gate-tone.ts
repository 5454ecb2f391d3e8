import type { GateState } from '../../shared/plan/gate-state.ts';

/** In which colour an answer to one of the four questions is shown: red for what is at risk, and nothing else. */
export const GATE_TONES = {
  yes: 'done',
  no: 'risk',
  unknown: 'off',
  unproved: 'watch',
  expired: 'risk',
} as const satisfies { readonly [State in GateState]: string };
