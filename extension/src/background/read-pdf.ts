/** Asks the offscreen page for the text of a PDF (Chromium), or the background's own reader (Firefox). Null where there is none. */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const own: unknown = Reflect.get(globalThis, "plimsollReadPdf");
  if (typeof own === "function") {
    const text: unknown = await own(bytes);
    return typeof text === "string" ? text : null;
  }
  await openPage();
  const answer = await chrome.runtime.sendMessage({ kind: "read-pdf", base64: encode(bytes) });
  rest();
  return typeof answer === "string" && answer.trim() !== "" ? answer : null;
}

let opening: Promise<void> | undefined;
let timer = 0;

/** One page for all; it goes once nothing was read for a while, and its memory with it. */
async function openPage(): Promise<void> {
  clearTimeout(timer);
  if ((await chrome.offscreen?.hasDocument?.()) === true) return;
  opening ??= chrome.offscreen
    ?.createDocument({ url: "reader.html", reasons: ["WORKERS"], justification: "Reads the text of PDF files before they are uploaded." })
    .catch(() => undefined);
  await opening;
}

function rest(): void {
  clearTimeout(timer);
  timer = Number(
    setTimeout(() => {
      opening = undefined;
      void chrome.offscreen?.closeDocument().catch(() => undefined);
    }, 20_000),
  );
}

const step = 0x8000;

function encode(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += step) parts.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  return btoa(parts.join(""));
}
