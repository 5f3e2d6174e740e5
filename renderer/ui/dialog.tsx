import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly title: string;
  /** Has the focus at first: the way out that changes nothing. */
  readonly first: RefObject<HTMLElement | null>;
  /** Escape was pressed. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question that must be answered before anything else. Open as long as it is there; then the focus goes back. */
export function Dialog({ title, first, onClose, children }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    first.current?.focus();
    // What lies under the dialog has uses of its own for Escape.
    const keepEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') event.stopPropagation();
    };
    dialog?.addEventListener('keydown', keepEscape);
    return () => dialog?.close();
  }, [first]);
  return (
    <dialog ref={element} class="dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading} class="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
