/** What is said where somebody cannot be reached from here. */
export const linksText = {
  unknown: 'This person is not on the list any more.',
  unknownAdvice: 'Look at the list as it is now.',
  noNumber: 'There is no phone number for this person.',
  noNumberAdvice: 'Enter one in the settings under Team, or choose another kind of link for calls there.',
  nothingOpens: (scheme: string) => `No program on this computer opens ${scheme} links.`,
  nothingOpensAdvice:
    'Choose another kind of link in the settings under Advanced, or install such a program.',
};
