/** What desktops know the program by: Windows its toasts, Linux its desktop entry. */
export const APP_ID = 'io.github.rollcall.Rollcall';
/** What people know it by. */
export const APP_NAME = 'Rollcall';
/** What Windows starts the program by when one of its toasts is clicked after it has ended. Never to be changed. */
export const TOAST_ACTIVATOR = '{5C0B9F0E-6B6C-4E0B-9A5D-3D2E8C1F7A46}';
