/** What Microsoft's template loads for the ribbon: one function that does nothing but end. */
Office.actions.associate('action', (event: Office.AddinCommands.Event) => {
  event.completed();
});
