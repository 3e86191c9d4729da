/** Places a result or a report can be sent to: links, folders, devices, what is protected, what is full. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createWorkbook, openWorkbook } from '../../../src/file';
import {
  OUTPUT_CLOSED,
  reasonText,
  reportUnwritableText,
  resultUnwritableText,
  usageText,
} from '../../../src/i18n/cli';
import { buildForm } from '../../support/form-builder';
import { contentOf, inFolder, MAIN, run } from './run';

const FILE = 'form.xlsx';
const RESULT = 'form.hasil.xlsx';
const input = Buffer.from(createWorkbook([buildForm().spec]));
const counts = { places: 0 };

/** Root may write everywhere; as this one it may not. Elsewhere the tests run as somebody already. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;
const isUnix = process.platform !== 'win32';

let result: Buffer;
beforeAll(() =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, FILE), input);
    expect(await run({ folder, args: [FILE] })).toMatchObject({ status: 0, stderr: '' });
    result = readFileSync(join(folder, RESULT));
  }),
);

interface Refusal {
  readonly name: string;
  readonly args: readonly string[];
  readonly stderr: string;
  readonly prepare?: (folder: string) => void;
  readonly shell?: string;
  readonly user?: number | undefined;
  /** The result is written all the same: only the report's place is no good. */
  readonly isReport?: true;
}

const usage = (kind: 'out-is-input' | 'report-over-workbook', path: string): string =>
  usageText({ kind, path });
const notWritten = (...[path, problem]: Parameters<typeof resultUnwritableText>): string =>
  `${FILE}: ${resultUnwritableText(path, problem)}`;
const link =
  (to: string, name: string) =>
  (folder: string): void => {
    symlinkSync(to, join(folder, name));
  };
const LONG = `${'n'.repeat(300)}.xlsx`;

const REFUSALS: readonly Refusal[] = [
  { name: 'the input', args: ['--out', FILE], stderr: usage('out-is-input', FILE) },
  {
    name: 'the input by another way',
    args: ['--out', `../kerja/./${FILE}`],
    stderr: usage('out-is-input', `../kerja/./${FILE}`),
  },
  {
    name: 'a link to the input',
    args: ['--out', 'tautan.xlsx'],
    prepare: link(FILE, 'tautan.xlsx'),
    stderr: usage('out-is-input', 'tautan.xlsx'),
  },
  {
    name: 'a second name of the input',
    args: ['--out', 'kembar.xlsx'],
    prepare: (folder) => {
      linkSync(join(folder, FILE), join(folder, 'kembar.xlsx'));
    },
    stderr: usage('out-is-input', 'kembar.xlsx'),
  },
  {
    name: 'the input through a linked folder',
    args: ['--out', `sini/${FILE}`],
    prepare: link('.', 'sini'),
    stderr: usage('out-is-input', `sini/${FILE}`),
  },
  {
    name: 'a result that is a link to the input',
    args: [FILE],
    prepare: link(FILE, RESULT),
    stderr: usage('out-is-input', RESULT),
  },
  {
    name: 'a link to itself',
    args: ['--out', 'lingkar'],
    prepare: link('lingkar', 'lingkar'),
    stderr: notWritten('lingkar', 'failed'),
  },
  {
    name: 'a missing folder',
    args: ['--out', 'tidak/ada.xlsx'],
    stderr: notWritten('tidak/ada.xlsx', 'no-folder'),
  },
  {
    name: 'a missing folder, named as one',
    args: ['--out', 'tidak/'],
    stderr: notWritten(`tidak/${RESULT}`, 'no-folder'),
  },
  {
    name: 'a folder that is a file',
    args: ['--out', `${FILE}/a.xlsx`],
    stderr: notWritten(`${FILE}/a.xlsx`, 'no-folder'),
  },
  { name: 'a name that is too long', args: ['--out', LONG], stderr: notWritten(LONG, 'long-name') },
  {
    name: 'a folder where the result goes',
    args: [FILE],
    prepare: (folder) => {
      mkdirSync(join(folder, RESULT));
    },
    stderr: notWritten(RESULT, 'is-folder'),
  },
  ...(isUnix
    ? ([
        {
          name: 'a folder without the right to write',
          args: [FILE],
          prepare: (folder) => {
            chmodSync(folder, 0o555);
          },
          user: NOBODY,
          stderr: notWritten(RESULT, 'not-allowed'),
        },
        {
          name: 'an old result that is protected',
          args: [FILE],
          prepare: (folder) => {
            writeFileSync(join(folder, RESULT), 'sudah ditandatangani', { mode: 0o444 });
            chmodSync(folder, 0o777);
          },
          user: NOBODY,
          stderr: notWritten(RESULT, 'not-allowed'),
        },
        // A limit stands for the full disk: the first block is written, the next is not.
        { name: 'no room', args: [FILE], shell: 'ulimit -f 2', stderr: notWritten(RESULT, 'no-room') },
        {
          name: 'no room in place',
          args: ['--in-place', FILE],
          shell: 'ulimit -f 2',
          stderr: notWritten(FILE, 'no-room'),
        },
        {
          name: 'no room for the report',
          args: ['--check', '--json', 'laporan.json', FILE],
          shell: 'ulimit -f 2',
          stderr: reportUnwritableText('laporan.json', 'no-room'),
        },
        {
          name: 'no room behind standard output',
          args: ['--check', FILE],
          shell: 'exec >/dev/full',
          stderr: OUTPUT_CLOSED,
        },
      ] satisfies Refusal[])
    : []),
  { name: 'a report over the input', args: ['--json', FILE], stderr: usage('report-over-workbook', FILE) },
  {
    name: 'a report over the result',
    args: ['--json', `./${RESULT}`],
    stderr: usage('report-over-workbook', `./${RESULT}`),
  },
  {
    name: 'a report over a link to the input',
    args: ['--json', 'tautan'],
    prepare: link(FILE, 'tautan'),
    stderr: usage('report-over-workbook', 'tautan'),
  },
  {
    name: 'a report that is a folder',
    args: ['--json', '.'],
    stderr: reportUnwritableText('.', 'is-folder'),
    isReport: true,
  },
  {
    name: 'a report in a missing folder',
    args: ['--json', 'tidak/a.json'],
    stderr: reportUnwritableText('tidak/a.json', 'no-folder'),
    isReport: true,
  },
];

