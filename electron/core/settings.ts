import { z } from 'zod';
import type { Settings } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';

/** Where settings are kept: electron-store in the desktop shell, `conf` elsewhere, a variable in tests. */
export interface SettingsStore {
  get(): unknown;
  set(value: Readonly<Record<string, unknown>>): void;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', plansFolder: null, lastPlanId: null };

const fields = {
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  plansFolder: z.string().min(1).nullable(),
  lastPlanId: z
    .string()
    .transform((text) => text as PlanId)
    .nullable(),
} satisfies { [Field in keyof Settings]: z.ZodType<Settings[Field]> };

/** The settings as they are now. Whatever is missing or cannot be understood has its default; nothing is thrown. */
export function readSettings(store: SettingsStore): Settings {
  const raw = rawSettings(store);
  return {
    theme: valueOr(fields.theme.safeParse(raw.theme), DEFAULT_SETTINGS.theme),
    plansFolder: valueOr(fields.plansFolder.safeParse(raw.plansFolder), DEFAULT_SETTINGS.plansFolder),
    lastPlanId: valueOr(fields.lastPlanId.safeParse(raw.lastPlanId), DEFAULT_SETTINGS.lastPlanId),
  };
}

/** Changes some settings and returns all of them. What the store holds beyond our fields is kept. */
export function changeSettings(store: SettingsStore, changes: Partial<Settings>): Settings {
  store.set({ ...rawSettings(store), ...readSettings(store), ...changes });
  return readSettings(store);
}

function rawSettings(store: SettingsStore): Readonly<Record<string, unknown>> {
  try {
    const raw = store.get();
    return typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
  } catch {
    // Settings are disposable: a file that cannot be read counts as empty and must not keep anybody from the plans.
    return {};
  }
}

function valueOr<Value>(
  parsed: { readonly success: true; readonly data: Value } | { readonly success: false },
  fallback: Value,
): Value {
  return parsed.success ? parsed.data : fallback;
}
