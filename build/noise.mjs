import { createInterface } from 'node:readline';

// Chromium's own log lines: [process:date/time:LEVEL:file.cc:line] or, in older ones, [...:LEVEL:file.cc(line)].
const chromiumLine = /^\[\d+:\d+\/[\d.]+:(?:ERROR|WARNING|INFO):(?<file>[\w./]+)[:(]\d+\)?\]/;

// The parts of Chromium that complain where there is no message bus or graphics card.
const chromiumParts =
  /(?:^|\/)(?:angle_\w+|bus|command_buffer\w*|dbus_\w+|gl_\w+|gles2_\w+|gpu_\w+|libnotify_\w+|object_proxy|one_copy_raster_\w+|shared_image_\w+|vaapi_\w+|viz_\w+|vulkan_\w+)\.cc$/;

/**
 * Whether a line is only Chromium telling that this machine has no message bus or graphics card.
 * @param {string} line
 */
export function isChromiumNoise(line) {
  if (line === '' || /^\(electron:\d+\): libnotify-WARNING/.test(line)) return true;
  const file = chromiumLine.exec(line)?.groups?.file;
  return file !== undefined && chromiumParts.test(file);
}

/**
 * Hands a stream on to standard error line by line, without the noise.
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => boolean} isNoise
 */
export function printWithout(stream, isNoise) {
  createInterface({ input: stream }).on('line', (line) => {
    if (!isNoise(line)) console.error(line);
  });
}
