/**
 * What is drawn over the colour of a status, so that it is told apart without colours: lines of different directions, crosses and dots.
 * Each is a path in a tile of eight by eight.
 */
const hatches: Record<string, string> = {
  substantialProgress: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  limitedProgress: 'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  noProgress: 'M0 2H8M0 6H8',
  regressed: 'M0 0L8 8M8 0L0 8',
  insufficientInformation: 'M2 0V8M6 0V8',
  notApplicable: 'M0 4H8M4 0V8',
  notAssessed: 'M1 1h1.5v1.5h-1.5zM5 5h1.5v1.5h-1.5z',
};

/** The fill of a status in a drawing that holds `StatusFills` of the same id. */
export const fillOf = (id: string, status: string): string => `url(#${id}-${status})`;

/** The fills of these statuses; stands inside the drawing that uses them. */
export const StatusFills = ({ id, statuses }: { id: string; statuses: string[] }) => (
  <defs>
    {statuses.map((status) => (
      <pattern id={`${id}-${status}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" class={`fill-status fill-${status}`} />
        {hatches[status] && <path d={hatches[status]} class={`hatch hatch-${status}`} />}
      </pattern>
    ))}
  </defs>
);

/** A small square in the fill of a status. */
export const StatusSwatch = ({ id, status }: { id: string; status: string }) => (
  <svg class="chart-swatch" width="18" height="18" aria-hidden="true" focusable="false">
    <StatusFills id={id} statuses={[status]} />
    <rect x="0.5" y="0.5" width="17" height="17" fill={fillOf(id, status)} class="chart-outline" />
  </svg>
);
