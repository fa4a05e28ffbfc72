/**
 * Sum of digit × weight over the leading characters of `text`; a letter counts as code − 48 so that
 * base-36 schemes which are defined that way (Brazil, IN RFB 2229/2024) can share it.
 */
export function weighDigits(text: string, weights: readonly number[], from = 0): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (text.charCodeAt(from + i) - 48) * (weights[i] ?? 0);
  return sum;
}
