/**
 * Loaded into servers started by the launcher and by the tests (`node --import`): when the process that
 * started them is gone, however it ended, they stop as if asked to.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
