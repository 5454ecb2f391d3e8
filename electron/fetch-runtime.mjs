// Runs in a child process of start.mjs: fetches Electron's runtime with the installer of its own package, which knows
// mirrors, caches and checksums, and tells the parent of every byte. The installer itself says nothing for 30 s.
import { createRequire } from 'node:module';

const fetchUnwatched = globalThis.fetch;

globalThis.fetch = async (...args) => {
  const response = await fetchUnwatched(...args);
  if (!response.ok) return response;
  const total = Number(response.headers.get('content-length') ?? 0);
  let received = 0;
  const counting = new TransformStream({
    transform(chunk, controller) {
      received += chunk.length;
      process.send?.({ received, total });
      controller.enqueue(chunk);
    },
    flush() {
      process.send?.({ received, total, isComplete: true });
    },
  });
  return new Response(response.body?.pipeThrough(counting), response);
};

createRequire(import.meta.url)('electron/install.js');
