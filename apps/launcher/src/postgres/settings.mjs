const flags = (settings) =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Reached from this machine only, and a log that holds no value from a query. */
const shared = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_error_verbosity: 'terse',
  jit: 'off',
  // What the planner thinks of the disk is the same everywhere: tests look at its plans.
  random_page_cost: 1.1,
  effective_cache_size: '1GB',
};

/** For a machine of two cores that also runs the API. */
export const serving = flags({
  ...shared,
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: 60,
});

/** For tests: nothing here outlives the run, so nothing waits for the disk. */
export const throwaway = flags({
  ...shared,
  shared_buffers: '128MB',
  max_connections: 100,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
});
