import type {RefObject} from 'preact';
import {useEffect} from 'preact/hooks';

const EDGE_PX = 12;

/**
 * Keeps an element that sticks to the view's top within the view, wherever the page is scrolled to.
 *
 * Before it sticks it stands below the page's head, where a height made for the top of the view would push its
 * last line, the one with what to do, out of sight. CSS knows the view's height but not where an element stands.
 */
export function useRoom(element: RefObject<HTMLElement>): void {
  useEffect(() => {
    const measure = () => {
      const {current} = element;
      if (!current) return;
      const top = Math.max(current.getBoundingClientRect().top, EDGE_PX);
      current.style.setProperty('--room', `${Math.floor(innerHeight - top - EDGE_PX)}px`);
    };
    measure();
    const watched = new ResizeObserver(measure);
    watched.observe(document.documentElement);
    addEventListener('scroll', measure, {passive: true});
    addEventListener('resize', measure);
    return () => {
      watched.disconnect();
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  });
}
