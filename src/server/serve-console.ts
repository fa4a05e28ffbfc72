import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { MiddlewareHandler } from "hono";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** Pages of their own, smaller than the console. */
const pages: ReadonlyMap<string, string> = new Map([
  ["/me", "me.html"],
  ["/survey", "survey.html"],
  ["/questions", "questions.html"],
  ["/held", "held.html"],
]);

/**
 * The built console, and below it pages of their own for employees and for links. Files below `assets/` carry a digest in their name and may be kept for a year; everything else is
 * asked for again. An address without a file ending is a page of the console, so it gets `index.html`.
 */
export function serveConsole(folder: string): MiddlewareHandler {
  const root = normalize(folder);
  return async (context) => {
    const path = decodePath(context.req.path);
    const wanted = path === null ? null : normalize(join(root, path));
    const isPage = path !== null && extname(path) === "";
    const file = isPage ? join(root, pages.get(path) ?? "index.html") : wanted;
    if (file === null || !file.startsWith(root + sep) || !(await isFile(file))) return context.notFound();
    const keep = !isPage && file.startsWith(join(root, "assets") + sep);
    return context.body(new Uint8Array(await readFile(file)), 200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Cache-Control": keep ? "public, max-age=31536000, immutable" : "no-cache",
    });
  };
}

function decodePath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
