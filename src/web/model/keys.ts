/** Whether an id is one that the page or the service has made up: it says nothing to anybody. */
export const isKey = (id: string): boolean => /^(?:[0-9a-f-]{36}|[0-9a-z]{25})$/.test(id)
