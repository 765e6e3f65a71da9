import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react({ compiler: true }), tailwindcss()],
  build: { outDir: "dist/client" },
  test: { include: ["src/**/*.test.ts"] },
});
