// Runs before the first paint, so that the page does not flash in the wrong theme. See src/shell/theme-switch.tsx.
try {
  const chosen = localStorage.getItem('rationale.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is not available: use the system theme.
}
