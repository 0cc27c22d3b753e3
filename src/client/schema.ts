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
    "/v1/rosters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One roster */
        get: operations["getRostersById"];
        /** Name a draft, and say why student-blocks stay unserved */
        put: operations["putRostersById"];
        post?: never;
        /** Take a draft away */
        delete: operations["deleteRostersById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schools of a roster at a glance */
        get: operations["getRostersSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/schools/{school}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The week of one school as it is read */
        get: operations["getRostersSchoolsBySchool"];
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
    "/v1/weeks/{week}/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rosters of a week, the latest first */
        get: operations["getWeeksRosters"];
        put?: never;
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
        Roster: {
            bound: {
                how: string;
                unserved: number | null;
                weighted: number | null;
                worstShare: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            excuses: {
                /** @default null */
                block: string | null;
                /** @default null */
                cause: string | null;
                /** @default null */
                date: string | null;
                reason: string;
                /** @default null */
                school: string | null;
                /** @default null */
                student: string | null;
            }[];
            /** Format: uuid */
            id: string;
            inputHash: string;
            job: string | null;
            name: string;
            /** @enum {string} */
            origin: "solve" | "repair" | "edit" | "import";
            parent: string | null;
            publishedAt: string | null;
            schools: string[];
            score: {
                terms: {
                    [key: string]: number;
                };
                unserved: number;
                weighted: number;
                worstShare: number;
            };
            /** @enum {string} */
            state: "draft" | "published" | "superseded";
            verdict: {
                complete: boolean;
                faults: {
                    code: string;
                    count: number;
                }[];
                lotteryKept: boolean;
                rules: {
                    broken: number;
                    checked: number;
                    code: string;
                }[];
                valid: boolean;
            };
            version: number;
            /** Format: uuid */
            week: string;
            weekRevision: number;
        };
        SchoolSummary: {
            borrowed: number;
            choices: number[];
            days: {
                date: string;
                lastEnd: string | null;
                offWork: string | null;
                required: number;
                sessions: number;
                unserved: number;
            }[];
            late: {
                least: number;
                lower: number;
                median: number;
                most: number;
                people: number;
                upper: number;
            };
            lent: number;
            /** @enum {string} */
            level: "primary" | "junior" | "nine_year";
            load: {
                least: number;
                lower: number;
                median: number;
                most: number;
                people: number;
                upper: number;
            };
            mostWanted: {
                asked: number;
                had: number;
            };
            name: string;
            refused: boolean;
            required: number;
            school: string;
            sessions: number;
            unserved: number;
            weak: boolean;
            weighted: number;
        };
        SchoolView: {
            activities: {
                /** @enum {string} */
                category: "homework" | "tutoring" | "extension" | "science" | "sports" | "arts" | "labour" | "reading" | "club" | "self_study" | "care";
                id: string;
                max: number;
                name: string;
            }[];
            duties: {
                adults: string[];
                block: string;
                date: string;
                duty: string;
                end: string;
                name: string;
                start: string;
            }[];
            figures: {
                choices: number[];
                mostWanted: {
                    asked: number;
                    had: number;
                };
            };
            homerooms: {
                grade: number;
                id: string;
                name: string;
            }[];
            people: {
                id: string;
                late: number;
                lent: string[];
                minutes: number;
                name: string;
                /** @enum {string} */
                source: "own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor";
            }[];
            rooms: {
                capacity: number;
                id: string;
                name: string;
            }[];
            school: {
                id: string;
                name: string;
            };
            sessions: {
                activity: string;
                assistants: string[];
                blocks: string[];
                date: string;
                end: string;
                group: string;
                lead: string;
                pinned: boolean;
                room: string;
                start: string;
                students: number[];
            }[];
            slots: {
                code: string;
                date: string;
                end: string;
                grades: number[];
                /** @enum {string} */
                kind: "regular" | "extended" | "evening";
                start: string;
                weekday: number;
            }[];
            students: {
                homeroom: string;
                id: string;
            }[];
            unserved: {
                block: string;
                cause: ("no_activity" | "no_room" | "no_eligible_adult" | "adults_exhausted" | "rooms_exhausted" | "outside_share" | "budget" | "keep_apart" | "site_duty" | "no_teacher_in_service" | "group_size" | "search_ended" | "by_hand") | null;
                date: string;
                student: number;
            }[];
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
    getRostersById: {
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
                    "application/json": components["schemas"]["Roster"];
                };
            };
        };
    };
    putRostersById: {
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
                    excuses: {
                        /** @default null */
                        block?: string | null;
                        /** @default null */
                        cause?: string | null;
                        /** @default null */
                        date?: string | null;
                        reason: string;
                        /** @default null */
                        school?: string | null;
                        /** @default null */
                        student?: string | null;
                    }[];
                    name: string;
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
                    "application/json": components["schemas"]["Roster"];
                };
            };
        };
    };
    deleteRostersById: {
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
    getRostersSchools: {
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
                        items: components["schemas"]["SchoolSummary"][];
                    };
                };
            };
        };
    };
    getRostersSchoolsBySchool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                school: string;
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
                    "application/json": components["schemas"]["SchoolView"];
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    getWeeksRosters: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                state?: "draft" | "published" | "superseded";
            };
            header?: never;
            path: {
                week: string;
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
                        items: components["schemas"]["Roster"][];
                        next: string | null;
                    };
                };
            };
        };
    };
}
