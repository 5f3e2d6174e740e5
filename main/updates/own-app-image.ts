/** What an AppImage tells the program in it: its own file, and where that is unpacked. */
export type AppImageVariables = Readonly<Partial<Record<'APPIMAGE' | 'APPDIR', string>>>;

/**
 * The AppImage that this program is in; undefined where it is in none. A terminal that is an AppImage itself hands its
 * variables down to what is started there: its file is not ours.
 *
 * @param executable the program's own file.
 */
export function ownAppImage({ APPIMAGE, APPDIR }: AppImageVariables, executable: string): string | undefined {
  return APPIMAGE && APPDIR && executable.startsWith(`${APPDIR}/`) ? APPIMAGE : undefined;
}