test.each(REFUSALS.map((each) => [each.name, each] as const))('refused: %s', (_, each) =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, FILE), input);
    chmodSync(dirname(folder), 0o755);
    each.prepare?.(folder);
    const before = contentOf(folder);
    const args =
      each.args.includes(FILE) && each.args[0] !== '--out' && each.args[0] !== '--json'
        ? each.args
        : [...each.args, FILE];
    const { shell, user } = each;
    const ended = await run({
      ...{ folder, args },
      ...(shell === undefined ? {} : { shell }),
      ...(user === undefined ? {} : { user }),
    });
    chmodSync(folder, 0o755);
    expect(ended.stderr).toBe(`${each.stderr}\n`);
    expect(ended.status).toBe(2);
    expect(contentOf(folder)).toEqual(each.isReport === true ? { ...before, [RESULT]: result } : before);
    counts.places += 1;
  }),
);

describe('written', () => {
  const written = (name: string, use: (folder: string) => Promise<void>): void => {
    test(name, () =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, FILE), input);
        await use(folder);
        counts.places += 1;
      }),
    );
  };
  const done = { status: 0, stderr: '' };

  written('through a link, which stays', async (folder) => {
    mkdirSync(join(folder, 'arsip'));
    writeFileSync(join(folder, 'arsip', 'lama.xlsx'), 'lama');
    symlinkSync('arsip/lama.xlsx', join(folder, RESULT));
    expect(await run({ folder, args: [FILE] })).toMatchObject(done);
    expect(contentOf(folder)[RESULT]).toBe('arsip/lama.xlsx');
    expect(contentOf(join(folder, 'arsip'))).toEqual({ 'lama.xlsx': result });
  });

  written('through a link to a file that is not there yet', async (folder) => {
    mkdirSync(join(folder, 'arsip'));
    symlinkSync('arsip/baru.xlsx', join(folder, 'tautan.xlsx'));
    expect(await run({ folder, args: ['--out', 'tautan.xlsx', FILE] })).toMatchObject(done);
    expect(contentOf(folder)).toEqual({ [FILE]: input, arsip: null, 'tautan.xlsx': 'arsip/baru.xlsx' });
    expect(contentOf(join(folder, 'arsip'))).toEqual({ 'baru.xlsx': result });
  });

  written('in place through a link, which stays', async (folder) => {
    symlinkSync(FILE, join(folder, 'tautan.xlsx'));
    expect(await run({ folder, args: ['--in-place', 'tautan.xlsx'] })).toMatchObject(done);
    expect(contentOf(folder)).toEqual({ [FILE]: result, 'tautan.xlsx': FILE });
  });

  written('into a folder, also a linked one', async (folder) => {
    mkdirSync(join(folder, 'arsip'));
    symlinkSync('arsip', join(folder, 'tautan'));
    expect(await run({ folder, args: ['--out', 'tautan', FILE] })).toMatchObject(done);
    expect(contentOf(join(folder, 'arsip'))).toEqual({ [RESULT]: result });
  });

  written('under the longest name a file can have', async (folder) => {
    const name = `${'n'.repeat(250)}.xlsx`;
    expect(await run({ folder, args: ['--out', name, FILE] })).toMatchObject(done);
    expect(contentOf(folder)).toEqual({ [FILE]: input, [name]: result });
  });

  if (isUnix) {
    written('with the rights of the file that was there', async (folder) => {
      for (const [file, mode] of [
        [FILE, 0o600],
        [RESULT, 0o664],
      ] as const) {
        writeFileSync(join(folder, file), input);
        chmodSync(join(folder, file), mode);
        const args = file === FILE ? ['--in-place', FILE] : [FILE];
        writeFileSync(join(folder, FILE), input);
        expect(await run({ folder, args })).toMatchObject(done);
        expect(statSync(join(folder, file)).mode & 0o777).toBe(mode);
        expect(readFileSync(join(folder, file)).equals(result)).toBe(true);
      }
    });

    written('into a pipe, which stays one', async (folder) => {
      expect(spawnSync('mkfifo', [join(folder, 'pipa')]).status).toBe(0);
      const args = ['--out', 'pipa', FILE];
      expect(await run({ folder, args, shell: 'cat pipa >hasil & :' })).toMatchObject(done);
      expect(statSync(join(folder, 'pipa')).isFIFO()).toBe(true);
      expect(contentOf(folder)['hasil']).toEqual(result);
    });
  }
});

