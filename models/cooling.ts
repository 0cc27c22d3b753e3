/**
 * A cooling of a search in a line: the rounds it was to have, `12`; or `12@4:6@9:2`, where after 4 of its rounds 6 were left
 * of it, and after 9 just 2, because time passed faster or more slowly than was thought; `12@4:2-`: and from then on there
 * was no time any more in which all students choose their weeks again.
 */
export const COOLING = /^[1-9]\d{0,5}(@\d{1,6}:[1-9]\d{0,5}-?)*$/
