let lastTime = 0;
let counter = 0;

/**
 * A UUID of version 7 (RFC 9562, section 5.7): sorts by time of making. Ids of one process made in the same millisecond
 * keep their order by a counter in the 12 bits after the version.
 */
export function makeId(now: Date): string {
  const time = Math.max(now.getTime(), lastTime);
  counter = time === lastTime ? counter + 1 : 0;
  lastTime = time + (counter > 0xfff ? 1 : 0);
  if (counter > 0xfff) counter = 0;
  const random = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const stamp = lastTime.toString(16).padStart(12, "0");
  const variant = (0x8 | (Number.parseInt(random.slice(0, 1), 16) & 0x3)).toString(16);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counter.toString(16).padStart(3, "0")}-${variant}${random.slice(1, 4)}-${random.slice(4)}`;
}
