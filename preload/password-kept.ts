/** Where the application user's password is kept. */
export type PasswordKept =
  | 'nowhere'
  /** In the system's keychain. */
  | 'keychain'
  /** In a file that only this user can read, because they chose so. */
  | 'file'
  /** In memory until Rollcall quits; `undecided` asks the person what to do, `ask` was their answer. */
  | 'this-run-undecided'
  | 'this-run-ask';
