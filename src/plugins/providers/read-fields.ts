/** The fields of a JSON object; none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** All texts under `text` keys, and bare strings, joined: what a message says, whatever else hangs on it. */
export function wordsOf(value: unknown, depth = 0): string {
  if (typeof value === "string") return value;
  if (depth > 8) return "";
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, depth + 1)).join("\n");
  const { text, content, parts } = fieldsOf(value);
  return wordsOf(text ?? content ?? parts ?? "", depth + 1);
}

/** The words of the first message of the user, else of the first message. */
export function firstWords(messages: unknown): string | undefined {
  if (typeof messages === "string") return messages;
  const list = listOf(messages);
  const first = list.find((one) => ["user", undefined].includes(roleOf(one))) ?? list[0];
  return first === undefined ? undefined : wordsOf(first);
}

function roleOf(message: unknown): string | undefined {
  const { role } = fieldsOf(message);
  return typeof role === "string" ? role : undefined;
}
