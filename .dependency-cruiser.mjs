/**
 * Who may import whom. TypeScript's project references keep `shared`, `electron` and `renderer` apart by what is in
 * scope (no DOM, no Node); the rules here see what the references cannot: layers inside a folder, cycles, orphans.
 */

/** A chain of layers, lowest first: nobody imports from a layer above its own. */
function layers(base, names, why) {
  return names.slice(0, -1).map((name, place) => ({
    name: `layers-${base.replaceAll('/', '-')}-${name.replaceAll(/\W+/g, '-')}`,
    comment: `${why} (${names.join(' ← ')})`,
    severity: 'error',
    from: { path: `^${base}/(${name})(/|\\.|$)` },
    to: { path: names.slice(place + 1).map((above) => `^${base}/(${above})(/|\\.|$)`) },
  }));
}

const SHELL_FILES = '^electron/(main|preload|ipc|window|menu|desktop-[a-z-]+)\\.ts$';
const TESTS_OF_THE_SHELL = '^test/electron/(shell|main|preload|ipc|window|desktop-[a-z-]+)';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or there is a third one missing. Type imports count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead, or it is an entry point and belongs into this list.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.config\\.ts$',
          '^\\.dependency-cruiser',
          '\\.mjs$',
          '^test/',
          '\\.json$',
          '\\.css$',
        ],
      },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared runs in the page, in Node and in tests: it imports neither side, and no module of Node.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|test)/' },
    },
    {
      name: 'shared-without-node',
      comment: 'shared runs in the page too, where there is no Node.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    ...layers(
      'shared',
      ['calendar', 'plan', 'schedule', 'slicing', 'derive', 'meeting', 'words', 'exports|imports'],
      'In shared the imports go one way',
    ),
    {
      name: 'exports-and-imports-apart',
      comment: 'An export never needs an import, nor the other way round; what both need belongs to words or plan.',
      severity: 'error',
      from: { path: '^shared/(exports|imports)/' },
      to: { path: '^shared/(exports|imports)/', pathNot: '^shared/$1/' },
    },
    {
      name: 'contract-is-the-meeting-point',
      comment: 'The layers of shared know nothing of the seam; page and Node side meet in contract.ts.',
      severity: 'error',
      from: { path: '^shared/(calendar|plan|schedule|slicing|exports|imports|derive)' },
      to: { path: '^shared/contract' },
    },
    {
      name: 'dates-in-one-place',
      comment: 'All date arithmetic is in shared/calendar/day.ts, so that a Day is never an instant.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^shared/calendar/day\\.ts$' },
      to: { path: 'node_modules/(date-fns|@date-fns)/' },
    },
    {
      name: 'derive-alone-calls-schedule',
      comment:
        'Whatever is derived goes through one memoised derive(plan, today); only move-to and ripple try out plans.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^shared/(schedule/|derive\\.ts$)' },
      to: { path: '^shared/schedule/schedule\\.ts$' },
    },
    {
      name: 'schemas-stay-out-of-the-page',
      comment: 'zod costs the page 90 kB; the page takes the types of a schema and nothing else.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '\\.schema\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-zod-outside-schemas',
      comment: 'Checking of shapes is in *.schema.ts and in the files that call it on the Node side.',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: '\\.schema\\.ts$' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'only-the-shell-knows-electron',
      comment: 'In plain Node an import of electron starts a download; only the shell files may name it.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer|test)/', pathNot: [SHELL_FILES, TESTS_OF_THE_SHELL] },
      to: { path: 'node_modules/(electron|electron-store)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-is-plain-node',
      comment: 'core is what both shells share; it knows neither of them.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: '^electron/(?!core/)' },
    },
    {
      name: 'shells-apart',
      comment: 'Everything goes core ← http, ipc, cli ← main, web: neither shell needs the other, nor anybody a shell.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/(main|web)\\.ts$' },
      to: { path: '^electron/(main|web|preload)\\.ts$' },
    },
    {
      name: 'browser-shell-without-desktop',
      comment: 'The browser shell and the command line run in plain Node.',
      severity: 'error',
      from: { path: '^electron/(web|http|event-stream|cli|open-app|plain-settings|page-files|page-protocol)\\.ts$' },
      to: { path: SHELL_FILES },
    },
    {
      name: 'core-without-electron-types',
      comment: 'core knows nothing of Electron, not even a type.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: 'node_modules/(electron|electron-store|conf)/' },
    },
    {
      name: 'store-below-planner',
      comment: 'The store keeps plans on the disk and knows nothing of who asks.',
      severity: 'error',
      from: { path: '^electron/core/store/' },
      to: { path: '^electron/core/(planner|serve|settings)' },
    },
    {
      name: 'node-side-never-imports-the-page',
      comment: 'The page is a web page behind the seam.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'page-never-imports-the-node-side',
      comment: 'The page reaches the Node side through the transport only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'page-without-node',
      comment: 'The page is a web page; there is no Node in it.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    ...layers(
      'renderer',
      [
        'transport',
        'plan',
        'view',
        'actions',
        'inspector|palette|cutter|hamburger|findings|people|calendar|forecast|baselines|requests|make-room|gate|sources|contacts|reviews|risks|reader-words',
        'plans|slice|board|schedule|wall|log',
        'app',
        'main',
      ],
      'In the page the imports go one way',
    ),
    {
      name: 'screens-apart',
      comment: 'Screens never import each other; what two of them need is a panel or belongs to ui, view or plan.',
      severity: 'error',
      from: { path: '^renderer/(plans|slice|board|schedule|wall|log)/' },
      to: { path: '^renderer/(plans|slice|board|schedule|wall|log)/', pathNot: '^renderer/$1/' },
    },
    {
      name: 'panels-apart',
      comment: 'Panels never import each other; what two of them need belongs to ui, view or plan.',
      severity: 'error',
      from: {
        path: '^renderer/(inspector|palette|cutter|hamburger|findings|people|calendar|forecast|baselines|requests|make-room|gate|sources|contacts|reviews|risks|reader-words)/',
      },
      to: {
        path: '^renderer/(inspector|palette|cutter|hamburger|findings|people|calendar|forecast|baselines|requests|make-room|gate|sources|contacts|reviews|risks|reader-words)/',
        pathNot: '^renderer/$1/',
      },
    },
    {
      name: 'ui-knows-no-plans',
      comment: 'Buttons, dialogs and fields know nothing of plans; they are imported by all and import none.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(renderer/(?!ui/)|shared/(?!assert|result))' },
    },
    {
      name: 'product-never-imports-tests',
      comment: 'What only tests need stays in test/.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|node_modules/\\.cache)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
