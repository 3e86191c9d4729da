import { makeStyles, tokens } from '@fluentui/react-components';

export const useMessageStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    flexShrink: 0,
    maxHeight: '45vh',
    overflowY: 'auto',
    boxSizing: 'border-box',
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  busy: {
    display: 'flex',
    flexShrink: 0,
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
  },
  busyLine: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  busyText: { flexGrow: 1, fontVariantNumeric: 'tabular-nums' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200 },
  detail: {
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
  },
});
