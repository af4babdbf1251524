const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Opening hours as people write them, from minutes of the day: 09:00–12:00，14:00–18:00. */
export function hoursText(spans: readonly { readonly from: number; readonly to: number }[]): string {
  return spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join('，');
}
