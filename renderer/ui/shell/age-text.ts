export const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long ago something was checked: in minutes for an hour, then by the clock. Times in milliseconds. */
export function ageText(checkedAtMs: number, nowMs: number): string {
  const age = nowMs - checkedAtMs;
  if (age < MINUTE_MS) return 'checked now';
  if (age < HOUR_MS) return `checked ${Math.floor(age / MINUTE_MS)} min ago`;
  return `checked at ${clockTime(checkedAtMs).slice(0, 5)}`;
}

/** Hours, minutes and seconds of the day where the person is. */
export function clockTime(atMs: number): string {
  const at = new Date(atMs);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
