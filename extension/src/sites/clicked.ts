/** The sites that are read after a click, each in an adapter of its own; the last one takes every page. */
import type {Site} from '../site';
import {facebook} from './facebook';
import {linkedin} from './linkedin';
import {web} from './web';
import {x} from './x';

export const CLICKED: readonly Site[] = [x, facebook, linkedin, web];
