import { describe, expect, it } from 'vitest';
import { pastedPlan, previewLines } from '../../../renderer/plans/pasted-plan.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { TODAY } from '../../support/paste-outline.ts';

function pasted(text: string) {
  let count = 0;
  return pastedPlan(text, TODAY, () => `s${String(count++)}` as SliceId);
}

describe('A text pasted as a new plan', () => {
  it('gets its title from the heading around everything, which is then no slice', () => {
    const { title, slices, groups, leaves } = pasted(
      '# Donor **churn**\n\n## Data\n- Collect\n- Clean\n\n## Model\n- Fit',
    );
    expect({ title, roots: slices.map((slice) => slice.title), groups, leaves }).toEqual({
      title: 'Donor churn',
      roots: ['Data', 'Model'],
      groups: 2,
      leaves: 3,
    });
  });

  it('keeps all headings as groups when there are several on the first level', () => {
    const { title, slices } = pasted('# Data\n- Collect\n# Model\n- Fit');
    expect({ title, roots: slices.map((slice) => slice.title) }).toEqual({ title: 'Data', roots: ['Data', 'Model'] });
  });

  it('keeps the heading as a group when its note would be lost otherwise', () => {
    const { title, slices } = pasted('# [Churn](https://example.org/why)\n\n- Collect');
    expect({ title, roots: slices.map((slice) => slice.title) }).toEqual({ title: 'Churn', roots: ['Churn'] });
  });

  it('has no title without a heading, and no command without a slice', () => {
    expect(pasted('- Collect\n- Clean').title).toBe('');
    expect(pasted('').commands).toEqual([]);
  });

  it('shows the first lines of its tree, with what is delivered', () => {
    const { slices } = pasted('- Data\n  - [x] Collect\n  - Clean\n- Model');
    expect(previewLines(slices, 3)).toEqual([
      { id: expect.any(String), depth: 0, title: 'Data', isGroup: true, isDelivered: false },
      { id: expect.any(String), depth: 1, title: 'Collect', isGroup: false, isDelivered: true },
      { id: expect.any(String), depth: 1, title: 'Clean', isGroup: false, isDelivered: false },
    ]);
  });
});
