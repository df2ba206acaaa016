/** Replaces chalk's detection of colours, which is not needed: every Chalk is created with its level. */
export default { stdout: false, stderr: false };
