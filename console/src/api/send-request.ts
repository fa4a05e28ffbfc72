import { ApiError } from "./api-error.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One call of the server. A body that is a Blob goes as it is, anything else as JSON; the answer is the parsed
 * JSON, or null for an empty one. Throws ApiError with the server's own words, status 0 when nobody answered.
 */
export async function sendRequest<Answer>(method: Method, address: string, body?: unknown): Promise<Answer> {
  const response = await reach(address, describeRequest(method, body));
  if (!response.ok) throw await readRefusal(response);
  const text = await response.text();
  return JSON.parse(text === "" ? "null" : text);
}

function describeRequest(method: Method, body: unknown): RequestInit {
  if (method === "GET") return { headers: { accept: "application/json" } };
  const headers: Record<string, string> = { accept: "application/json", "plimsoll-request": "1" };
  if (body instanceof Blob) return { method, headers, body };
  if (body === undefined) return { method, headers };
  return { method, headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) };
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch {
    throw new ApiError(0, "unreachable", "The server does not answer. What you typed stays here; start it again with plimsoll start.");
  }
}

async function readRefusal(response: Response): Promise<ApiError> {
  const fallback = `Expected an answer, met status ${response.status}. Try again; if it stays, the server's window says why.`;
  try {
    const body = await response.json();
    return new ApiError(response.status, body?.error?.code ?? "broken", body?.error?.message ?? fallback);
  } catch {
    return new ApiError(response.status, "broken", fallback);
  }
}
