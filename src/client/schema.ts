/** Written by `npm run docs` from docs/openapi.json; a test compares the two. */
export interface paths {
    readonly "/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Accounts */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `next` of the page before */
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly children: readonly string[];
                                readonly disabled: boolean;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly lang: "zh" | "en";
                                readonly login: string;
                                readonly name: string;
                                /** @enum {string} */
                                readonly role: "bureau" | "school" | "staff" | "parent" | "auditor";
                                readonly school: string | null;
                                readonly staff: string | null;
                                readonly version: number;
                            }[];
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Make an account; its first password is told this once */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly children: readonly string[];
                        /** @enum {string} */
                        readonly lang: "zh" | "en";
                        readonly login: string;
                        readonly name: string;
                        /** @enum {string} */
                        readonly role: "bureau" | "school" | "staff" | "parent" | "auditor";
                        readonly school: string | null;
                        readonly staff: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly children: readonly string[];
                            readonly disabled: boolean;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly lang: "zh" | "en";
                            readonly login: string;
                            readonly name: string;
                            readonly password: string | null;
                            /** @enum {string} */
                            readonly role: "bureau" | "school" | "staff" | "parent" | "auditor";
                            readonly school: string | null;
                            readonly staff: string | null;
                            readonly version: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accounts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One account */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly children: readonly string[];
                            readonly disabled: boolean;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly lang: "zh" | "en";
                            readonly login: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly role: "bureau" | "school" | "staff" | "parent" | "auditor";
                            readonly school: string | null;
                            readonly staff: string | null;
                            readonly version: number;
                        };
                    };
                };
            };
        };
        /** Change an account */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly children: readonly string[];
                        readonly disabled: boolean;
                        /** @enum {string} */
                        readonly lang: "zh" | "en";
                        readonly name: string;
                        readonly school: string | null;
                        readonly staff: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly children: readonly string[];
                            readonly disabled: boolean;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly lang: "zh" | "en";
                            readonly login: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly role: "bureau" | "school" | "staff" | "parent" | "auditor";
                            readonly school: string | null;
                            readonly staff: string | null;
                            readonly version: number;
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accounts/{id}/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give an account a new first password, which is told this once */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly password: string | null;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in, and what they may do */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly account: string;
                            readonly children: readonly string[];
                            readonly csrf: string | null;
                            readonly district: string;
                            /** @enum {string} */
                            readonly lang: "zh" | "en";
                            readonly may: readonly string[];
                            readonly mustChange: boolean;
                            readonly name: string;
                            /** @enum {string} */
                            readonly role: "bureau" | "school" | "staff" | "parent" | "auditor";
                            readonly school: string | null;
                            readonly staff: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Sign in: sets the cookie of a session */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly login: string;
                        readonly password: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly csrf: string;
                        };
                    };
                };
            };
        };
        /** Sign out */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Change one’s own password; every other session of the account ends */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly new: string;
                        readonly old: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A problem as RFC 9457 has it; `code` stands in docs/errors.md */
        readonly Problem: {
            readonly code: string;
            readonly detail: string;
            readonly faults?: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly instance: string;
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        /** @description A problem as RFC 9457 has it; `code` stands in docs/errors.md */
        readonly ProblemInput: {
            readonly code: string;
            readonly detail: string;
            readonly faults?: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly instance: string;
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
