import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The employee's page as one script and one style, which `plimsoll publish` writes into a file of its own. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: false,
  build: {
    ...{ outDir: "dist/publish", emptyOutDir: true, modulePreload: false, chunkSizeWarningLimit: 4000, cssCodeSplit: false },
    rolldownOptions: {
      input: fileURLToPath(new URL("src/employee/open-file.ts", import.meta.url)),
      output: { format: "iife", entryFileNames: "page.js", assetFileNames: "page.css", codeSplitting: false },
    },
  },
});
