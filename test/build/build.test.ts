import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { manifestProblems } from '../../scripts/manifest/check';
import { builtFiles } from '../../scripts/manifest/facts';
import { RIBBON_ACTIONS } from '../../src/commands/ribbon-actions';

const run = promisify(execFile);
const root = join(__dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

interface Built {
  readonly folder: string;
  readonly files: readonly string[];
  readonly modules: readonly string[];
  readonly errors: readonly string[];
  readonly output: string;
  readonly warnings: string;
}

async function build(variables: Record<string, string>): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'renja-addin-'));
  const inherited = Object.entries(process.env).filter(([name]) => !/^(RENJA_ADDRESS|OFFICE_JS)$/.test(name));
  const { stdout, stderr } = await run(process.execPath, [join(__dirname, 'run-build.mjs'), folder], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...variables },
    maxBuffer: 64_000_000,
  });
  const { modules, errors } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Pick<
    Built,
    'modules' | 'errors'
  >;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return { folder, files, modules, errors, output: stdout, warnings: stderr };
}

const ADDRESS = 'https://kantor.go.id/renja';

describe('a build for an address with a folder', () => {
  let built: Built;
  const read = (file: string) => readFileSync(join(built.folder, file), 'utf8');
  const own = () => built.files.filter((file) => file.endsWith('.js'));

  beforeAll(async () => {
    built = await build({ RENJA_ADDRESS: `${ADDRESS}/` });
  }, 180_000);
  afterAll(() => rmSync(built.folder, { recursive: true, force: true }));

  test('has no error and keeps within its budget', () => {
    expect(built.errors).toEqual([]);
    expect(built.warnings).not.toContain('RENJA_ADDRESS');
  });

  test('holds the page, the manifest, the shortcuts, the icons and the example', () => {
    expect(built.files).toEqual(
      expect.arrayContaining([
        'taskpane.html',
        'bantuan.html',
        'old-browser.js',
        'manifest.xml',
        'assets/shortcuts.json',
        'assets/shortcuts.en-us.json',
        'assets/icon-app-128.png',
        'assets/contoh-evaluasi-renja.xlsx',
      ]),
    );
    expect(built.files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  test('has a manifest without a problem, where every address has its file', () => {
    const facts = {
      address: ADDRESS,
      version,
      functionIds: RIBBON_ACTIONS,
      file: builtFiles(built.folder),
    };
    expect(manifestProblems(read('manifest.xml'), facts)).toEqual([]);
    expect(read('manifest.xml')).toContain('<AppDomain>https://kantor.go.id</AppDomain>');
    expect(read('manifest.xml')).toContain(`<SourceLocation DefaultValue="${ADDRESS}/taskpane.html"`);
  });

  test('names no development address', () => {
    const texts = built.files.filter((file) => /\.(html|xml|json)$/.test(file));
    expect(texts.filter((file) => read(file).includes('localhost'))).toEqual([]);
    expect(own().filter((file) => read(file).includes('localhost:3000'))).toEqual([]);
  });

  test.each(['taskpane.html', 'bantuan.html'])(
    '%s carries the content security policy, word for word',
    (page) => {
      const policy = /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(read(page))?.[1];
      expect(policy).toBe(
        "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; form-action 'self'",
      );
    },
  );

  test('loads the check of the web view, Microsoft’s office.js, the ribbon and then the pane', () => {
    const tags = [...read('taskpane.html').matchAll(/<script([^>]*)>([^<]*)<\/script>/g)].map(
      ([, attributes, text]) => ({
        src: /src="?([^\s">]+)/.exec(attributes ?? '')?.[1] ?? '',
        deferred: /\bdefer\b/.test(attributes ?? ''),
        inline: (text ?? '').trim(),
      }),
    );
    expect(tags.map(({ inline }) => inline)).toEqual(['', '', '', '']);
    expect(tags.map(({ deferred }) => deferred)).toEqual([false, false, false, true]);
    expect(tags.map(({ src }) => src)).toEqual([
      'old-browser.js',
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      expect.stringMatching(/^commands\.[0-9a-f]{10}\.js$/),
      expect.stringMatching(/^taskpane\.[0-9a-f]{10}\.js$/),
    ]);
    for (const { src } of tags.slice(2)) expect(built.files).toContain(src);
    expect(read('taskpane.html')).not.toMatch(/\son[a-z]+=/);
  });

  test('says in plain HTML, in both languages, that Excel 2019 cannot run it', () => {
    const page = read('taskpane.html').replace(/\s+/g, ' ');
    expect(page).toContain('Excel 2019 dan yang lebih lama tidak dapat menjalankannya');
    expect(page).toContain('Excel 2019 and older cannot run it');
    expect(page).toMatch(/<noscript>.*Add-in ini memerlukan JavaScript.*<\/noscript>/);
  });

  test('makes no code from text, which the policy would refuse', () => {
    const makesCode =
      /\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(\s*["'`]|set(Timeout|Interval)\s*\(\s*["'`]/;
    expect(own().filter((file) => makesCode.test(read(file)))).toEqual([]);
    expect(makesCode.test('x=Function("return this")()')).toBe(true);
  });

  test('ships neither office.js nor the emulated Excel', () => {
    expect(built.modules).toContain('src/taskpane/start.ts');
    expect(built.modules).toContain('src/taskpane/ribbon-queue.ts');
    const foreign =
      /@microsoft\/office-js|@univerjs|chart\.js|^src\/(workbench|cli|file)\/|playwright|axe-core/;
    expect(built.modules.filter((name) => foreign.test(name))).toEqual([]);
  });

  test.each([
    ['English words', 'Cell, code or name'],
    ['words of findings', 'Samakan penulisannya.'],
    ['the LKjIP tables', 'Data LKjIP is planned by itself'],
  ])('fetches %s apart from the page', (_, text) => {
    const withPage = own().filter((file) => read('taskpane.html').includes(file));
    expect(withPage).toHaveLength(3);
    const holders = own().filter((file) => read(file).includes(text));
    expect(holders).not.toEqual([]);
    expect(holders.filter((file) => withPage.includes(file))).toEqual([]);
  });

  test('runs React’s production code', () => {
    expect(built.modules.filter((name) => /react(-dom)?[^/]*\.development\.js$/.test(name))).toEqual([]);
  });

  test('keeps the script for old web views in ES5', () => {
    expect(read('old-browser.js')).toBe(readFileSync(join(root, 'src/taskpane/old-browser.js'), 'utf8'));
    expect(read('old-browser.js')).not.toMatch(/=>|\b(const|let|class)\b|`|\?\.|,\s*\)/);
  });

  test('prints every file with its size, raw and gzipped', () => {
    expect(built.output).toMatch(/taskpane\.html +[\d.]+ kB +[\d.]+ kB/);
    expect(built.output).toMatch(/scripts that load with the page +[\d.]+ kB +of 255\.0 kB/);
  });
});

test('scripts beyond the budget fail the build, and the message says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'renja-budget-'));
  const script = `
    import webpack from 'webpack';
    import { SizeTable } from ${JSON.stringify(join(root, 'scripts/build/size-table.mjs'))};
    const entry = ${JSON.stringify(join(root, 'src/taskpane/old-browser.js'))};
    const compiler = webpack({
      mode: 'production', entry, output: { path: ${JSON.stringify(folder)} }, plugins: [new SizeTable({ budgetGzip: 100 })],
    });
    compiler.run((error, stats) => {
      process.stderr.write(stats.compilation.errors.map(({ message }) => message).join());
      compiler.close(() => undefined);
    });`;
  const { stderr } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  rmSync(folder, { recursive: true, force: true });
  expect(stderr).toMatch(/have 0\.\d kB gzipped; the budget is 0\.1 kB\. Load a heavy view with import\(\)/);
});

describe('the variables of the build', () => {
  /** What the functions of scripts/build/address.mjs answer, asked in one process. */
  async function ask(
    call: 'checkedAddress' | 'checkedOfficeJs',
    inputs: readonly string[],
  ): Promise<string[]> {
    const script = `
      import * as address from ${JSON.stringify(join(root, 'scripts/build/address.mjs'))};
      const answers = ${JSON.stringify(inputs)}.map((input) => {
        try { return address.${call}(input); } catch (error) { return 'refused: ' + error.message; }
      });
      process.stdout.write(JSON.stringify(answers));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    return JSON.parse(stdout) as string[];
  }

  test('an https address is taken, without the slash at its end', async () => {
    const cases = [
      ['https://kantor.go.id', 'https://kantor.go.id'],
      ['https://kantor.go.id/', 'https://kantor.go.id'],
      ['https://kantor.go.id/renja//', 'https://kantor.go.id/renja'],
      ['  https://Kantor.go.id:8443/a b/renja ', 'https://kantor.go.id:8443/a%20b/renja'],
    ] as const;
    expect(
      await ask(
        'checkedAddress',
        cases.map(([given]) => given),
      ),
    ).toEqual(cases.map(([, taken]) => taken));
  });

  test('anything else is refused with the reason and an example', async () => {
    const cases = [
      ['http://kantor.go.id/renja', 'Office loads add-ins over https only'],
      ['kantor.go.id/renja', 'it is not an address'],
      ['', 'it is not an address'],
      ['file:///C:/renja', 'Office loads add-ins over https only'],
      ['https://budi:rahasia@kantor.go.id', 'it holds a user name or a password'],
      ['https://kantor.go.id/renja?v=1', 'it has a ? or # part'],
      ['https://kantor.go.id/renja#a', 'it has a ? or # part'],
      ['https://kantor.go.id/a&b', 'its path has a sign that XML reserves'],
      ['https://kantor.go.id/renja/taskpane.html', 'it names a file, not a folder'],
    ] as const;
    const answers = await ask(
      'checkedAddress',
      cases.map(([given]) => given),
    );
    expect(answers).toEqual(
      cases.map(
        ([given, reason]) =>
          `refused: RENJA_ADDRESS="${given}" cannot be used: ${reason}. Give the https address of the folder the files will be served from, such as https://kantor.go.id/renja.`,
      ),
    );
  });

  test('office.js comes over https or from beside the page', async () => {
    const inputs = [
      'office/office.js',
      'https://example.com/office.js',
      'http://example.com/o.js',
      '//x/o.js',
      '',
    ];
    expect(await ask('checkedOfficeJs', inputs)).toEqual([
      'office/office.js',
      'https://example.com/office.js',
      expect.stringMatching(/^refused: .*neither https nor a path/),
      expect.stringMatching(/^refused: .*neither https nor a path/),
      expect.stringMatching(/^refused: .*not an address or a path/),
    ]);
  });

  test('without an address the build warns that it works on this machine only', async () => {
    const script = `import config from ${JSON.stringify(join(root, 'webpack.config.js'))}; await config();`;
    const inherited = Object.entries(process.env).filter(([name]) => name !== 'RENJA_ADDRESS');
    const { stderr } = await run(process.execPath, ['--input-type=module', '-e', script], {
      env: Object.fromEntries(inherited),
    });
    expect(stderr).toContain('RENJA_ADDRESS is not set, so the manifest points to https://localhost:3000');
  });

  test('a bad address stops the build before anything is written', async () => {
    await expect(build({ RENJA_ADDRESS: 'http://kantor.go.id' })).rejects.toMatchObject({
      stderr: expect.stringContaining('Office loads add-ins over https only'),
    });
  });
});
