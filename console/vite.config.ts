import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const server = process.env["PLIMSOLL_API"] ?? "http://127.0.0.1:7391";

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
  },
  server: { port: 7392, proxy: { "/api": { target: server, changeOrigin: true } } },
});
