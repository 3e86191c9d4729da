/* In the pane's frame, before office.js: the page around it plays desktop Excel. */
parent.renjaWorkbench.install(window);
