export const repairText = {
  title: 'Repair',
  afresh: 'Start afresh',
  afreshIntro:
    'Removes what this user has on the server: the subscriptions of the end user, and the endpoints that Rollcall remembers having made there. Then Rollcall connects anew, with what was last connected with.',
  unremembered: 'Also endpoints 1 to 4 that Rollcall does not remember',
  unrememberedHelp:
    'Other programs that use the same application user may lose theirs until they connect again.',
  start: 'Start afresh…',
  running: 'Clearing up on the server…',
  confirmTitle: 'Remove what this user has on the server?',
  confirmBody: 'Nobody’s presence is seen until Rollcall has connected again, usually within a few seconds.',
  confirmUnremembered:
    'Endpoints 1 to 4 are removed even if another program made them. It hears of no changes until it connects again.',
  confirm: 'Remove and connect anew',
  cancel: 'Cancel',
  done: 'Cleared up. Rollcall connects anew now.',
  removed: 'Removed',
  left: 'Left there',
  nothing: 'Nothing was there to remove.',
  diagnostics: 'Diagnostics',
  diagnosticsIntro:
    'What Rollcall did, what went wrong and how often; to look at, or to send to whoever helps.',
  openDiagnostics: 'Open diagnostics',
};
