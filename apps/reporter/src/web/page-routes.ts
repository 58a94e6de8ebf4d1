/**
 * The addresses of the dashboard's pages. The page's router and the reporter, which answers each of them with the same
 * document, both read them here. `:name` is one step of the path.
 */
export const pageRoutes = {
  overview: '/',
  explore: '/explore',
  letter: '/letters/:letterId',
  flags: '/flags',
  pipeline: '/pipeline',
} as const;
