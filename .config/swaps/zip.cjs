/**
 * Replaces JSZip in exceljs's writer with yazl, for the two calls that it makes. Entries have the earliest date of ZIP,
 * so that the same workbook gives the same bytes.
 */
const { buffer } = require('node:stream/consumers');
const { ZipFile } = require('yazl');

const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

module.exports = class Zip {
  #zip = new ZipFile();

  /**
   * @param {string} name
   * @param {string | Uint8Array} data
   * @param {{ base64?: boolean }} [encoding]
   */
  file(name, data, { base64 = false } = {}) {
    const bytes = typeof data === 'string' ? Buffer.from(data, base64 ? 'base64' : 'utf8') : data;
    this.#zip.addBuffer(Buffer.from(bytes), name, options);
  }

  generateAsync() {
    this.#zip.end();
    return buffer(this.#zip.outputStream);
  }
};
