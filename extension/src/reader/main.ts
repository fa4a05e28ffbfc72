import { extractText, getDocumentProxy } from "unpdf";
import { fromBase64 } from "../background/choose-policy.ts";

// Reads PDF files apart from everything else: in a page of its own (Chromium), or in the background page (Firefox).

const mostPages = 2_000;
const patience = 15_000;

async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes);
  if (document.numPages > mostPages) throw new Error("too many pages");
  const { text } = await extractText(document, { mergePages: true });
  return text;
}

function readInTime(bytes: Uint8Array): Promise<string | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patience);
  });
  return Promise.race([readPdf(bytes).catch(() => null), late]);
}

if (chrome.offscreen === undefined && !location.pathname.endsWith("reader.html"))
  Object.defineProperty(globalThis, "plimsollReadPdf", { value: readInTime });
else
  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id !== chrome.runtime.id || !isRead(message)) return undefined;
    void readInTime(fromBase64(message.base64)).then(answer);
    return true;
  });

function isRead(message: unknown): message is { readonly base64: string } {
  return typeof message === "object" && message !== null && "kind" in message && message.kind === "read-pdf" && "base64" in message;
}
