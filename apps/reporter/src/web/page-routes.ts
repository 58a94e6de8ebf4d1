/**
 * The paths of the dashboard's pages, used by the page's router and by the reporter, which serves the same document under
 * each of them. `:name` is one path segment.
 */
export const pageRoutes = {
  overview: '/',
  explore: '/explore',
  treatment: '/treatment',
  similar: '/similar',
  letter: '/letters/:letterId',
  flags: '/flags',
  pipeline: '/pipeline',
} as const;
