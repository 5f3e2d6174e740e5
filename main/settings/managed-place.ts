import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { win32 } from 'node:path';
import type { ManagedPlace } from './managed-file.js';

/** Administrators, the system itself, and the installer of Windows: who owns what ordinary users cannot write. */
const WINDOWS_OWNERS = new Set([
  'S-1-5-32-544',
  'S-1-5-18',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
]);

/** Somebody starts PowerShell for the first time after an update. */
const PATIENCE_MS = 10_000;

/**
 * Where the administrator's file of a system is. Whoever works on Rollcall names one by ROLLCALL_MANAGED; the program
 * that people have takes none from its surroundings, or whoever starts it for somebody would choose their server.
 */
export function managedPlace(
  isPackaged: boolean,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'> = process,
): ManagedPlace {
  if (!isPackaged) return { file: env['ROLLCALL_MANAGED'], isAdministrators: () => true };
  if (platform === 'win32') {
    const folder = win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Rollcall');
    return { file: win32.join(folder, 'managed.json'), isAdministrators: isWindowsAdministrators };
  }
  const folder = platform === 'darwin' ? '/Library/Application Support/Rollcall' : '/etc/rollcall';
  return { file: `${folder}/managed.json`, isAdministrators: isRoots };
}

/** Whether root owns a file and nobody else can write it. @throws the system's error. */
export function isRoots(file: string): boolean {
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o022) === 0;
}

/**
 * Whether an administrator owns a file. In the folder for all users anybody can make one, and only its owner and
 * administrators can change it.
 */
function isWindowsAdministrators(file: string): boolean {
  const shell = win32.join(
    process.env['SystemRoot'] ?? 'C:\\Windows',
    'System32',
    'WindowsPowerShell',
    'v1.0',
    'powershell.exe',
  );
  const script =
    '(Get-Acl -LiteralPath $env:ROLLCALL_FILE).GetOwner([System.Security.Principal.SecurityIdentifier]).Value';
  const owner = execFileSync(shell, ['-NoProfile', '-NonInteractive', '-Command', script], {
    // A name in the command itself could be read as a part of it.
    env: { ...process.env, ROLLCALL_FILE: file },
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    windowsHide: true,
  });
  return WINDOWS_OWNERS.has(owner.trim());
}
