export const commonText = {
  unexpected: {
    message: 'Something went wrong inside Rollcall.',
    advice: 'Try it again. If it happens again, quit Rollcall and start it anew.',
  },
  close: 'Close',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
};

export const passwordText = {
  keepQuestion: 'No keychain here can hold the password.',
  keepFile: 'Store it in a file only you can read',
  keepAsk: 'Ask me at each start',
};
