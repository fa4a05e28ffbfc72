/**
 * The step a questionnaire has reached: `7`, `3` or `1` day left (the nearest one passed), `over` after its end, null when
 * answered or early. Days are ISO; the last day is `until`.
 */
export function findChase(until: string, today: string, isAnswered: boolean): "7" | "3" | "1" | "over" | null {
  if (isAnswered) return null;
  const left = Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  if (Number.isNaN(left)) return null;
  if (left < 0) return "over";
  if (left <= 1) return "1";
  return left <= 3 ? "3" : left <= 7 ? "7" : null;
}
