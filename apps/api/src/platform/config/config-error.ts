/** A setting that stops the start; its message names the variable and what to write into it. */
export class ConfigError extends Error {}
