const pool = new Uint8Array(4_096);
let taken = pool.length;

/** 8 random bytes in hex; drawn from the system many at once, which costs as much as few. */
function takeRandom(): string {
  if (taken === pool.length) {
    crypto.getRandomValues(pool);
    taken = 0;
  }
  let hex = "";
  for (let i = 0; i < 8; i += 1) hex += (pool[taken + i] ?? 0).toString(16).padStart(2, "0");
  taken += 8;
  return hex;
}

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
  const random = takeRandom();
  const stamp = lastTime.toString(16).padStart(12, "0");
  const variant = (0x8 | (Number.parseInt(random.slice(0, 1), 16) & 0x3)).toString(16);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counter.toString(16).padStart(3, "0")}-${variant}${random.slice(1, 4)}-${random.slice(4)}`;
}
