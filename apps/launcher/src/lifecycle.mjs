import { stopCommands } from './processes.mjs';

/**
 * What a command has opened and must close, newest first: the API before its database.
 * Ctrl-C and SIGTERM close everything and then end the process with `signalExitCode`.
 */
export function lifecycle({ signalExitCode = 0, onSignal = () => {} } = {}) {
  const open = [];
  let closing;

  const close = () =>
    (closing ??= (async () => {
      await stopCommands();
      while (open.length) await open.pop()();
    })());

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (closing) return;
      onSignal(signal);
      await close();
      process.exit(signalExitCode);
    });
  }

  return {
    /** Registers how to close something that was just opened. */
    opened: (closer) => open.push(closer),
    close,
    isClosing: () => closing !== undefined,
    /** Runs the body and closes everything after it, whatever happened. */
    async around(body) {
      try {
        return await body();
      } catch (error) {
        // Stopped in the middle by a signal: the step that broke off is no failure of its own.
        if (closing) return await new Promise(() => {});
        throw error;
      } finally {
        await close();
      }
    },
  };
}
