const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Whether a text is in a script that says in one character what others say in three: Chinese, Japanese, Korean. */
export const isDense = (text: string): boolean => DENSE.test(text)
