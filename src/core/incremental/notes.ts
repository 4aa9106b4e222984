import type { Question } from './question.ts';

const noQuestions: ReadonlySet<Question> = new Set();
const noNotes: ReadonlySet<Notes> = new Set();

/** Up to so many questions are copied: that costs less than to look them up apart. */
const FEW = 16;

/**
 * What a conclusion was drawn from: its own questions, and what the conclusions that it rests on were drawn from. Those are not
 * copied: thousands of objects may rest on one that asks thousands of questions. Most conclusions ask nothing, or what one inner
 * conclusion asked: they have no sets of their own.
 */
export class Notes {
  questions = noQuestions;
  within = noNotes;
  /** The questions while nothing but this holds them, and more may be added. */
  #own: Set<Question> | null = null;
  #ownWithin: Set<Notes> | null = null;

  /** Notes a question. */
  add(question: Question): void {
    if (this.questions.has(question)) return;
    if (!this.#own) {
      this.#own = new Set(this.questions);
      this.questions = this.#own;
    }
    this.#own.add(question);
  }

  /** Notes that the conclusion rests on another, which is drawn: nothing is added to its notes any more. */
  restOn(inner: Notes): void {
    if (inner.within.size > 0 || inner.questions.size > FEW) this.#addWithin(inner);
    else if (this.questions.size === 0) this.questions = inner.questions;
    else for (const question of inner.questions) this.add(question);
  }

  #addWithin(inner: Notes): void {
    if (!this.#ownWithin) {
      this.#ownWithin = new Set();
      this.within = this.#ownWithin;
    }
    this.#ownWithin.add(inner);
  }
}
