// Runs before the first paint, so that a chosen theme does not flash in late. See src/shell/theme.ts.
try {
  const chosen = localStorage.getItem('rationale.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // No storage: the system's theme holds.
}
