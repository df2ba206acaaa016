/** Counterpart of modules for formats that the page does not write: Word files and pictures of pixels. */
function absent(): never {
  throw new Error('The page writes no such file.');
}

export { absent as openRaster, absent as renderPng, absent as renderWord };
