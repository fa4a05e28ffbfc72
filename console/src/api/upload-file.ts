import { ApiError } from "./api-error.ts";

/** Sends a file's bytes with progress (bytes sent of all) and a way to stop; resolves with the parsed answer. */
export function uploadFile<Answer>(
  address: string,
  file: File,
  onProgress: (sent: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${address}${address.includes("?") ? "&" : "?"}name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("plimsoll-request", "1");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded, file.size));
    request.addEventListener("load", () =>
      request.status < 400 ? resolve(JSON.parse(request.responseText)) : reject(readRefusal(request)),
    );
    request.addEventListener("error", () =>
      reject(
        new ApiError(
          0,
          "unreachable",
          `${file.name} was not sent: the server does not answer. Start it again and drop the file once more.`,
        ),
      ),
    );
    request.addEventListener("abort", () => reject(new ApiError(0, "cancelled", "Cancelled.")));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function readRefusal(request: XMLHttpRequest): ApiError {
  try {
    const body = JSON.parse(request.responseText);
    return new ApiError(request.status, body.error.code, body.error.message);
  } catch {
    return new ApiError(request.status, "broken", `Expected an answer, met status ${request.status}. Drop the file again.`);
  }
}
