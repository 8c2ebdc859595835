import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { pretend } from './test/pretend.ts'
import { offline } from './tools/offline.ts'

const server = process.env.HUFU_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig(({ command }) => ({
  // HUFU_MOCK=1 answers from test/pretend.ts; it is never part of what is built
  plugins: [vue(), offline(), ...(command === 'serve' && process.env.HUFU_MOCK ? [pretend()] : [])],
  // docs/dictionary.md is shown on a screen
  server: { fs: { allow: ['..'] }, host: '127.0.0.1', port: 5173, proxy: process.env.HUFU_MOCK ? undefined : { '/api': { target: server, changeOrigin: false } } },
  build: { target: 'es2022', chunkSizeWarningLimit: 900, sourcemap: false },
  test: { testTimeout: 60_000, hookTimeout: 60_000, environment: 'happy-dom', include: ['test/**/*.test.ts'], reporters: ['default', ['json', { outputFile: 'target/vitest.json' }]] },
}))
