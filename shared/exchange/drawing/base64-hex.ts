const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));
const LINE = 32_000;

/** Base64 as hexadecimal digits. Letters that are no base64 are passed over. */
export function base64ToHex(base64: string): string {
  const lines: string[] = [];
  let line = '';
  let bits = 0;
  let held = 0;
  for (const letter of base64) {
    const value = VALUES.get(letter);
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    line += ((held >> bits) & 0xff).toString(16).padStart(2, '0');
    if (line.length < LINE) continue;
    lines.push(line);
    line = '';
  }
  return lines.join('') + line;
}
