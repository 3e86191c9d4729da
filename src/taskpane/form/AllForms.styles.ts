import { makeStyles, tokens } from '@fluentui/react-components';

export const useAllFormsStyles = makeStyles({
  part: { margin: 0, fontSize: tokens.fontSizeBase300 },
  pair: { display: 'contents' },
  left: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  forms: { margin: 0, padding: 0, listStyleType: 'none' },
  form: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
});
