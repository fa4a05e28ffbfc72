import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const server = process.env["PLIMSOLL_API"] ?? "http://127.0.0.1:7391";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Vite reads its settings from a default export; nothing else in the console has one. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The server's content policy allows no data: addresses, so every font and picture stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // The console, and the pages for employees and links, which share no more with it than a few small files.
    rolldownOptions: { input: [here("index.html"), here("me.html"), here("survey.html"), here("questions.html"), here("held.html")] },
  },
  server: { port: 7392, proxy: { "/api": { target: server, changeOrigin: true } } },
});
