/** What desktops know the program by: Windows its toasts, Linux its desktop entry. */
export const APP_ID = 'io.github.rollcall.Rollcall';
/** What people know it by. */
export const APP_NAME = 'Rollcall';
