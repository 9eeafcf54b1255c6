/** Stands in for Electron where the stores run without it. */
export default {};
