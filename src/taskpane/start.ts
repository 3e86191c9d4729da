/**
 * The first script of the page, loaded synchronously right behind office.js and before the pane's code: it only
 * tells Excel which functions there are. Everything heavy comes later and takes the clicks from the queue.
 */
import { RIBBON_ACTIONS } from '../commands/ribbon-actions';
import { associateRibbon } from '../excel/ribbon';
import { receiveRibbonAction } from './ribbon-queue';

associateRibbon(RIBBON_ACTIONS, receiveRibbonAction);
