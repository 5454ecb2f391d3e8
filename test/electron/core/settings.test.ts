import { describe, expect, it } from 'vitest';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../../electron/core/settings.ts';
import { openRig, settingsInMemory } from '../../support/planner-rig.ts';

describe('settings', () => {
  it('have defaults, one by one, for what cannot be understood', () => {
    const settings = settingsInMemory({ theme: 'purple', plansFolder: '/plans', lastPlanId: 7 });
    expect(readSettings(settings)).toEqual({ theme: 'system', plansFolder: '/plans', lastPlanId: null });
    expect(readSettings(settingsInMemory('nonsense'))).toEqual(DEFAULT_SETTINGS);
  });

  it('have defaults when their file cannot be read at all', () => {
    const broken = {
      get: () => {
        throw new SyntaxError('Unexpected token');
      },
      set: () => undefined,
    };
    expect(readSettings(broken)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what a newer app has put there', () => {
    const settings = settingsInMemory({ windows: 3 });
    expect(changeSettings(settings, { theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', windows: 3 });
  });

  it('do not name the plans folder when it was given for this time only', async () => {
    const settings = settingsInMemory();
    await openRig({ settings });
    expect(readSettings(settings).plansFolder).toBeNull();
  });
});
