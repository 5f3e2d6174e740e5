/** What stands as a label elsewhere, as part of a sentence: "Available" as in "is now available". */
export const within = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
