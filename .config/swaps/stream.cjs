/** Replaces readable-stream, a copy of an older Node's streams. */
module.exports = require('node:stream');
