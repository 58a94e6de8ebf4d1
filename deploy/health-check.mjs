/** The container's health check: asks this container's service whether it is ready. */
const response = await fetch(`http://127.0.0.1:${process.env.RATIONALE_HEALTH_PORT}/health/ready`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => null);
process.exit(response?.ok === true ? 0 : 1);
