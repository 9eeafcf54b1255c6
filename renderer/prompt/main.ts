/** Starts the prompt window. */
import { mount } from 'svelte';
import { text } from '../../content/strings/text.ts';
import { bridge } from '../shared/bridge.ts';
import { startWindow } from '../shared/start-window.ts';
import Prompt from './Prompt.svelte';

const api = bridge('prompt');
document.documentElement.classList.toggle('opaque', location.hash === '#opaque');
const target = document.getElementById('prompt');
if (target === null) throw new Error('The prompt window has no place to draw in');
startWindow({
  language: api.listen.language,
  title: () => text('prompt.windowTitle'),
  show: () => mount(Prompt, { target, props: { api } }),
});
