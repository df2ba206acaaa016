/** Stands in for chalk's detection of colours: nothing is detected, every Chalk is made with its level. */
export default { stdout: false, stderr: false };
