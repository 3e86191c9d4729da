import { Badge, Button, Select } from '@fluentui/react-components';
import { REPORT_TABLES, type ReportTableName } from '../../core/evaluate/default-settings';
import { choicesFor, isChanged, printSetting, type SettingKey } from '../../core/evaluate/settings';
import { useWords } from '../words';
import { useSettingsStyles } from './SettingsView.styles';
import { useDraft, useExample } from './use-draft';

const KINDS = ['pembulatan', 'desimal'] as const;

/** Rounding and decimals of the LKjIP tables: all at once, or each for itself. */
export function TableSettings() {
  const styles = useSettingsStyles();
  const { setelan } = useWords();
  const draft = useDraft();
  const keysOf = (kind: (typeof KINDS)[number]): SettingKey[] =>
    REPORT_TABLES.map((table) => `${kind}.${table}` as const);
  const common = (kind: (typeof KINDS)[number]): string => {
    const values = new Set(keysOf(kind).map((key) => printSetting(draft.settings, key)));
    const [only = ''] = values;
    return values.size === 1 ? only : '';
  };
  return (
    <div className={styles.setting}>
      <h4 className={styles.name}>{setelan.tables.heading}</h4>
      <p className={styles.muted}>{setelan.tables.effect}</p>
      <ul className={styles.tables}>
        <li className={styles.table}>
          <span className={styles.tableName}>{setelan.tables.all}</span>
          <div className={styles.pair}>
            {KINDS.map((kind) => {
              const name = kind === 'desimal' ? setelan.tables.decimals : setelan.tables.rounding;
              const value = common(kind);
              const [first] = keysOf(kind);
              return (
                <Select
                  key={kind}
                  size="small"
                  aria-label={`${name}, ${setelan.tables.all}`}
                  value={value}
                  disabled={draft.busy}
                  onChange={(_, { value: chosen }) => {
                    if (chosen !== '')
                      draft.choose(Object.fromEntries(keysOf(kind).map((key) => [key, chosen])));
                  }}
                >
                  {value === '' && <option value="">{setelan.tables.mixed}</option>}
                  {first !== undefined && <Options setting={first} />}
                </Select>
              );
            })}
          </div>
        </li>
        {REPORT_TABLES.map((table) => (
          <Table key={table} table={table} />
        ))}
      </ul>
    </div>
  );
}

function Options({ setting }: { readonly setting: SettingKey }) {
  const { setelan } = useWords();
  const decimals = setting.startsWith('desimal.');
  return choicesFor(setting).map((each) => (
    <option key={each} value={each}>
      {decimals ? `${each} ${setelan.tables.decimals.toLowerCase()}` : setelan.choice(setting, each)}
    </option>
  ));
}

function Table({ table }: { readonly table: ReportTableName }) {
  const styles = useSettingsStyles();
  const { setelan } = useWords();
  const draft = useDraft();
  const example = useExample();
  const name = setelan.tables.name(table);
  const keys = KINDS.map((kind) => `${kind}.${table}` as const);
  const changed = keys.some((key) => isChanged(draft.settings, key));
  const shown = example(draft.settings, `desimal.${table}`, printSetting(draft.settings, `desimal.${table}`));
  return (
    <li className={styles.table}>
      <div className={styles.top}>
        <span className={styles.tableName}>{name}</span>
        {changed && (
          <>
            <Badge color="brand" appearance="tint">
              {setelan.differs}
            </Badge>
            <Button
              size="small"
              appearance="subtle"
              disabled={draft.busy}
              aria-label={setelan.resetOf(name)}
              onClick={() => {
                draft.choose(Object.fromEntries(keys.map((key) => [key, null])));
              }}
            >
              {setelan.reset}
            </Button>
          </>
        )}
      </div>
      <div className={styles.pair}>
        {keys.map((key) => (
          <Select
            key={key}
            size="small"
            aria-label={`${key.startsWith('desimal.') ? setelan.tables.decimals : setelan.tables.rounding}, ${name}`}
            value={printSetting(draft.settings, key)}
            disabled={draft.busy}
            onChange={(_, { value }) => {
              draft.choose({ [key]: value });
            }}
          >
            <Options setting={key} />
          </Select>
        ))}
      </div>
      {shown !== null && <p className={styles.example}>{shown}</p>}
    </li>
  );
}
