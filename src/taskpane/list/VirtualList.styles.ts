import { makeStyles } from '@fluentui/react-components';

export const useListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});