test.each<[string, (path: string) => void, 'not-a-workbook' | 'too-large']>([
  [
    'an input of 4 GB of nothing',
    (path) => {
      writeFileSync(path, 'PK');
      truncateSync(path, 4 * 2 ** 30);
    },
    'too-large',
  ],
  ...(isUnix
    ? ([
        [
          'an input that never ends',
          (path) => {
            symlinkSync('/dev/zero', path);
          },
          'not-a-workbook',
        ],
        [
          'an input that waits for ever',
          (path) => {
            spawnSync('mkfifo', [path]);
          },
          'not-a-workbook',
        ],
      ] satisfies [string, (path: string) => void, 'not-a-workbook'][])
    : []),
])('%s', (_, make, reason) =>
  inFolder(async (folder) => {
    make(join(folder, FILE));
    const ended = await run({ folder, args: [FILE] });
    expect([ended.status, ended.stderr]).toEqual([2, `${FILE}: ${reasonText(reason)}\n`]);
    counts.places += 1;
  }),
);

/** A real disk of 128 kB, where the system lets us have one: in a space of our own, gone with the process. */
const SMALL_DISK = `
mount -t tmpfs -o size=128k none kerja && cp form.xlsx kerja && printf lama >kerja/${RESULT} && cd kerja || exit 99
dd if=/dev/zero of=isi bs=1k 2>/dev/null
truncate -s -4k isi
"$@" form.xlsx; echo "status $?"
ls -A; cat ${RESULT}; cmp form.xlsx ../form.xlsx && echo ' sama'`;

test('a disk that is full', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, '..', FILE), input);
    const ran = spawnSync('unshare', ['-rm', 'sh', '-c', SMALL_DISK, 'sh', process.execPath, MAIN], {
      cwd: join(folder, '..'),
      encoding: 'utf8',
    });
    const isPossible = ran.error === undefined && ran.status === 0;
    process.stdout.write(
      `full disk: ${isPossible ? 'tried' : 'no disk of our own here, tried by a limit only'}.\n`,
    );
    if (isPossible) {
      expect(ran.stderr).toBe(`${FILE}: ${resultUnwritableText(RESULT, 'no-room')}\n`);
      expect(ran.stdout).toBe(`status 2\n${RESULT}\n${FILE}\nisi\nlama sama\n`);
      counts.places += 1;
    }
    return Promise.resolve();
  }));

test('what is written is a workbook', () => {
  expect(openWorkbook(result).sheets.map(({ name }) => name)).toEqual(['Form']);
});

test('all of them', () => {
  process.stdout.write(`places to write to: ${String(counts.places)}, 0 inputs touched, 0 half files.\n`);
  expect(counts.places).toBeGreaterThan(20);
});
