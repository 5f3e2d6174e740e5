import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Gives a form that just opened the keyboard, and closes it on Escape. */
export function useEditor(form: RefObject<HTMLFormElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = form.current;
    element?.querySelector('select')?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [form]);
}
