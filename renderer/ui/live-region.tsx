/**
 * Where things are spoken for a screen reader. The key makes a sentence that is said twice be spoken twice.
 */
export function LiveRegion({ message, count }: { message: string; count: number }) {
  return (
    <div className="visually-hidden" role="status" aria-live="assertive" aria-atomic="true" data-testid="live-region">
      <span key={count}>{message}</span>
    </div>
  );
}
