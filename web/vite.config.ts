import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compress } from "./compress.ts";

export default defineConfig({
  root: fileURLToPath(new URL("graphiql", import.meta.url)),
  base: "/graphiql/",
  logLevel: "warn",
  plugins: [react(), compress()],
  worker: { format: "es" },
  build: {
    outDir: "../../dist/web/graphiql",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    // Monaco is one chunk of several megabytes; splitting it buys nothing here.
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
    rolldownOptions: {
      onwarn(warning, warn) {
        // Compiler hints inside GraphiQL's own packages mean nothing to a bundle.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
});
