/** What is said where somebody cannot be reached from here. */
export const linksText = {
  unknown: 'This person is not on the list any more.',
  unknownAdvice: 'Look at the list as it is now.',
  noNumber: 'There is no phone number for this person.',
  noNumberAdvice: 'Enter one in the settings under Team, or choose another kind of link for calls there.',
  nothingOpens: (scheme: string) => `No program on this computer opens ${scheme} links.`,
  nothingOpensAdvice:
    'Install such a program, or choose in the settings under “Advanced”, “Links” the kind of link that yours opens.',
  noMailProgramAdvice: 'Install a mail program, or copy the address.',
};
