import { ApiError } from "../api/api-error.ts";

/** Sends files as a form (field `file`); resolves with the parsed answer, throws ApiError with the server's own words. */
export async function sendForm<Answer>(address: string, files: readonly File[]): Promise<Answer> {
  const form = new FormData();
  for (const file of files) form.append("file", file);
  const response = await fetch(address, { method: "POST", headers: { "plimsoll-request": "1" }, body: form });
  const answer = await response.json();
  if (!response.ok) throw new ApiError(response.status, answer?.error?.code ?? "broken", answer?.error?.message ?? "Not read.");
  return answer;
}
