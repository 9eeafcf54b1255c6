/** Starts the prompt window. */
import { mount } from 'svelte';
import { text } from '../../content/strings/text.ts';
import { bridge } from '../shared/bridge.ts';
import '../shared/base.css';
import Prompt from './Prompt.svelte';

document.title = text('prompt.windowTitle');
document.documentElement.classList.toggle('opaque', location.hash === '#opaque');
const target = document.getElementById('prompt');
if (target === null) throw new Error('The prompt window has no place to draw in');
mount(Prompt, { target, props: { api: bridge('prompt') } });
