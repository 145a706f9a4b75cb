import {startOptions} from '../../options/start';

void startOptions(document.getElementById('options'));
