import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { loadParts, part } from '../../../renderer/ui/part.tsx';

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;

describe('A part that is read later', () => {
  it('is read when it is first shown, and something stands in for it until then', async () => {
    const read = vi.fn(async () => Hello);
    const Later = part(read, <p>Loading</p>);
    expect(read).not.toHaveBeenCalled();
    render(<Later name="Ada" />);
    expect(screen.getByText('Loading')).toBeTruthy();
    expect(await screen.findByText('Hello Ada')).toBeTruthy();
  });

  it('is drawn at once when it was read before', async () => {
    const Later = part(async () => Hello);
    await loadParts();
    render(<Later name="Ada" />);
    expect(screen.getByText('Hello Ada')).toBeTruthy();
  });

  it('that could not be read in advance is read when it is shown', async () => {
    const read = vi.fn(async () => Hello).mockRejectedValueOnce(new Error('No connection'));
    const Later = part(read);
    await loadParts();
    render(<Later name="Ada" />);
    expect(await screen.findByText('Hello Ada')).toBeTruthy();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
