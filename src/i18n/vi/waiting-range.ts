export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Minutes in words; from two hours on nobody counts in minutes any more. */
function span(minutes: number): string {
  if (minutes < 120) return `${minutes} phút`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} giờ${rest ? ` ${rest} phút` : ''}`;
}

/** How long somebody will probably wait, in minutes. */
export function range({ from, to }: Range): string {
  if (to < 1) return 'chưa tới 1 phút';
  if (from === to) return `khoảng ${span(to)}`;
  if (from < 1) return `không quá ${span(to)}`;
  return to < 120 ? `khoảng ${from} đến ${span(to)}` : `khoảng ${span(from)} đến ${span(to)}`;
}
