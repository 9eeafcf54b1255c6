/** The pages of every figure under their old name: `jiti build/figures.ts FOLDER [ids]`. */
import './figures/pages.ts';
