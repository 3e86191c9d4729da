/** Draws the view once Office is ready, as Microsoft's template does. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Welcome } from './Welcome';

const root = document.getElementById('root');
void Office.onReady(() => {
  if (root === null) return;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Welcome title="Contoso Task Pane Add-in" />
    </FluentProvider>,
  );
});
