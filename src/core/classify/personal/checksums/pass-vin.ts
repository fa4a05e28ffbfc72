const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const values: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};

/** Whether the ninth character of a vehicle identification number is its check (49 CFR 565.15; North America and China). */
export function passVin(vin: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{8}$/.test(vin)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (values[vin[i] ?? ""] ?? Number(vin[i])) * (weights[i] ?? 0);
  return vin[8] === (sum % 11 === 10 ? "X" : String(sum % 11));
}
