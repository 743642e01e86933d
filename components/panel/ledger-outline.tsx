/** Heights, in percent, of a made-up article's sentences: the place where the ledger will stand, not a promise. */
const HEIGHTS = [60, 90, 45, 70, 100, 55, 80, 65, 40, 95, 75, 50, 85, 60, 70, 45, 90, 65]

/** The ledger before there is one: still, so that nothing moves while reading. */
export function LedgerOutline() {
  return (
    <div class="ledger-row outline" aria-hidden="true">
      {HEIGHTS.map((height, index) => (
        <span key={index} class="ledger-slot">
          <span class="cell cell-outline" style={{ height: `${height}%` }} />
        </span>
      ))}
    </div>
  )
}
