/** Written by `npm run docs` from docs/openapi.json; a test compares the two. */
export interface paths {
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                children: string[];
                                disabled: boolean;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                lang: "zh" | "en";
                                login: string;
                                name: string;
                                /** @enum {string} */
                                role: "bureau" | "school" | "staff" | "parent" | "auditor";
                                school: string | null;
                                staff: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make an account; its first password is told this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        children: string[];
                        /** @enum {string} */
                        lang: "zh" | "en";
                        login: string;
                        name: string;
                        /** @enum {string} */
                        role: "bureau" | "school" | "staff" | "parent" | "auditor";
                        school: string | null;
                        staff: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            children: string[];
                            disabled: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            lang: "zh" | "en";
                            login: string;
                            name: string;
                            password: string | null;
                            /** @enum {string} */
                            role: "bureau" | "school" | "staff" | "parent" | "auditor";
                            school: string | null;
                            staff: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            children: string[];
                            disabled: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            lang: "zh" | "en";
                            login: string;
                            name: string;
                            /** @enum {string} */
                            role: "bureau" | "school" | "staff" | "parent" | "auditor";
                            school: string | null;
                            staff: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        /** Change an account */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        children: string[];
                        disabled: boolean;
                        /** @enum {string} */
                        lang: "zh" | "en";
                        name: string;
                        school: string | null;
                        staff: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            children: string[];
                            disabled: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            lang: "zh" | "en";
                            login: string;
                            name: string;
                            /** @enum {string} */
                            role: "bureau" | "school" | "staff" | "parent" | "auditor";
                            school: string | null;
                            staff: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an account a new first password, which is told this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            password: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Self"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in: sets the cookie of a session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            csrf: string;
                        };
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one’s own password; every other session of the account ends */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        new: string;
                        old: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A problem as RFC 9457 has it; `code` stands in docs/errors.md */
        Problem: {
            code: string;
            detail: string;
            faults?: {
                [key: string]: unknown;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        /** @description A problem as RFC 9457 has it; `code` stands in docs/errors.md */
        ProblemInput: {
            code: string;
            detail: string;
            faults?: {
                [key: string]: unknown;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        Self: {
            /** Format: uuid */
            account: string;
            children: string[];
            csrf: string | null;
            district: string;
            /** @enum {string} */
            lang: "zh" | "en";
            may: string[];
            mustChange: boolean;
            name: string;
            /** @enum {string} */
            role: "bureau" | "school" | "staff" | "parent" | "auditor";
            school: string | null;
            staff: string | null;
        };
        SelfInput: {
            /** Format: uuid */
            account: string;
            children: string[];
            csrf: string | null;
            district: string;
            /** @enum {string} */
            lang: "zh" | "en";
            may: string[];
            mustChange: boolean;
            name: string;
            /** @enum {string} */
            role: "bureau" | "school" | "staff" | "parent" | "auditor";
            school: string | null;
            staff: string | null;
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
