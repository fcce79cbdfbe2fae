/** The 8 bytes every PNG begins with, and the chunk that always follows them. */
const SIGNATURE_BYTES = 8;
const HEADER_CHUNK_BYTES = 25;
const INCHES_PER_METRE = 1 / 0.0254;

/**
 * A PNG that says how many dots make an inch, so that programs place and print it at its true size. `png` must be a
 * whole PNG file that does not say so yet, as a canvas makes it.
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  const chunk = new Uint8Array(21);
  const data = new DataView(chunk.buffer);
  data.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4); // pHYs
  data.setUint32(8, perMetre);
  data.setUint32(12, perMetre);
  chunk[16] = 1; // per metre
  data.setUint32(17, crc32(chunk.subarray(4, 17)));
  const at = SIGNATURE_BYTES + HEADER_CHUNK_BYTES;
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, at));
  result.set(chunk, at);
  result.set(png.subarray(at), at + chunk.length);
  return result;
}

/** The check sum of PNG chunks (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
