import type { JSX } from 'preact';
import { choicesText, forgetText } from '../ui/strings.js';
import { ImportDialog } from './import-dialog.js';
import type { SettingsModel } from './model.js';
import { ResetDialog } from './reset-dialog.js';
import { Setting } from './setting.js';

/** Settings to a file and from one, and back to what they were at first. */
export function FilesSection({ model }: { model: SettingsModel }): JSX.Element {
  const { files } = model;
  const asked = files.asked.value;
  const file = files.file.value;
  return (
    <>
      <Setting model={model} id="files">
        <div class="field">
          <p class="help">{choicesText.fileIntro}</p>
          <div class="control">
            <button type="button" class="button" onClick={() => void model.try(() => files.export())}>
              {choicesText.exportFile}
            </button>
            <button type="button" class="button" onClick={() => void model.try(() => files.read())}>
              {choicesText.importFile}
            </button>
            <span class="saved" role="status">
              {files.written.value !== undefined && choicesText.exported(files.written.value)}
            </span>
          </div>
        </div>
      </Setting>
      <Setting model={model} id="reset">
        <div class="field">
          <p class="field-title">{choicesText.reset}</p>
          <p class="help">{choicesText.resetIntro}</p>
          <div class="control">
            <button
              type="button"
              class="button"
              onClick={() => {
                files.asked.value = 'preferences';
              }}
            >
              {choicesText.resetPreferences}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                files.asked.value = 'all-but-server';
              }}
            >
              {choicesText.resetAll}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                files.asked.value = 'everything';
              }}
            >
              {forgetText.button}
            </button>
          </div>
        </div>
      </Setting>
      {asked !== undefined && <ResetDialog model={model} kind={asked} />}
      {file !== undefined && <ImportDialog model={model} file={file} />}
    </>
  );
}
