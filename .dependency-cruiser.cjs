/** Which part may import which; run by `npm run check:imports`. */
const { sourceConditions } = require('./tools/source-condition.mjs');

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle has no first file to read.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-app-imports-another',
      severity: 'error',
      comment: 'Apps meet in queues, the raw store and Postgres, never in code.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-import-no-app',
      severity: 'error',
      comment: 'Libraries stand below the apps.',
      from: { path: '^libs/' },
      to: { path: '^(apps|test|tools)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'libs/domain imports no framework and does no I/O: zod alone.',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/domain/', '^node_modules/zod/'] },
    },
    {
      name: 'platform-without-database',
      severity: 'error',
      comment: 'libs/platform serves all four services, libs/database two of them.',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/database/' },
    },
    {
      name: 'ingest-and-parser-without-database',
      severity: 'error',
      comment: 'The indexer writes to Postgres and the reporter reads it; nothing else knows the schema.',
      from: { path: '^apps/(ingest|parser)/' },
      to: { path: '^libs/database/' },
    },
    {
      name: 'tools-import-no-app',
      severity: 'error',
      comment:
        'Tools start the apps as processes, as users do. Training computes features with the code of the parser.',
      from: { path: '^tools/', pathNot: '^tools/reasons/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'generator-stands-apart',
      severity: 'error',
      comment: 'Letters made with the parser’s own words would prove nothing about the parser.',
      from: { path: '^tools/generator/' },
      to: { path: '^(libs|apps|test)/' },
    },
    {
      name: 'apps-import-no-tools',
      severity: 'error',
      comment: 'The container image contains the apps and the libraries only.',
      from: { path: '^apps/.*\\.ts$', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(tools|test)/' },
    },
    {
      name: 'command-line-uses-http-only',
      severity: 'error',
      comment: 'The command line reaches the services over HTTP. It needs neither their framework nor their servers.',
      from: { path: '^apps/cli/' },
      to: { path: '^node_modules/(@nestjs|bullmq|ioredis|typeorm|pg)/' },
    },
    {
      name: 'parsing-is-pure',
      severity: 'error',
      comment: 'What reads a letter knows neither queue nor framework.',
      from: { path: '^apps/parser/src/(letter|text)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: [
          '^node_modules/(@nestjs|bullmq|ioredis|typeorm|pg)/',
          '^libs/platform/',
          '^apps/parser/src/(consume|publish)/',
        ],
      },
    },
    {
      name: 'no-orphan-packages',
      severity: 'error',
      comment: 'What runs may not need a package that is there for development only.',
      from: { path: '^(apps|libs)/', pathNot: ['\\.spec\\.ts$', '^apps/reporter/web/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: ['^node_modules/@types/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/reporter/web)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: sourceConditions('import', 'node', 'default', 'types'),
    },
  },
};
