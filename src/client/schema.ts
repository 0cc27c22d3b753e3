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
        get: operations["getAccounts"];
        put?: never;
        /** Make an account; its first password is told this once */
        post: operations["postAccounts"];
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
        get: operations["getAccountsById"];
        /** Change an account */
        put: operations["putAccountsById"];
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
        post: operations["postAccountsPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a code means and what to do; words in braces are filled in where it is told */
        get: operations["getProblemsByCode"];
        put?: never;
        post?: never;
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
        get: operations["getSession"];
        put?: never;
        /** Sign in: sets the cookie of a session */
        post: operations["postSession"];
        /** Sign out */
        delete: operations["deleteSession"];
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
        put: operations["putSessionPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own tokens, without their secrets */
        get: operations["getTokens"];
        put?: never;
        /** Make a token; its secret is told this once */
        post: operations["postTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["deleteTokensById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A problem as RFC 9457 has it */
        Problem: {
            /** @description Stands in docs/errors.md */
            code: string;
            detail: string;
            faults?: {
                [key: string]: unknown;
            }[];
            /** @description Names the request in the log */
            instance: string;
            status: number;
            title: string;
            /** @description Address of what the code means */
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
    };
    responses: {
        /** @description Why the request was not done */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccounts: {
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
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
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
    postAccounts: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
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
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
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
    getAccountsById: {
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
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
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
    putAccountsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
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
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
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
    postAccountsPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
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
    getProblemsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        action: string;
                        cause: string;
                        code: string;
                    };
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
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
    postSession: {
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
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
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
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putSessionPassword: {
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
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            revokedAt: string | null;
                            scopes: ("account.own" | "accounts.read" | "accounts.write" | "weeks.read" | "weeks.write" | "data.read" | "data.write" | "import.preview" | "import.commit" | "jobs.read" | "jobs.write" | "rosters.read" | "rosters.write" | "rosters.publish" | "rosters.verify" | "explain.read" | "recommend.read" | "loans.read" | "loans.decide" | "loans.consent" | "exports.read" | "ledger.read" | "staff.own" | "children.own" | "feeds.own" | "audit.read" | "privacy.erase")[];
                            usedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    postTokens: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                    name: string;
                    scopes: ("account.own" | "accounts.read" | "accounts.write" | "weeks.read" | "weeks.write" | "data.read" | "data.write" | "import.preview" | "import.commit" | "jobs.read" | "jobs.write" | "rosters.read" | "rosters.write" | "rosters.publish" | "rosters.verify" | "explain.read" | "recommend.read" | "loans.read" | "loans.decide" | "loans.consent" | "exports.read" | "ledger.read" | "staff.own" | "children.own" | "feeds.own" | "audit.read" | "privacy.erase")[];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        revokedAt: string | null;
                        scopes: ("account.own" | "accounts.read" | "accounts.write" | "weeks.read" | "weeks.write" | "data.read" | "data.write" | "import.preview" | "import.commit" | "jobs.read" | "jobs.write" | "rosters.read" | "rosters.write" | "rosters.publish" | "rosters.verify" | "explain.read" | "recommend.read" | "loans.read" | "loans.decide" | "loans.consent" | "exports.read" | "ledger.read" | "staff.own" | "children.own" | "feeds.own" | "audit.read" | "privacy.erase")[];
                        secret: string | null;
                        usedAt: string | null;
                    };
                };
            };
        };
    };
    deleteTokensById: {
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
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
