; For whoever installs it, never for all users: that needs an administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall 1
!macroend

; Ahead of electron-builder's own way to end it, which is by force: it takes leave of the server.
!macro customUnInit
  ${ifNot} ${isUpdated}
    ExecWait '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --quit'
  ${endIf}
!macroend

; Nothing of the person's goes with the program but the password, and what tells Windows of the program: its links, and
; the start at login. An update keeps all of that.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ExecWait '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --forget-password'
    DeleteRegKey HKCU "Software\Classes\rollcall"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
  ${endIf}
!macroend
