// Preloaded into a server: tells the longest turn of its event loop since it was last asked, by a signal.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 2;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();
process.on('SIGUSR2', () => {
  process.stderr.write(`longest-turn ${Math.max(0, delays.max / 1e6 - resolution)}\n`);
  delays.reset();
});
