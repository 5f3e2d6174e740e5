/** The field that is being typed in since it has the keyboard, if there is one. */
export class TypedField {
  #field: EventTarget | undefined;
  /** What stood in it before. */
  #before = '';

  /** Begins to follow what is typed; answers what ends it. */
  watch(target: EventTarget = window): () => void {
    const onInput = ({ target: field }: Event): void => {
      if (field === this.#field || !(field instanceof HTMLInputElement)) return;
      this.#field = field;
      this.#before = field.value;
    };
    // A field that gets the keyboard back with the window keeps what was typed in it.
    const onFocus = ({ target: field }: Event): void => {
      if (field instanceof Element && field !== this.#field) this.forget();
    };
    target.addEventListener('beforeinput', onInput);
    target.addEventListener('focusin', onFocus);
    return () => {
      target.removeEventListener('beforeinput', onInput);
      target.removeEventListener('focusin', onFocus);
    };
  }

  /** Whether something that was typed still stands in a field. */
  is(field: HTMLInputElement): boolean {
    return field === this.#field && field.value !== this.#before;
  }

  /** What is in the fields now is what they begin with. */
  forget(): void {
    this.#field = undefined;
  }
}
