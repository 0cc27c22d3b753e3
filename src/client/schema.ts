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
        /** Take an account away, with its sessions and tokens; not one’s own */
        delete: operations["deleteAccountsById"];
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
        /** Give an account a new first password, which is told this once; its sessions and tokens end */
        post: operations["postAccountsPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make many accounts, all or none; their first passwords, in the same order, are told this once */
        post: operations["postAccountsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what when, the latest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the chain: whether any entry was changed, put in or taken out; its end too, where an earlier one is named */
        get: operations["getAuditCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My children, with the weeks that are planned */
        get: operations["getChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter to the family: what the child has, how the choices were met, what would change it */
        get: operations["getChildrenLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child}/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest published week of a child */
        get: operations["getChildrenWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child}/weeks/{week}/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is offered to a child, and what was said: consent, days, choices */
        get: operations["getChildrenWeeksSignUp"];
        /** Say for a child: consent, days, choices in order, friend. When it is said does not matter */
        put: operations["putChildrenWeeksSignUp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child}/weeks/{week}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Withdrawals of a child, and whether the roster has been rearranged for them */
        get: operations["getChildrenWeeksWithdrawals"];
        put?: never;
        /** Withdraw a child from a date on; possible at any time */
        post: operations["postChildrenWeeksWithdrawals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child}/weeks/{week}/withdrawals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One withdrawal of a child */
        get: operations["getChildrenWeeksWithdrawalsById"];
        put?: never;
        post?: never;
        /** Take a withdrawal back: the child takes part again; a roster that was rearranged stays so until it is changed */
        delete: operations["deleteChildrenWeeksWithdrawalsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links to somebody’s calendar that are in force */
        get: operations["getFeeds"];
        put?: never;
        /** Make a link; its address is told this once */
        post: operations["postFeeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A link that is in force */
        get: operations["getFeedsById"];
        put?: never;
        post?: never;
        /** Revoke a link */
        delete: operations["deleteFeedsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/{secret}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendar that a link leads to: the latest published week */
        get: operations["getFeedsBySecretIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a workbook, a JSON file or a container of CSV files: all its faults, or what it would change */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over what was read, if the week is still the one that it was compared with */
        post: operations["postImportsCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs, the latest first */
        get: operations["getJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job with its result */
        get: operations["getJobsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a job; one that solves keeps the best it has */
        post: operations["postJobsCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is, as server-sent events until it ends; whoever comes again with `last-event-id` hears what is new since */
        get: operations["getJobsEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/files/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that a job has left: the export, the week that was read, all that it changes, the copy with its faults */
        get: operations["getJobsFilesByPart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is */
        get: operations["getJobsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of the weeks between two Mondays, both included */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/{kind}/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of one person, the latest week first */
        get: operations["getLedgerByPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my published weeks came to, the latest first */
        get: operations["getOwnLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter to me: each of my duties and why it is mine, my load beside that of others */
        get: operations["getOwnLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My latest published week */
        get: operations["getOwnWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weeks that are planned, to wish for */
        get: operations["getOwnWeeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own/weeks/{week}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Absences that I told of in a week, and whether the roster has been rearranged for them */
        get: operations["getOwnWeeksAbsences"];
        put?: never;
        /** Say that I shall be away on days of a week; whoever plans sees it and repairs the roster */
        post: operations["postOwnWeeksAbsences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own/weeks/{week}/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One absence that I told of */
        get: operations["getOwnWeeksAbsencesById"];
        put?: never;
        post?: never;
        /** Say that I shall be there after all; a roster that was rearranged stays so until it is changed */
        delete: operations["deleteOwnWeeksAbsencesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own/weeks/{week}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My wishes and absences in a week, and the blocks that can be wished for */
        get: operations["getOwnWeeksWishes"];
        /** Say which blocks I would like, and which not */
        put: operations["putOwnWeeksWishes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/privacy/students/{student}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In how many places rows are about a child: zeros where none is, or where rosters alone hold the id */
        get: operations["getPrivacyStudentsByStudent"];
        put?: never;
        post?: never;
        /** Erase a child: gone from every week; where sums have to stay, a random id stands in the place of theirs */
        delete: operations["deletePrivacyStudentsByStudent"];
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
    "/v1/rosters/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose week differs from another roster of the week: who, from what, to what, why; and the value by term */
        get: operations["getRostersChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a roster beside another of its week: value, people, money, load, and what is unproved */
        post: operations["postRostersComparisons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a change by hand: a new draft, verified, beside the roster that it was made of */
        post: operations["postRostersEdits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Why somebody has a post, why a child has an activity or has it not */
        post: operations["postRostersExplanations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a file of a roster: JSON, a page, workbooks, calendars, or all of it in one container */
        post: operations["postRostersExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Loans of a roster, in order of date */
        get: operations["getRostersLoans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/loans/{staff}/{date}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to a loan, refuse it or take an agreement back, as home school or as the teacher, until its day is over; a no stands until the loan is proposed anew */
        post: operations["postRostersLoansConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/own-loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Loans of mine in a roster */
        get: operations["getRostersOwnLoans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a change by hand is allowed, and its exact price; nothing is changed */
        post: operations["postRostersPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft that keeps every rule, is of the data as they are or breaks no more on them than the roster in force that it is made of, and excuses whom it leaves unserved */
        post: operations["postRostersPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who could have a post, where a student could be, with whom to exchange: ranked, with reasons and exact effect */
        post: operations["postRostersRecommendations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Repair a roster after something happened: up to three drafts, from the fewest changes to the best */
        post: operations["postRostersRepairs"];
        delete?: never;
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
    "/v1/rosters/{id}/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What stands in the way of those left over at a school, what one more of anything is worth, what one more teacher-day is, by skill and day, or what the value is made of: takes seconds */
        post: operations["postRostersStudies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every place to which an adult, a student or a session could be put, with legality and exact price; nothing is changed */
        post: operations["postRostersTargets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a fix: a what-if copy of the week with one unit more at a school, and a verified draft of it, solved again at that school; takes seconds */
        post: operations["postRostersTrials"];
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
    "/v1/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty workbook with notes, drop-downs and examples */
        get: operations["getTemplateXlsx"];
        put?: never;
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
        /** Make a token; its secret is told this once. Not by a token */
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
        /** One of one’s own tokens */
        get: operations["getTokensById"];
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["deleteTokensById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judge a roster file, whoever made it: every rule, every fact */
        post: operations["postVerifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weeks, the latest made first */
        get: operations["getWeeks"];
        put?: never;
        /** Make a week with nothing in it */
        post: operations["postWeeks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One week */
        get: operations["getWeeksByWeek"];
        put?: never;
        post?: never;
        /** Take a week away with all that is in it */
        delete: operations["deleteWeeksByWeek"];
        options?: never;
        head?: never;
        /** Archive a week, or take it up again; an archived week is not changed */
        patch: operations["patchWeeksByWeek"];
        trace?: never;
    };
    "/v1/weeks/{week}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksActivities"];
        put?: never;
        /** Add one */
        post: operations["postWeeksActivities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksActivitiesById"];
        /** Change one */
        put: operations["putWeeksActivitiesById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksActivitiesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/activities/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksActivitiesBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/bans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksBans"];
        put?: never;
        /** Add one */
        post: operations["postWeeksBans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/bans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksBansById"];
        /** Change one */
        put: operations["putWeeksBansById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksBansById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/bans/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksBansBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a week with all that is in it, to try something out */
        post: operations["postWeeksCopies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksEvents"];
        put?: never;
        /** Add one */
        post: operations["postWeeksEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksEventsById"];
        /** Change one */
        put: operations["putWeeksEventsById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksEventsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/events/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksEventsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Judge the data of a week: faults, schools that a rule refuses, demands that cannot be met */
        get: operations["getWeeksFaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A week as a workbook or as JSON; importing it gives the same week */
        get: operations["getWeeksFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/frame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weights, district and calendar, travel, limits of a rebalance */
        get: operations["getWeeksFrame"];
        /** Change name and frame */
        put: operations["putWeeksFrame"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksInstitutions"];
        put?: never;
        /** Add one */
        post: operations["postWeeksInstitutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/institutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksInstitutionsById"];
        /** Change one */
        put: operations["putWeeksInstitutionsById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksInstitutionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/institutions/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksInstitutionsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/loan-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could lend teachers to whom, and how far it is; a school sees what is its own to lend */
        get: operations["getWeeksLoanBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of things of a week, by their ids */
        get: operations["getWeeksNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the week after a published one: standing groups and ledgers carried on */
        post: operations["postWeeksNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/open-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has happened in a week and no published roster answers: what a repair begins with */
        get: operations["getWeeksOpenEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksPins"];
        put?: never;
        /** Add one */
        post: operations["postWeeksPins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/pins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksPinsById"];
        /** Change one */
        put: operations["putWeeksPinsById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksPinsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/pins/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksPinsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksRooms"];
        put?: never;
        /** Add one */
        post: operations["postWeeksRooms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksRoomsById"];
        /** Change one */
        put: operations["putWeeksRoomsById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksRoomsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/rooms/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksRoomsBulk"];
        delete?: never;
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
        /** Rosters of a week, the latest first; a school is told of drafts of its own alone */
        get: operations["getWeeksRosters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksSchools"];
        put?: never;
        /** Add one */
        post: operations["postWeeksSchools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/schools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksSchoolsById"];
        /** Change one */
        put: operations["putWeeksSchoolsById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksSchoolsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/schools/{school}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Adults of a school with what the published weeks of the term came to, up to this week */
        get: operations["getWeeksSchoolsLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/schools/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksSchoolsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schools, people, rooms, activities, classes and students whose name or id holds the words; thirty at most */
        get: operations["getWeeksSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksSignUps"];
        put?: never;
        /** Add one */
        post: operations["postWeeksSignUps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/sign-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksSignUpsById"];
        /** Change one */
        put: operations["putWeeksSignUpsById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksSignUpsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/sign-ups/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksSignUpsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/solves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Solve a week */
        post: operations["postWeeksSolves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksStaff"];
        put?: never;
        /** Add one */
        post: operations["postWeeksStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksStaffById"];
        /** Change one */
        put: operations["putWeeksStaffById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksStaffById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/staff/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksStaffBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/standing-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksStandingGroups"];
        put?: never;
        /** Add one */
        post: operations["postWeeksStandingGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/standing-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksStandingGroupsById"];
        /** Change one */
        put: operations["putWeeksStandingGroupsById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksStandingGroupsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/standing-groups/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksStandingGroupsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksStudents"];
        put?: never;
        /** Add one */
        post: operations["postWeeksStudents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/students/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksStudentsById"];
        /** Change one */
        put: operations["putWeeksStudentsById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksStudentsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/students/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksStudentsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, in the order of the import */
        get: operations["getWeeksVenues"];
        put?: never;
        /** Add one */
        post: operations["postWeeksVenues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getWeeksVenuesById"];
        /** Change one */
        put: operations["putWeeksVenuesById"];
        post?: never;
        /** Take one away */
        delete: operations["deleteWeeksVenuesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weeks/{week}/venues/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many, all or none; If-Match names the revision of the week */
        post: operations["postWeeksVenuesBulk"];
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
        Activity: {
            /** @default [] */
            assistSources: ("own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor")[];
            /** @default [] */
            blocks: {
                /** @default null */
                block: string | null;
                /** @default null */
                kind: ("regular" | "extended" | "evening") | null;
                /** @default null */
                weekday: number | null;
                /**
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
            }[];
            /** @enum {string} */
            category: "homework" | "tutoring" | "extension" | "science" | "sports" | "arts" | "labour" | "reading" | "club" | "self_study" | "care";
            grades: number[];
            /** @default 1 */
            groupsPerStudent: number;
            id: string;
            leadSources: ("own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor")[];
            max: number;
            /** @default false */
            mergeHomerooms: boolean;
            /** @default 0 */
            min: number;
            name: string;
            /** @default false */
            ownStaffInsufficient: boolean;
            /** @default [] */
            roomKinds: string[];
            /** @default 1 */
            run: number;
            school: string;
            /** @default 1 */
            sessions: number;
            /** @default null */
            skill: string | null;
            /** @default null */
            standing: boolean | null;
            studentsPerAdult: number;
            /** @default false */
            subject: boolean;
            /** @default [] */
            tags: string[];
            /** @default  */
            text: string;
        };
        ActivityInput: {
            /** @default [] */
            assistSources: ("own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor")[];
            /** @default [] */
            blocks: {
                /** @default null */
                block: string | null;
                /** @default null */
                kind: ("regular" | "extended" | "evening") | null;
                /** @default null */
                weekday: number | null;
                /**
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
            }[];
            /** @enum {string} */
            category: "homework" | "tutoring" | "extension" | "science" | "sports" | "arts" | "labour" | "reading" | "club" | "self_study" | "care";
            grades: number[];
            /** @default 1 */
            groupsPerStudent: number;
            id: string;
            leadSources: ("own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor")[];
            max: number;
            /** @default false */
            mergeHomerooms: boolean;
            /** @default 0 */
            min: number;
            name: string;
            /** @default false */
            ownStaffInsufficient: boolean;
            /** @default [] */
            roomKinds: string[];
            /** @default 1 */
            run: number;
            school: string;
            /** @default 1 */
            sessions: number;
            /** @default null */
            skill: string | null;
            /** @default null */
            standing: boolean | null;
            studentsPerAdult: number;
            /** @default false */
            subject: boolean;
            /** @default [] */
            tags: string[];
            /** @default  */
            text: string;
        };
        Ban: {
            /** @default null */
            activity: string | null;
            /** @default null */
            block: string | null;
            by: string;
            /** @default null */
            date: string | null;
            id: string;
            reason: string;
            /** @default null */
            room: string | null;
            school: string;
            /** @default null */
            staff: string | null;
            /** @default null */
            student: string | null;
        };
        BanInput: {
            /** @default null */
            activity: string | null;
            /** @default null */
            block: string | null;
            by: string;
            /** @default null */
            date: string | null;
            id: string;
            reason: string;
            /** @default null */
            room: string | null;
            school: string;
            /** @default null */
            staff: string | null;
            /** @default null */
            student: string | null;
        };
        Event: {
            /** @default null */
            end: string | null;
            from: string;
            id: string;
            /** @constant */
            kind: "absence";
            staff: string;
            /** @default null */
            start: string | null;
            to: string;
        } | {
            /** @default null */
            end: string | null;
            from: string;
            id: string;
            /** @constant */
            kind: "room_closed";
            room: string;
            /** @default null */
            start: string | null;
            to: string;
        } | {
            /** @default null */
            end: string | null;
            from: string;
            id: string;
            /** @constant */
            kind: "venue_closed";
            /** @default null */
            start: string | null;
            to: string;
            venue: string;
        } | {
            id: string;
            /** @constant */
            kind: "budget_cut";
            school: string;
            weeklyBudget: number;
        } | {
            date: string;
            id: string;
            institution: string;
            /** @constant */
            kind: "institution_struck";
        } | {
            date: string;
            id: string;
            /** @constant */
            kind: "vetting_expired";
            staff: string;
        } | {
            day: {
                /** @default [] */
                extra: string[];
                from?: string;
                /** @default false */
                needsExtended: boolean;
                /** @default null */
                until: string | null;
                weekday: number;
            };
            id: string;
            /** @constant */
            kind: "sign_up";
            student: string;
        } | {
            date: string;
            id: string;
            /** @constant */
            kind: "withdrawal";
            student: string;
        } | {
            from: string;
            homeroom: string;
            id: string;
            /** @constant */
            kind: "class_away";
            school: string;
            to: string;
        } | {
            group: string;
            id: string;
            /** @constant */
            kind: "join_group";
            student: string;
        } | {
            group: string;
            id: string;
            /** @constant */
            kind: "leave_group";
            student: string;
        } | {
            date: string;
            id: string;
            /** @constant */
            kind: "day_cancelled";
            school: string | null;
        } | {
            date: string;
            follows: number;
            id: string;
            /** @constant */
            kind: "make_up_day";
        } | {
            /** @enum {string} */
            answer: "given" | "refused" | "recalled";
            /** @enum {string} */
            by: "home" | "teacher";
            date: string;
            host: string;
            id: string;
            /** @constant */
            kind: "loan_consent";
            staff: string;
        };
        EventInput: {
            /** @default null */
            end: string | null;
            from: string;
            id: string;
            /** @constant */
            kind: "absence";
            staff: string;
            /** @default null */
            start: string | null;
            to: string;
        } | {
            /** @default null */
            end: string | null;
            from: string;
            id: string;
            /** @constant */
            kind: "room_closed";
            room: string;
            /** @default null */
            start: string | null;
            to: string;
        } | {
            /** @default null */
            end: string | null;
            from: string;
            id: string;
            /** @constant */
            kind: "venue_closed";
            /** @default null */
            start: string | null;
            to: string;
            venue: string;
        } | {
            id: string;
            /** @constant */
            kind: "budget_cut";
            school: string;
            weeklyBudget: number;
        } | {
            date: string;
            id: string;
            institution: string;
            /** @constant */
            kind: "institution_struck";
        } | {
            date: string;
            id: string;
            /** @constant */
            kind: "vetting_expired";
            staff: string;
        } | {
            day: {
                /** @default [] */
                extra: string[];
                from?: string;
                /** @default false */
                needsExtended: boolean;
                /** @default null */
                until: string | null;
                weekday: number;
            };
            id: string;
            /** @constant */
            kind: "sign_up";
            student: string;
        } | {
            date: string;
            id: string;
            /** @constant */
            kind: "withdrawal";
            student: string;
        } | {
            from: string;
            homeroom: string;
            id: string;
            /** @constant */
            kind: "class_away";
            school: string;
            to: string;
        } | {
            group: string;
            id: string;
            /** @constant */
            kind: "join_group";
            student: string;
        } | {
            group: string;
            id: string;
            /** @constant */
            kind: "leave_group";
            student: string;
        } | {
            date: string;
            id: string;
            /** @constant */
            kind: "day_cancelled";
            school: string | null;
        } | {
            date: string;
            follows: number;
            id: string;
            /** @constant */
            kind: "make_up_day";
        } | {
            /** @enum {string} */
            answer: "given" | "refused" | "recalled";
            /** @enum {string} */
            by: "home" | "teacher";
            date: string;
            host: string;
            id: string;
            /** @constant */
            kind: "loan_consent";
            staff: string;
        };
        Institution: {
            /** @default [] */
            approvals: {
                activity: string;
                from: string;
                school: string;
                to: string;
            }[];
            id: string;
            /** @default [] */
            listed: {
                from: string;
                to: string;
            }[];
            name: string;
            subject: boolean;
        };
        InstitutionInput: {
            /** @default [] */
            approvals: {
                activity: string;
                from: string;
                school: string;
                to: string;
            }[];
            id: string;
            /** @default [] */
            listed: {
                from: string;
                to: string;
            }[];
            name: string;
            subject: boolean;
        };
        Job: {
            ask: {
                [key: string]: unknown;
            };
            cancelAsked: boolean;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "solve" | "rebalance" | "compare" | "import" | "export";
            /** @description Why it failed */
            problem: {
                code: string;
                detail: string;
                faults: ({
                    action: string;
                    cause: string;
                    code: string;
                    /** @description Path of the field within the row, as `siteDuties[0].site`; null: the row as a whole */
                    field?: string | null;
                    /** @description The row that it stands in; null: it stands in none */
                    row?: {
                        /** @description null: no row of the list, but that one is missing */
                        id: string | null;
                        /** @description Its list: `staff`, `history.standing`, `district` */
                        list: string;
                    } | null;
                } & {
                    [key: string]: unknown;
                })[];
                title: string;
            } | null;
            progress: {
                bound?: number | null;
                coolings?: string[];
                curve?: {
                    bound: number | null;
                    rounds: number;
                    weighted: number;
                }[];
                done?: {
                    school: string;
                    unserved: number;
                    weighted: number;
                }[];
                loans?: number;
                of?: number | null;
                /** @enum {string} */
                phase: "reading" | "constructing" | "searching" | "lending" | "finishing" | "writing";
                refused?: {
                    rules: string[];
                    school: string;
                }[];
                rounds?: number;
                schools?: number;
                schoolsDone?: number;
                unserved?: number;
                weighted?: number;
                worstShare?: number;
            } | null;
            /** @description What it came to, by its kind: ids of rosters, differences, a file */
            result: {
                [key: string]: unknown;
            } | null;
            /** @description Counts changes */
            revision: number;
            school: string | null;
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            week: string | null;
        };
        JobStatus: {
            cancelAsked: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "solve" | "rebalance" | "compare" | "import" | "export";
            progress: {
                bound?: number | null;
                coolings?: string[];
                curve?: {
                    bound: number | null;
                    rounds: number;
                    weighted: number;
                }[];
                done?: {
                    school: string;
                    unserved: number;
                    weighted: number;
                }[];
                loans?: number;
                of?: number | null;
                /** @enum {string} */
                phase: "reading" | "constructing" | "searching" | "lending" | "finishing" | "writing";
                refused?: {
                    rules: string[];
                    school: string;
                }[];
                rounds?: number;
                schools?: number;
                schoolsDone?: number;
                unserved?: number;
                weighted?: number;
                worstShare?: number;
            } | null;
            /** @description Counts changes */
            revision: number;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        LedgerEntry: {
            /** @description Deviations that the week after starts from */
            carried: {
                [key: string]: number;
            };
            /** @enum {string} */
            kind: "staff" | "student";
            late: number;
            loans: number;
            minutes: number;
            monday: string;
            /** @description Yuan */
            pay: number;
            person: string;
            /** Format: uuid */
            roster: string;
            school: string | null;
            sessions: number;
        };
        Loan: {
            date: string;
            home: string;
            homeName: string;
            host: string;
            hostName: string;
            /** @description Of the teacher */
            name: string;
            /** @description Its day lies behind: it is not answered any more */
            past: boolean;
            staff: string;
            /** @enum {string} */
            state: "proposed" | "home_consented" | "teacher_consented" | "confirmed" | "refused" | "recalled";
            /** @description Minutes there and back; null: nobody has said */
            travel: number | null;
        };
        LoanBoard: {
            limits: {
                daysPerHomeSchool: number;
                daysPerTeacher: number;
            };
            /** @description Weak schools, which may borrow */
            needs: {
                id: string;
                name: string;
                /** @description The scarcest first */
                skills: {
                    /** @description Activities that ask for it */
                    activities: number;
                    /** @description Adults of the school who have it */
                    own: number;
                    skill: string;
                    /** @description Students who rank one of these activities */
                    wanted: number;
                }[];
            }[];
            offers: {
                id: string;
                name: string;
                teachers: {
                    /** @description Loans carried from earlier weeks, hundredths of a day */
                    carried: number;
                    id: string;
                    name: string;
                    skills: string[];
                }[];
            }[];
            travel: {
                home: string;
                host: string;
                /** @description One way, without students */
                minutes: number;
            }[];
        };
        OwnLoad: {
            late: number;
            loans: number;
            minutes: number;
            monday: string;
            pay: number;
            sessions: number;
        };
        Pin: {
            activity: string;
            block: string;
            by: string;
            date: string;
            id: string;
            reason: string;
            /** @default null */
            role: ("lead" | "assist") | null;
            /** @default null */
            room: string | null;
            school: string;
            /** @default null */
            staff: string | null;
            /** @default null */
            student: string | null;
        };
        PinInput: {
            activity: string;
            block: string;
            by: string;
            date: string;
            id: string;
            reason: string;
            /** @default null */
            role: ("lead" | "assist") | null;
            /** @default null */
            room: string | null;
            school: string;
            /** @default null */
            staff: string | null;
            /** @default null */
            student: string | null;
        };
        /** @description A problem as RFC 9457 has it */
        Problem: {
            /** @description Stands in docs/errors.md */
            code: string;
            detail: string;
            /** @description What is wrong, one by one */
            faults?: ({
                action: string;
                cause: string;
                code: string;
                /** @description Path of the field within the row, as `siteDuties[0].site`; null: the row as a whole */
                field?: string | null;
                /** @description The row that it stands in; null: it stands in none */
                row?: {
                    /** @description null: no row of the list, but that one is missing */
                    id: string | null;
                    /** @description Its list: `staff`, `history.standing`, `district` */
                    list: string;
                } | null;
            } & {
                [key: string]: unknown;
            })[];
            /** @description Names the request in the log */
            instance: string;
            status: number;
            title: string;
            /** @description Address of what the code means */
            type: string;
        };
        Room: {
            /** @default [] */
            availability: {
                /** @default null */
                date: string | null;
                end: string;
                start: string;
                /** @default null */
                weekday: number | null;
                /**
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
            }[];
            capacity: number;
            /** @default [] */
            closures: {
                /** @default null */
                end: string | null;
                from: string;
                /** @default  */
                reason: string;
                /** @default null */
                start: string | null;
                to: string;
            }[];
            /** @default null */
            homeroom: string | null;
            id: string;
            kinds: string[];
            name: string;
            /** @default 1 */
            parallel: number;
            safetyUntil: string;
            site: string;
        };
        RoomInput: {
            /** @default [] */
            availability: {
                /** @default null */
                date: string | null;
                end: string;
                start: string;
                /** @default null */
                weekday: number | null;
                /**
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
            }[];
            capacity: number;
            /** @default [] */
            closures: {
                /** @default null */
                end: string | null;
                from: string;
                /** @default  */
                reason: string;
                /** @default null */
                start: string | null;
                to: string;
            }[];
            /** @default null */
            homeroom: string | null;
            id: string;
            kinds: string[];
            name: string;
            /** @default 1 */
            parallel: number;
            safetyUntil: string;
            site: string;
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
            /** @description Roster of the whole district whose rest it keeps as it is; null: it stands by itself */
            partOf: string | null;
            publishedAt: string | null;
            /** @description Those that it decides */
            schools: string[];
            score: {
                terms: {
                    S01: number;
                    S02: number;
                    S03: number;
                    S04: number;
                    S05: number;
                    S06: number;
                    S07: number;
                    S08: number;
                    S09: number;
                    S10: number;
                    S11: number;
                    S12: number;
                    S13: number;
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
        School: {
            blocks: {
                code: string;
                end: string;
                grades: number[];
                /** @enum {string} */
                kind: "regular" | "extended" | "evening";
                start: string;
                weekday: number;
            }[];
            /** @default false */
            boarding: boolean;
            /** @default [] */
            closures: {
                /** @default null */
                end: string | null;
                from: string;
                /** @default  */
                reason: string;
                /** @default null */
                start: string | null;
                to: string;
            }[];
            /** @default null */
            endTimeExemption: {
                from: string;
                reason: string;
                to: string;
            } | null;
            homerooms: {
                grade: number;
                id: string;
                name: string;
            }[];
            /** @default [] */
            homeworkBlocks: {
                blocks: string[];
                grade: number;
                weekday: number;
            }[];
            id: string;
            /** @enum {string} */
            level: "primary" | "junior" | "nine_year";
            /**
             * @default town_and_above
             * @enum {string}
             */
            location: "town_and_above" | "below_town" | "urban";
            name: string;
            /**
             * @default public
             * @enum {string}
             */
            ownership: "public" | "private";
            /** @default [] */
            siteDuties: {
                adults: number;
                block: string;
                id: string;
                minutes: number;
                name: string;
                site: string;
                weekday: number;
            }[];
            timetable: {
                end: string;
                grade: number;
                weekday: number;
            }[];
            /** @default false */
            weak: boolean;
            /** @default null */
            weeklyBudget: number | null;
            /** @default [] */
            writtenHomework: {
                grade: number;
                minutes: number;
            }[];
        };
        SchoolInput: {
            blocks: {
                code: string;
                end: string;
                grades: number[];
                /** @enum {string} */
                kind: "regular" | "extended" | "evening";
                start: string;
                weekday: number;
            }[];
            /** @default false */
            boarding: boolean;
            /** @default [] */
            closures: {
                /** @default null */
                end: string | null;
                from: string;
                /** @default  */
                reason: string;
                /** @default null */
                start: string | null;
                to: string;
            }[];
            /** @default null */
            endTimeExemption: {
                from: string;
                reason: string;
                to: string;
            } | null;
            homerooms: {
                grade: number;
                id: string;
                name: string;
            }[];
            /** @default [] */
            homeworkBlocks: {
                blocks: string[];
                grade: number;
                weekday: number;
            }[];
            id: string;
            /** @enum {string} */
            level: "primary" | "junior" | "nine_year";
            /**
             * @default town_and_above
             * @enum {string}
             */
            location: "town_and_above" | "below_town" | "urban";
            name: string;
            /**
             * @default public
             * @enum {string}
             */
            ownership: "public" | "private";
            /** @default [] */
            siteDuties: {
                adults: number;
                block: string;
                id: string;
                minutes: number;
                name: string;
                site: string;
                weekday: number;
            }[];
            timetable: {
                end: string;
                grade: number;
                weekday: number;
            }[];
            /** @default false */
            weak: boolean;
            /** @default null */
            weeklyBudget: number | null;
            /** @default [] */
            writtenHomework: {
                grade: number;
                minutes: number;
            }[];
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
            envy: {
                envious: number;
                students: number;
                wishing: number;
            };
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
            /** @default null */
            proved: {
                unserved: number;
                weighted: number;
            } | null;
            refused: boolean;
            required: number;
            school: string;
            sessions: number;
            /**
             * @default {
             *       "required": 0,
             *       "chose": 0
             *     }
             */
            students: {
                chose: number;
                required: number;
            };
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
        SignUp: {
            /** @default [] */
            choices: {
                activities: string[];
                weekday: number | null;
            }[];
            consent: {
                date: string;
                /** @default null */
                withdrawn: string | null;
            } | null;
            /** @default [] */
            days: {
                /** @default [] */
                extra: string[];
                from?: string;
                /** @default false */
                needsExtended: boolean;
                /** @default null */
                until: string | null;
                weekday: number;
            }[];
            /** @default null */
            friend: string | null;
            id: string;
            /** @default null */
            mostWanted: string | null;
        };
        SignUpInput: {
            /** @default [] */
            choices: {
                activities: string[];
                weekday: number | null;
            }[];
            consent: {
                date: string;
                /** @default null */
                withdrawn: string | null;
            } | null;
            /** @default [] */
            days: {
                /** @default [] */
                extra: string[];
                from?: string;
                /** @default false */
                needsExtended: boolean;
                /** @default null */
                until: string | null;
                weekday: number;
            }[];
            /** @default null */
            friend: string | null;
            id: string;
            /** @default null */
            mostWanted: string | null;
        };
        Staff: {
            /** @default [] */
            absences: {
                /** @default null */
                end: string | null;
                from: string;
                /** @default  */
                reason: string;
                /** @default null */
                start: string | null;
                to: string;
            }[];
            /** @default [] */
            availability: {
                /** @default null */
                date: string | null;
                end: string;
                start: string;
                /** @default null */
                weekday: number | null;
                /**
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
            }[];
            /**
             * @default {
             *       "load": 0,
             *       "late": 0,
             *       "loans": 0
             *     }
             */
            carried: {
                late: number;
                load: number;
                loans: number;
            };
            /** @default [] */
            homerooms: string[];
            id: string;
            inService: boolean;
            /** @default null */
            institution: string | null;
            /** @default null */
            lastWeek: {
                block: string;
                weekday: number;
            }[] | null;
            /** @default [] */
            laterStarts: string[];
            /** @default [] */
            lessons: {
                end: string;
                site: string;
                start: string;
                weekday: number;
                /**
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
            }[];
            /** @default false */
            loanable: boolean;
            /** @default [] */
            loanConsents: {
                date: string;
                /** @enum {string} */
                home: "pending" | "given" | "refused" | "recalled";
                host: string;
                /** @enum {string} */
                teacher: "pending" | "given" | "refused" | "recalled";
            }[];
            /** @default 3 */
            maxPerDay: number;
            /** @default 8 */
            maxPerWeek: number;
            name: string;
            /** @default  */
            organiser: string;
            pay: number;
            /** @default null */
            school: string | null;
            /** @default [] */
            serves: string[];
            /** @default 100 */
            share: number;
            /** @default [] */
            skills: string[];
            /** @enum {string} */
            source: "own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor";
            /** @default [] */
            unwanted: {
                block: string;
                weekday: number;
            }[];
            vettedUntil: string | null;
            /** @default [] */
            wanted: {
                block: string;
                weekday: number;
            }[];
        };
        StaffInput: {
            /** @default [] */
            absences: {
                /** @default null */
                end: string | null;
                from: string;
                /** @default  */
                reason: string;
                /** @default null */
                start: string | null;
                to: string;
            }[];
            /** @default [] */
            availability: {
                /** @default null */
                date: string | null;
                end: string;
                start: string;
                /** @default null */
                weekday: number | null;
                /**
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
            }[];
            /**
             * @default {
             *       "load": 0,
             *       "late": 0,
             *       "loans": 0
             *     }
             */
            carried: {
                late: number;
                load: number;
                loans: number;
            };
            /** @default [] */
            homerooms: string[];
            id: string;
            inService: boolean;
            /** @default null */
            institution: string | null;
            /** @default null */
            lastWeek: {
                block: string;
                weekday: number;
            }[] | null;
            /** @default [] */
            laterStarts: string[];
            /** @default [] */
            lessons: {
                end: string;
                site: string;
                start: string;
                weekday: number;
                /**
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
            }[];
            /** @default false */
            loanable: boolean;
            /** @default [] */
            loanConsents: {
                date: string;
                /** @enum {string} */
                home: "pending" | "given" | "refused" | "recalled";
                host: string;
                /** @enum {string} */
                teacher: "pending" | "given" | "refused" | "recalled";
            }[];
            /** @default 3 */
            maxPerDay: number;
            /** @default 8 */
            maxPerWeek: number;
            name: string;
            /** @default  */
            organiser: string;
            pay: number;
            /** @default null */
            school: string | null;
            /** @default [] */
            serves: string[];
            /** @default 100 */
            share: number;
            /** @default [] */
            skills: string[];
            /** @enum {string} */
            source: "own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor";
            /** @default [] */
            unwanted: {
                block: string;
                weekday: number;
            }[];
            vettedUntil: string | null;
            /** @default [] */
            wanted: {
                block: string;
                weekday: number;
            }[];
        };
        StandingGroup: {
            activity: string;
            id: string;
            lead: string;
            left?: string[];
            members: string[];
            room: string;
            school: string;
            slots: {
                block: string;
                weekday: number;
            }[];
        };
        StandingGroupInput: {
            activity: string;
            id: string;
            lead: string;
            left?: string[];
            members: string[];
            room: string;
            school: string;
            slots: {
                block: string;
                weekday: number;
            }[];
        };
        Student: {
            away?: string[];
            /** @default false */
            boarder: boolean;
            /** @default 0 */
            carried: number;
            grade: number;
            /** @default false */
            hardship: boolean;
            homeroom: string;
            id: string;
            /** @default [] */
            keepApart: string[];
            lottery: number;
            school: string;
            /** @default false */
            specialCare: boolean;
            /**
             * @default {
             *       "needed": false,
             *       "willing": false
             *     }
             */
            tutoring: {
                needed: boolean;
                willing: boolean;
            };
        };
        StudentInput: {
            away?: string[];
            /** @default false */
            boarder: boolean;
            /** @default 0 */
            carried: number;
            grade: number;
            /** @default false */
            hardship: boolean;
            homeroom: string;
            id: string;
            /** @default [] */
            keepApart: string[];
            lottery: number;
            school: string;
            /** @default false */
            specialCare: boolean;
            /**
             * @default {
             *       "needed": false,
             *       "willing": false
             *     }
             */
            tutoring: {
                needed: boolean;
                willing: boolean;
            };
        };
        TermLoad: {
            late: number;
            loans: number;
            minutes: number;
            name: string;
            pay: number;
            person: string;
            sessions: number;
            /** @enum {string} */
            source: "own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor";
            weeks: number;
        };
        Venue: {
            id: string;
            name: string;
        };
        VenueInput: {
            id: string;
            name: string;
        };
        Week: {
            archived: boolean;
            /** @description The week that this is a what-if copy of */
            copyOf: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            monday: string;
            name: string;
            /** @description Counts every change of the week or of anything in it */
            revision: number;
        };
        WeekFault: {
            action: string;
            cause: string;
            code: string;
            /** @description Path of the field within the row, as `siteDuties[0].site`; null: the row as a whole */
            field: string | null;
            /** @description What the row is called; null: it has no name */
            name: string | null;
            /** @description The row that it stands in; null: it stands in none */
            row: {
                /** @description null: no row of the list, but that one is missing */
                id: string | null;
                /** @description Its list: `staff`, `history.standing`, `district` */
                list: string;
            } | null;
            school: string | null;
            /** @enum {string} */
            severity: "error" | "refused" | "warning";
        };
        WeekFrame: {
            district: {
                /** @default 15 */
                breakLimit: number;
                /** @default [] */
                calendar: {
                    date: string;
                    /** @default null */
                    follows: number | null;
                    /** @enum {string} */
                    kind: "school_day" | "make_up" | "public_holiday" | "regional_holiday" | "holiday_care";
                    /** @default  */
                    name: string;
                }[];
                /**
                 * @default {
                 *       "fees": false,
                 *       "subsidy": false,
                 *       "participation": true
                 *     }
                 */
                eveningCounts: {
                    /** @default false */
                    fees: boolean;
                    /** @default true */
                    participation: boolean;
                    /** @default false */
                    subsidy: boolean;
                };
                /**
                 * @default {
                 *       "primary": 100,
                 *       "junior": 67
                 *     }
                 */
                homeworkInSchool: {
                    /** @default 67 */
                    junior: number;
                    /** @default 100 */
                    primary: number;
                };
                id: string;
                /**
                 * @default {
                 *       "daysPerTeacher": 1,
                 *       "daysPerHomeSchool": 4
                 *     }
                 */
                loanLimits: {
                    /** @default 4 */
                    daysPerHomeSchool: number;
                    /** @default 1 */
                    daysPerTeacher: number;
                };
                name: string;
                offWork: {
                    from: string;
                    time: string;
                    to: string;
                }[];
                /** @default 10 */
                outsideShare: number;
                /** @default null */
                restHours: number | null;
                /** @default [] */
                ruleSources: {
                    from: string;
                    id: string;
                    title: string;
                }[];
                terms: {
                    first: string;
                    id: string;
                    last: string;
                    name: string;
                }[];
                /** @default Asia/Shanghai */
                zone: string;
            };
            disturbance: {
                /** @default null */
                adults: number | null;
                /** @default null */
                from: string | null;
                /** @default null */
                students: number | null;
            } | null;
            meanChoiceCost: number | null;
            travel: {
                adult: number;
                from: string;
                to: string;
                /** @default null */
                walk: number | null;
            }[];
            weights: {
                S01: number;
                S02: number;
                S03: number;
                S04: number;
                S05: number;
                S06: number;
                S07: number;
                S08: number;
                S09: number;
                S10: number;
                S11: number;
                S12: number;
                S13: number;
            };
        };
        WeekFrameInput: {
            district: {
                /** @default 15 */
                breakLimit: number;
                /** @default [] */
                calendar: {
                    date: string;
                    /** @default null */
                    follows: number | null;
                    /** @enum {string} */
                    kind: "school_day" | "make_up" | "public_holiday" | "regional_holiday" | "holiday_care";
                    /** @default  */
                    name: string;
                }[];
                /**
                 * @default {
                 *       "fees": false,
                 *       "subsidy": false,
                 *       "participation": true
                 *     }
                 */
                eveningCounts: {
                    /** @default false */
                    fees: boolean;
                    /** @default true */
                    participation: boolean;
                    /** @default false */
                    subsidy: boolean;
                };
                /**
                 * @default {
                 *       "primary": 100,
                 *       "junior": 67
                 *     }
                 */
                homeworkInSchool: {
                    /** @default 67 */
                    junior: number;
                    /** @default 100 */
                    primary: number;
                };
                id: string;
                /**
                 * @default {
                 *       "daysPerTeacher": 1,
                 *       "daysPerHomeSchool": 4
                 *     }
                 */
                loanLimits: {
                    /** @default 4 */
                    daysPerHomeSchool: number;
                    /** @default 1 */
                    daysPerTeacher: number;
                };
                name: string;
                offWork: {
                    from: string;
                    time: string;
                    to: string;
                }[];
                /** @default 10 */
                outsideShare: number;
                /** @default null */
                restHours: number | null;
                /** @default [] */
                ruleSources: {
                    from: string;
                    id: string;
                    title: string;
                }[];
                terms: {
                    first: string;
                    id: string;
                    last: string;
                    name: string;
                }[];
                /** @default Asia/Shanghai */
                zone: string;
            };
            disturbance: {
                /** @default null */
                adults: number | null;
                /** @default null */
                from: string | null;
                /** @default null */
                students: number | null;
            } | null;
            meanChoiceCost: number | null;
            travel: {
                adult: number;
                from: string;
                to: string;
                /** @default null */
                walk: number | null;
            }[];
            weights: {
                S01: number;
                S02: number;
                S03: number;
                S04: number;
                S05: number;
                S06: number;
                S07: number;
                S08: number;
                S09: number;
                S10: number;
                S11: number;
                S12: number;
                S13: number;
            };
        };
    };
    responses: {
        /** @description Why the request was not done */
        Problem: {
            headers: {
                "retry-after": components["headers"]["retry-after"];
                "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                "x-request-id": components["headers"]["x-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Who may keep it, and how long */
        "cache-control": string;
        /** @description What the file is called */
        "content-disposition": string;
        /** @description The version of what is sent, for `if-match` and `if-none-match` */
        etag: string;
        /** @description `true`: the key was used before, and this is the answer of then */
        "idempotency-replayed": string;
        /** @description Where it is that was made */
        location: string;
        /** @description Seconds after which to ask again, where that may help */
        "retry-after": number;
        /** @description The session, or its end */
        "set-cookie": string;
        /** @description Requests in a minute */
        "x-ratelimit-limit": number;
        /** @description How many of them are left */
        "x-ratelimit-remaining": number;
        /** @description Seconds until the minute is over */
        "x-ratelimit-reset": number;
        /** @description Names the request, as the log does and `instance` of a problem */
        "x-request-id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description The whole of it */
                login?: string;
                role?: "bureau" | "school" | "staff" | "parent" | "auditor";
                school?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
    deleteAccountsById: {
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
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postAccountsPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
    postAccountsBulk: {
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
                    items: {
                        children: string[];
                        /** @enum {string} */
                        lang: "zh" | "en";
                        login: string;
                        name: string;
                        /** @enum {string} */
                        role: "bureau" | "school" | "staff" | "parent" | "auditor";
                        school: string | null;
                        staff: string | null;
                    }[];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
                        passwords: string[] | null;
                    };
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                account?: string;
                /** @description `next` of the page before */
                cursor?: string;
                kind?: string;
                limit?: number;
                object?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            account: string | null;
                            action: string;
                            after: {
                                [key: string]: unknown;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            /** @description What that account is called today; null: nothing, or it is gone */
                            by: string | null;
                            /** @description What the object is called today, where it has a name and is there */
                            called: string | null;
                            hash: string;
                            kind: string;
                            object: string;
                            request: string;
                            role: string;
                            school: string | null;
                            seq: number;
                            week: string | null;
                            weekName: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getAuditCheck: {
        parameters: {
            query?: {
                /** @description `head` of that check */
                hash?: string;
                /** @description `rows` of an earlier check */
                seq?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The first that is not; null: none */
                        broken: number | null;
                        /** @description Hash of the last of them: noted elsewhere, it shows later whether the end was cut off */
                        head: string;
                        /** @description Deeds that are as they were put down */
                        rows: number;
                    };
                };
            };
        };
    };
    getChildren: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            weeks: {
                                items: {
                                    /** Format: uuid */
                                    id: string;
                                    monday: string;
                                    name: string;
                                }[];
                            };
                        }[];
                    };
                };
            };
        };
    };
    getChildrenLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "cache-control": components["headers"]["cache-control"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getChildrenWeek: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        week: {
                            entries: {
                                date: string;
                                end: string;
                                /** @description The weekday whose timetable the date follows */
                                follows: number;
                                /** @description Who leads it, where somebody else does */
                                lead: string | null;
                                /** @enum {string} */
                                role: "lead" | "assist" | "duty" | "member";
                                room: string | null;
                                school: string;
                                start: string;
                                what: string;
                            }[];
                            /** Format: uuid */
                            roster: string;
                            /** Format: uuid */
                            week: string;
                        } | null;
                    };
                };
            };
        };
    };
    getChildrenWeeksSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocks: {
                            code: string;
                            end: string;
                            /** @enum {string} */
                            kind: "regular" | "extended" | "evening";
                            start: string;
                            weekday: number;
                        }[];
                        /** @description Name of the class */
                        homeroom: string;
                        offers: {
                            blocks: {
                                /** @default null */
                                block: string | null;
                                /** @default null */
                                kind: ("regular" | "extended" | "evening") | null;
                                /** @default null */
                                weekday: number | null;
                                /**
                                 * @default every
                                 * @enum {string}
                                 */
                                weeks: "every" | "odd" | "even";
                            }[];
                            /** @enum {string} */
                            category: "homework" | "tutoring" | "extension" | "science" | "sports" | "arts" | "labour" | "reading" | "club" | "self_study" | "care";
                            id: string;
                            leadSources: ("own_teacher" | "retired_teacher" | "professional" | "volunteer" | "outside_instructor")[];
                            max: number;
                            /** @description When and where it takes place in the latest published week of the school, and who leads it */
                            meetings: {
                                end: string;
                                lead: string;
                                room: string;
                                start: string;
                                weekday: number;
                            }[];
                            name: string;
                            /** @description Whether families rank it */
                            ranked: boolean;
                            sessions: number;
                            studentsPerAdult: number;
                            text: string;
                        }[];
                        said: {
                            /** @default [] */
                            choices: {
                                activities: string[];
                                weekday: number | null;
                            }[];
                            consent: {
                                date: string;
                                /** @default null */
                                withdrawn: string | null;
                            } | null;
                            /** @default [] */
                            days: {
                                /** @default [] */
                                extra: string[];
                                from?: string;
                                /** @default false */
                                needsExtended: boolean;
                                /** @default null */
                                until: string | null;
                                weekday: number;
                            }[];
                            /** @default null */
                            friend: string | null;
                            /** @default null */
                            mostWanted: string | null;
                        };
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putChildrenWeeksSignUp: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                child: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    choices?: {
                        activities: string[];
                        weekday: number | null;
                    }[];
                    consent: {
                        date: string;
                        /** @default null */
                        withdrawn?: string | null;
                    } | null;
                    /** @default [] */
                    days?: {
                        /** @default [] */
                        extra?: string[];
                        from?: string;
                        /** @default false */
                        needsExtended?: boolean;
                        /** @default null */
                        until?: string | null;
                        weekday: number;
                    }[];
                    /** @default null */
                    friend?: string | null;
                    /** @default null */
                    mostWanted?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default [] */
                        choices: {
                            activities: string[];
                            weekday: number | null;
                        }[];
                        consent: {
                            date: string;
                            /** @default null */
                            withdrawn: string | null;
                        } | null;
                        /** @default [] */
                        days: {
                            /** @default [] */
                            extra: string[];
                            from?: string;
                            /** @default false */
                            needsExtended: boolean;
                            /** @default null */
                            until: string | null;
                            weekday: number;
                        }[];
                        /** @default null */
                        friend: string | null;
                        /** @default null */
                        mostWanted: string | null;
                    };
                };
            };
        };
    };
    getChildrenWeeksWithdrawals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description A published roster has been rearranged for it */
                            answered: boolean;
                            /** @description From this date on the child does not take part */
                            date: string;
                            id: string;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    postChildrenWeeksWithdrawals: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                child: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    date: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        event: {
                            /** @default null */
                            end: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "absence";
                            staff: string;
                            /** @default null */
                            start: string | null;
                            to: string;
                        } | {
                            /** @default null */
                            end: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "room_closed";
                            room: string;
                            /** @default null */
                            start: string | null;
                            to: string;
                        } | {
                            /** @default null */
                            end: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "venue_closed";
                            /** @default null */
                            start: string | null;
                            to: string;
                            venue: string;
                        } | {
                            id: string;
                            /** @enum {string} */
                            kind: "budget_cut";
                            school: string;
                            weeklyBudget: number;
                        } | {
                            date: string;
                            id: string;
                            institution: string;
                            /** @enum {string} */
                            kind: "institution_struck";
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "vetting_expired";
                            staff: string;
                        } | {
                            day: {
                                /** @default [] */
                                extra: string[];
                                from?: string;
                                /** @default false */
                                needsExtended: boolean;
                                /** @default null */
                                until: string | null;
                                weekday: number;
                            };
                            id: string;
                            /** @enum {string} */
                            kind: "sign_up";
                            student: string;
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "withdrawal";
                            student: string;
                        } | {
                            from: string;
                            homeroom: string;
                            id: string;
                            /** @enum {string} */
                            kind: "class_away";
                            school: string;
                            to: string;
                        } | {
                            group: string;
                            id: string;
                            /** @enum {string} */
                            kind: "join_group";
                            student: string;
                        } | {
                            group: string;
                            id: string;
                            /** @enum {string} */
                            kind: "leave_group";
                            student: string;
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "day_cancelled";
                            school: string | null;
                        } | {
                            date: string;
                            follows: number;
                            id: string;
                            /** @enum {string} */
                            kind: "make_up_day";
                        } | {
                            /** @enum {string} */
                            answer: "given" | "refused" | "recalled";
                            /** @enum {string} */
                            by: "home" | "teacher";
                            date: string;
                            host: string;
                            id: string;
                            /** @enum {string} */
                            kind: "loan_consent";
                            staff: string;
                        };
                    };
                };
            };
        };
    };
    getChildrenWeeksWithdrawalsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child: string;
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A published roster has been rearranged for it */
                        answered: boolean;
                        /** @description From this date on the child does not take part */
                        date: string;
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteChildrenWeeksWithdrawalsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                child: string;
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getFeeds: {
        parameters: {
            query: {
                kind: "staff" | "student";
                person: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "staff" | "student";
                            person: string;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    postFeeds: {
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
                    /** @enum {string} */
                    kind: "staff" | "student";
                    person: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "staff" | "student";
                        person: string;
                        version: number;
                    };
                };
            };
        };
    };
    getFeedsById: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "staff" | "student";
                        person: string;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteFeedsById: {
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
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getFeedsBySecretIcs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "cache-control": components["headers"]["cache-control"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    postImports: {
        parameters: {
            query?: {
                /** @description The week that it would replace */
                week?: string;
            };
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was taken on, and is being done */
            202: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    postImportsCommit: {
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
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was taken on, and is being done */
            202: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    getJobs: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                kind?: "solve" | "rebalance" | "compare" | "import" | "export";
                limit?: number;
                state?: "queued" | "running" | "done" | "failed" | "cancelled";
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobStatus"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getJobsById: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    postJobsCancellation: {
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
            /** @description It was taken on, and is being done */
            202: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatus"];
                };
            };
        };
    };
    getJobsEvents: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "cache-control": components["headers"]["cache-control"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    getJobsFilesByPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                part: "document" | "details" | "marked";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "content-disposition": components["headers"]["content-disposition"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/zip": string;
                    "text/calendar": string;
                    "text/html": string;
                };
            };
        };
    };
    getJobsStatus: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatus"];
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getLedger: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                cursor?: string;
                from: string;
                kind?: "staff" | "student";
                limit?: number;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEntry"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getLedgerByPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "staff" | "student";
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEntry"][];
                    };
                };
            };
        };
    };
    getOwnLedger: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnLoad"][];
                    };
                };
            };
        };
    };
    getOwnLetter: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "cache-control": components["headers"]["cache-control"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getOwnWeek: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        week: {
                            entries: {
                                date: string;
                                end: string;
                                /** @description The weekday whose timetable the date follows */
                                follows: number;
                                /** @description Who leads it, where somebody else does */
                                lead: string | null;
                                /** @enum {string} */
                                role: "lead" | "assist" | "duty" | "member";
                                room: string | null;
                                school: string;
                                start: string;
                                what: string;
                            }[];
                            /** Format: uuid */
                            roster: string;
                            /** Format: uuid */
                            week: string;
                        } | null;
                    };
                };
            };
        };
    };
    getOwnWeeks: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            monday: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    getOwnWeeksAbsences: {
        parameters: {
            query?: never;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description A published roster has been rearranged for it */
                            answered: boolean;
                            end: string | null;
                            from: string;
                            id: string;
                            start: string | null;
                            to: string;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    postOwnWeeksAbsences: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    end: string | null;
                    from: string;
                    start: string | null;
                    to: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        event: {
                            /** @default null */
                            end: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "absence";
                            staff: string;
                            /** @default null */
                            start: string | null;
                            to: string;
                        } | {
                            /** @default null */
                            end: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "room_closed";
                            room: string;
                            /** @default null */
                            start: string | null;
                            to: string;
                        } | {
                            /** @default null */
                            end: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "venue_closed";
                            /** @default null */
                            start: string | null;
                            to: string;
                            venue: string;
                        } | {
                            id: string;
                            /** @enum {string} */
                            kind: "budget_cut";
                            school: string;
                            weeklyBudget: number;
                        } | {
                            date: string;
                            id: string;
                            institution: string;
                            /** @enum {string} */
                            kind: "institution_struck";
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "vetting_expired";
                            staff: string;
                        } | {
                            day: {
                                /** @default [] */
                                extra: string[];
                                from?: string;
                                /** @default false */
                                needsExtended: boolean;
                                /** @default null */
                                until: string | null;
                                weekday: number;
                            };
                            id: string;
                            /** @enum {string} */
                            kind: "sign_up";
                            student: string;
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "withdrawal";
                            student: string;
                        } | {
                            from: string;
                            homeroom: string;
                            id: string;
                            /** @enum {string} */
                            kind: "class_away";
                            school: string;
                            to: string;
                        } | {
                            group: string;
                            id: string;
                            /** @enum {string} */
                            kind: "join_group";
                            student: string;
                        } | {
                            group: string;
                            id: string;
                            /** @enum {string} */
                            kind: "leave_group";
                            student: string;
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "day_cancelled";
                            school: string | null;
                        } | {
                            date: string;
                            follows: number;
                            id: string;
                            /** @enum {string} */
                            kind: "make_up_day";
                        } | {
                            /** @enum {string} */
                            answer: "given" | "refused" | "recalled";
                            /** @enum {string} */
                            by: "home" | "teacher";
                            date: string;
                            host: string;
                            id: string;
                            /** @enum {string} */
                            kind: "loan_consent";
                            staff: string;
                        };
                    };
                };
            };
        };
    };
    getOwnWeeksAbsencesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A published roster has been rearranged for it */
                        answered: boolean;
                        end: string | null;
                        from: string;
                        id: string;
                        start: string | null;
                        to: string;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteOwnWeeksAbsencesById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOwnWeeksWishes: {
        parameters: {
            query?: never;
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default [] */
                        absences: {
                            /** @default null */
                            end: string | null;
                            from: string;
                            /** @default  */
                            reason: string;
                            /** @default null */
                            start: string | null;
                            to: string;
                        }[];
                        slots: {
                            block: string;
                            end: string;
                            start: string;
                            weekday: number;
                        }[];
                        /** @default [] */
                        unwanted: {
                            block: string;
                            weekday: number;
                        }[];
                        /** @default [] */
                        wanted: {
                            block: string;
                            weekday: number;
                        }[];
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putOwnWeeksWishes: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    unwanted?: {
                        block: string;
                        weekday: number;
                    }[];
                    /** @default [] */
                    wanted?: {
                        block: string;
                        weekday: number;
                    }[];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default [] */
                        unwanted: {
                            block: string;
                            weekday: number;
                        }[];
                        /** @default [] */
                        wanted: {
                            block: string;
                            weekday: number;
                        }[];
                    };
                };
            };
        };
    };
    getPrivacyStudentsByStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                student: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: number;
                        ledger: number;
                        links: number;
                        weeks: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deletePrivacyStudentsByStudent: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                student: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rosters: number;
                        weeks: number;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getRostersChanges: {
        parameters: {
            query?: {
                /** @description Left out: the roster that it was made of */
                from?: string;
                limit?: number;
            };
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        disturbed: {
                            adults: number;
                            students: number;
                        };
                        people: {
                            from: {
                                blocks: string[];
                                date: string;
                                group: string | null;
                                hours: string[];
                                /** @enum {string} */
                                kind: "lead" | "assist" | "duty" | "member" | "unserved";
                                room: string | null;
                                school: string;
                                what: string | null;
                            } | null;
                            id: string;
                            name: string;
                            /** @enum {string} */
                            person: "staff" | "student";
                            to: {
                                blocks: string[];
                                date: string;
                                group: string | null;
                                hours: string[];
                                /** @enum {string} */
                                kind: "lead" | "assist" | "duty" | "member" | "unserved";
                                room: string | null;
                                school: string;
                                what: string | null;
                            } | null;
                            why: {
                                for: string[];
                                /** @enum {string} */
                                reason: "cannot" | "withdrawn" | "left_group" | "no_service" | "not_required" | "signed_up" | "new_day" | "locked" | "loan_ended" | "lent" | "closed" | "opened" | "stands_in" | "more" | "released" | "elsewhere" | "cheaper" | "replaced" | "place" | "no_place" | "made_room" | "moved" | "role" | "room";
                            };
                        }[];
                        terms: {
                            S01?: {
                                after: number;
                                before: number;
                            };
                            S02?: {
                                after: number;
                                before: number;
                            };
                            S03?: {
                                after: number;
                                before: number;
                            };
                            S04?: {
                                after: number;
                                before: number;
                            };
                            S05?: {
                                after: number;
                                before: number;
                            };
                            S06?: {
                                after: number;
                                before: number;
                            };
                            S07?: {
                                after: number;
                                before: number;
                            };
                            S08?: {
                                after: number;
                                before: number;
                            };
                            S09?: {
                                after: number;
                                before: number;
                            };
                            S10?: {
                                after: number;
                                before: number;
                            };
                            S11?: {
                                after: number;
                                before: number;
                            };
                            S12?: {
                                after: number;
                                before: number;
                            };
                            S13?: {
                                after: number;
                                before: number;
                            };
                        };
                        unserved: {
                            after: number;
                            before: number;
                        };
                        weighted: {
                            after: number;
                            before: number;
                        };
                    };
                };
            };
        };
    };
    postRostersComparisons: {
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
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    other: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was taken on, and is being done */
            202: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    postRostersEdits: {
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
        requestBody: {
            content: {
                "application/json": {
                    moves: ({
                        from: string | null;
                        /** @enum {string} */
                        kind: "post";
                        post: {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "lead";
                        } | {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "assist";
                        } | {
                            date: string;
                            duty: string;
                            /** @enum {string} */
                            role: "duty";
                            school: string;
                        };
                        to: string | null;
                    } | {
                        block: string;
                        date: string;
                        /** @enum {string} */
                        kind: "seat";
                        student: string;
                        to: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "room";
                        room: string;
                        session: {
                            block: string;
                            date: string;
                            group: string;
                        };
                    } | {
                        blocks: string[];
                        date: string;
                        /** @enum {string} */
                        kind: "time";
                        session: {
                            block: string;
                            date: string;
                            group: string;
                        };
                    })[];
                    name?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
        };
    };
    postRostersExplanations: {
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
                    holder?: string;
                    /** @enum {string} */
                    kind: "post";
                    post: {
                        block: string;
                        date: string;
                        group: string;
                        /** @enum {string} */
                        role: "lead";
                    } | {
                        block: string;
                        date: string;
                        group: string;
                        /** @enum {string} */
                        role: "assist";
                    } | {
                        date: string;
                        duty: string;
                        /** @enum {string} */
                        role: "duty";
                        school: string;
                    };
                } | {
                    activity: string;
                    /** @enum {string} */
                    kind: "child";
                    student: string;
                } | {
                    /** @description Null: the whole school */
                    homeroom: string | null;
                    /** @enum {string} */
                    kind: "demand";
                    school: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: number;
                        forbidden: number;
                        holder: string;
                        instead: {
                            activity: string | null;
                            candidates: {
                                covers: number;
                                day: {
                                    activity: string | null;
                                    block: string | null;
                                    end: number;
                                    /** @enum {string} */
                                    kind: "lesson" | "lead" | "assist" | "duty";
                                    start: number;
                                }[];
                                effect: {
                                    legal: boolean;
                                    rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                    terms: {
                                        S01?: number;
                                        S02?: number;
                                        S03?: number;
                                        S04?: number;
                                        S05?: number;
                                        S06?: number;
                                        S07?: number;
                                        S08?: number;
                                        S09?: number;
                                        S10?: number;
                                        S11?: number;
                                        S12?: number;
                                        S13?: number;
                                    };
                                    unserved: number;
                                    weighted: number;
                                };
                                knowsClass: boolean;
                                load: {
                                    late: [
                                        number,
                                        number
                                    ];
                                    minutes: [
                                        number,
                                        number
                                    ];
                                    sessions: [
                                        number,
                                        number
                                    ];
                                    staff: string;
                                };
                                onSite: boolean;
                                staff: string;
                            }[];
                            chains: {
                                effect: {
                                    legal: boolean;
                                    rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                    terms: {
                                        S01?: number;
                                        S02?: number;
                                        S03?: number;
                                        S04?: number;
                                        S05?: number;
                                        S06?: number;
                                        S07?: number;
                                        S08?: number;
                                        S09?: number;
                                        S10?: number;
                                        S11?: number;
                                        S12?: number;
                                        S13?: number;
                                    };
                                    unserved: number;
                                    weighted: number;
                                };
                                loads: {
                                    late: [
                                        number,
                                        number
                                    ];
                                    minutes: [
                                        number,
                                        number
                                    ];
                                    sessions: [
                                        number,
                                        number
                                    ];
                                    staff: string;
                                }[];
                                moves: ({
                                    from: string | null;
                                    /** @enum {string} */
                                    kind: "post";
                                    post: {
                                        block: string;
                                        date: string;
                                        group: string;
                                        /** @enum {string} */
                                        role: "lead";
                                    } | {
                                        block: string;
                                        date: string;
                                        group: string;
                                        /** @enum {string} */
                                        role: "assist";
                                    } | {
                                        date: string;
                                        duty: string;
                                        /** @enum {string} */
                                        role: "duty";
                                        school: string;
                                    };
                                    to: string | null;
                                } | {
                                    block: string;
                                    date: string;
                                    /** @enum {string} */
                                    kind: "seat";
                                    student: string;
                                    to: string | null;
                                } | {
                                    /** @enum {string} */
                                    kind: "room";
                                    room: string;
                                    session: {
                                        block: string;
                                        date: string;
                                        group: string;
                                    };
                                } | {
                                    blocks: string[];
                                    date: string;
                                    /** @enum {string} */
                                    kind: "time";
                                    session: {
                                        block: string;
                                        date: string;
                                        group: string;
                                    };
                                })[];
                            }[];
                            holder: string | null;
                            looked: {
                                length: number;
                                work: number;
                            };
                            post: {
                                block: string;
                                date: string;
                                group: string;
                                /** @enum {string} */
                                role: "lead";
                            } | {
                                block: string;
                                date: string;
                                group: string;
                                /** @enum {string} */
                                role: "assist";
                            } | {
                                date: string;
                                duty: string;
                                /** @enum {string} */
                                role: "duty";
                                school: string;
                            };
                        };
                        post: {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "lead";
                        } | {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "assist";
                        } | {
                            date: string;
                            duty: string;
                            /** @enum {string} */
                            role: "duty";
                            school: string;
                        };
                        reasons: {
                            covers: number;
                            day: {
                                activity: string | null;
                                block: string | null;
                                end: number;
                                /** @enum {string} */
                                kind: "lesson" | "lead" | "assist" | "duty";
                                start: number;
                            }[];
                            knowsClass: boolean;
                            onSite: boolean;
                        };
                        rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                    } | {
                        activity: string;
                        has: boolean;
                        lottery: number;
                        possible: {
                            barred: {
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                /** @enum {string} */
                                why: "grade" | "time" | "rule";
                            } | null;
                            blocks: number;
                            unserved: number;
                        };
                        rank: number | null;
                        sessions: {
                            barred: {
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                /** @enum {string} */
                                why: "grade" | "time" | "rule";
                            } | null;
                            block: string;
                            cutOff: number;
                            date: string;
                            effect: {
                                legal: boolean;
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                terms: {
                                    S01?: number;
                                    S02?: number;
                                    S03?: number;
                                    S04?: number;
                                    S05?: number;
                                    S06?: number;
                                    S07?: number;
                                    S08?: number;
                                    S09?: number;
                                    S10?: number;
                                    S11?: number;
                                    S12?: number;
                                    S13?: number;
                                };
                                unserved: number;
                                weighted: number;
                            } | null;
                            group: string;
                            has: boolean;
                            instead: string | null;
                            lastNumber: number | null;
                            max: number;
                            size: number;
                        }[];
                        student: string;
                    } | {
                        activities: {
                            activity: string;
                            cutOff: number;
                            first: number;
                            had: number;
                            places: number;
                            ranked: boolean;
                            sessions: number;
                            taken: number;
                            wanted: number;
                        }[];
                        homeroom: string | null;
                        school: string;
                        students: number;
                    };
                };
            };
        };
    };
    postRostersExports: {
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
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "json" | "html" | "xlsx" | "ics" | "zip";
                    /** @default null */
                    school?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was taken on, and is being done */
            202: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    getRostersLoans: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Loan"][];
                    };
                };
            };
        };
    };
    postRostersLoansConsents: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                date: string;
                id: string;
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "given" | "refused" | "recalled";
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "proposed" | "home_consented" | "teacher_consented" | "confirmed" | "refused" | "recalled";
                    };
                };
            };
        };
    };
    getRostersOwnLoans: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Loan"][];
                    };
                };
            };
        };
    };
    postRostersPrices: {
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
                    moves: ({
                        from: string | null;
                        /** @enum {string} */
                        kind: "post";
                        post: {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "lead";
                        } | {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "assist";
                        } | {
                            date: string;
                            duty: string;
                            /** @enum {string} */
                            role: "duty";
                            school: string;
                        };
                        to: string | null;
                    } | {
                        block: string;
                        date: string;
                        /** @enum {string} */
                        kind: "seat";
                        student: string;
                        to: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "room";
                        room: string;
                        session: {
                            block: string;
                            date: string;
                            group: string;
                        };
                    } | {
                        blocks: string[];
                        date: string;
                        /** @enum {string} */
                        kind: "time";
                        session: {
                            block: string;
                            date: string;
                            group: string;
                        };
                    })[];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        legal: boolean;
                        rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                        terms: {
                            S01?: number;
                            S02?: number;
                            S03?: number;
                            S04?: number;
                            S05?: number;
                            S06?: number;
                            S07?: number;
                            S08?: number;
                            S09?: number;
                            S10?: number;
                            S11?: number;
                            S12?: number;
                            S13?: number;
                        };
                        unserved: number;
                        weighted: number;
                    };
                };
            };
        };
    };
    postRostersPublication: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roster: components["schemas"]["Roster"];
                        superseded: string[];
                    };
                };
            };
        };
    };
    postRostersRecommendations: {
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
                    /**
                     * @description Whether the holder takes no other post instead
                     * @default false
                     */
                    away?: boolean;
                    /** @description Who gives it up; null: nobody, it is one more */
                    holder?: string | null;
                    /** @enum {string} */
                    kind: "post";
                    post: {
                        block: string;
                        date: string;
                        group: string;
                        /** @enum {string} */
                        role: "lead";
                    } | {
                        block: string;
                        date: string;
                        group: string;
                        /** @enum {string} */
                        role: "assist";
                    } | {
                        date: string;
                        duty: string;
                        /** @enum {string} */
                        role: "duty";
                        school: string;
                    };
                } | {
                    block: string;
                    date: string;
                    /** @enum {string} */
                    kind: "seat";
                    student: string;
                } | {
                    holder?: string;
                    /** @enum {string} */
                    kind: "swap";
                    post: {
                        block: string;
                        date: string;
                        group: string;
                        /** @enum {string} */
                        role: "lead";
                    } | {
                        block: string;
                        date: string;
                        group: string;
                        /** @enum {string} */
                        role: "assist";
                    } | {
                        date: string;
                        duty: string;
                        /** @enum {string} */
                        role: "duty";
                        school: string;
                    };
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activity: string | null;
                        candidates: {
                            covers: number;
                            day: {
                                activity: string | null;
                                block: string | null;
                                end: number;
                                /** @enum {string} */
                                kind: "lesson" | "lead" | "assist" | "duty";
                                start: number;
                            }[];
                            effect: {
                                legal: boolean;
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                terms: {
                                    S01?: number;
                                    S02?: number;
                                    S03?: number;
                                    S04?: number;
                                    S05?: number;
                                    S06?: number;
                                    S07?: number;
                                    S08?: number;
                                    S09?: number;
                                    S10?: number;
                                    S11?: number;
                                    S12?: number;
                                    S13?: number;
                                };
                                unserved: number;
                                weighted: number;
                            };
                            knowsClass: boolean;
                            load: {
                                late: [
                                    number,
                                    number
                                ];
                                minutes: [
                                    number,
                                    number
                                ];
                                sessions: [
                                    number,
                                    number
                                ];
                                staff: string;
                            };
                            onSite: boolean;
                            staff: string;
                        }[];
                        chains: {
                            effect: {
                                legal: boolean;
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                terms: {
                                    S01?: number;
                                    S02?: number;
                                    S03?: number;
                                    S04?: number;
                                    S05?: number;
                                    S06?: number;
                                    S07?: number;
                                    S08?: number;
                                    S09?: number;
                                    S10?: number;
                                    S11?: number;
                                    S12?: number;
                                    S13?: number;
                                };
                                unserved: number;
                                weighted: number;
                            };
                            loads: {
                                late: [
                                    number,
                                    number
                                ];
                                minutes: [
                                    number,
                                    number
                                ];
                                sessions: [
                                    number,
                                    number
                                ];
                                staff: string;
                            }[];
                            moves: ({
                                from: string | null;
                                /** @enum {string} */
                                kind: "post";
                                post: {
                                    block: string;
                                    date: string;
                                    group: string;
                                    /** @enum {string} */
                                    role: "lead";
                                } | {
                                    block: string;
                                    date: string;
                                    group: string;
                                    /** @enum {string} */
                                    role: "assist";
                                } | {
                                    date: string;
                                    duty: string;
                                    /** @enum {string} */
                                    role: "duty";
                                    school: string;
                                };
                                to: string | null;
                            } | {
                                block: string;
                                date: string;
                                /** @enum {string} */
                                kind: "seat";
                                student: string;
                                to: string | null;
                            } | {
                                /** @enum {string} */
                                kind: "room";
                                room: string;
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                };
                            } | {
                                blocks: string[];
                                date: string;
                                /** @enum {string} */
                                kind: "time";
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                };
                            })[];
                        }[];
                        holder: string | null;
                        looked: {
                            length: number;
                            work: number;
                        };
                        post: {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "lead";
                        } | {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "assist";
                        } | {
                            date: string;
                            duty: string;
                            /** @enum {string} */
                            role: "duty";
                            school: string;
                        };
                    } | {
                        chains: {
                            effect: {
                                legal: boolean;
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                terms: {
                                    S01?: number;
                                    S02?: number;
                                    S03?: number;
                                    S04?: number;
                                    S05?: number;
                                    S06?: number;
                                    S07?: number;
                                    S08?: number;
                                    S09?: number;
                                    S10?: number;
                                    S11?: number;
                                    S12?: number;
                                    S13?: number;
                                };
                                unserved: number;
                                weighted: number;
                            };
                            loads: {
                                late: [
                                    number,
                                    number
                                ];
                                minutes: [
                                    number,
                                    number
                                ];
                                sessions: [
                                    number,
                                    number
                                ];
                                staff: string;
                            }[];
                            moves: ({
                                from: string | null;
                                /** @enum {string} */
                                kind: "post";
                                post: {
                                    block: string;
                                    date: string;
                                    group: string;
                                    /** @enum {string} */
                                    role: "lead";
                                } | {
                                    block: string;
                                    date: string;
                                    group: string;
                                    /** @enum {string} */
                                    role: "assist";
                                } | {
                                    date: string;
                                    duty: string;
                                    /** @enum {string} */
                                    role: "duty";
                                    school: string;
                                };
                                to: string | null;
                            } | {
                                block: string;
                                date: string;
                                /** @enum {string} */
                                kind: "seat";
                                student: string;
                                to: string | null;
                            } | {
                                /** @enum {string} */
                                kind: "room";
                                room: string;
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                };
                            } | {
                                blocks: string[];
                                date: string;
                                /** @enum {string} */
                                kind: "time";
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                };
                            })[];
                        }[];
                        held: string | null;
                        looked: {
                            length: number;
                            work: number;
                        };
                        seats: {
                            activity: string;
                            block: string;
                            date: string;
                            effect: {
                                legal: boolean;
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                terms: {
                                    S01?: number;
                                    S02?: number;
                                    S03?: number;
                                    S04?: number;
                                    S05?: number;
                                    S06?: number;
                                    S07?: number;
                                    S08?: number;
                                    S09?: number;
                                    S10?: number;
                                    S11?: number;
                                    S12?: number;
                                    S13?: number;
                                };
                                unserved: number;
                                weighted: number;
                            };
                            group: string;
                            max: number;
                            rank: number | null;
                            size: number;
                        }[];
                    } | {
                        holder: string;
                        post: {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "lead";
                        } | {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "assist";
                        } | {
                            date: string;
                            duty: string;
                            /** @enum {string} */
                            role: "duty";
                            school: string;
                        };
                        swaps: {
                            effect: {
                                legal: boolean;
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                terms: {
                                    S01?: number;
                                    S02?: number;
                                    S03?: number;
                                    S04?: number;
                                    S05?: number;
                                    S06?: number;
                                    S07?: number;
                                    S08?: number;
                                    S09?: number;
                                    S10?: number;
                                    S11?: number;
                                    S12?: number;
                                    S13?: number;
                                };
                                unserved: number;
                                weighted: number;
                            };
                            loads: {
                                late: [
                                    number,
                                    number
                                ];
                                minutes: [
                                    number,
                                    number
                                ];
                                sessions: [
                                    number,
                                    number
                                ];
                                staff: string;
                            }[];
                            moves: ({
                                from: string | null;
                                /** @enum {string} */
                                kind: "post";
                                post: {
                                    block: string;
                                    date: string;
                                    group: string;
                                    /** @enum {string} */
                                    role: "lead";
                                } | {
                                    block: string;
                                    date: string;
                                    group: string;
                                    /** @enum {string} */
                                    role: "assist";
                                } | {
                                    date: string;
                                    duty: string;
                                    /** @enum {string} */
                                    role: "duty";
                                    school: string;
                                };
                                to: string | null;
                            } | {
                                block: string;
                                date: string;
                                /** @enum {string} */
                                kind: "seat";
                                student: string;
                                to: string | null;
                            } | {
                                /** @enum {string} */
                                kind: "room";
                                room: string;
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                };
                            } | {
                                blocks: string[];
                                date: string;
                                /** @enum {string} */
                                kind: "time";
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                };
                            })[];
                            post: {
                                block: string;
                                date: string;
                                group: string;
                                /** @enum {string} */
                                role: "lead";
                            } | {
                                block: string;
                                date: string;
                                group: string;
                                /** @enum {string} */
                                role: "assist";
                            } | {
                                date: string;
                                duty: string;
                                /** @enum {string} */
                                role: "duty";
                                school: string;
                            };
                            staff: string;
                        }[];
                    };
                };
            };
        };
    };
    postRostersRepairs: {
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
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out: what has happened in the week and no published roster answers */
                    changes?: {
                        /** @default [] */
                        bans?: {
                            /** @default null */
                            activity?: string | null;
                            /** @default null */
                            block?: string | null;
                            by: string;
                            /** @default null */
                            date?: string | null;
                            id: string;
                            reason: string;
                            /** @default null */
                            room?: string | null;
                            school: string;
                            /** @default null */
                            staff?: string | null;
                            /** @default null */
                            student?: string | null;
                        }[];
                        /** @default null */
                        disturbance?: {
                            /** @default null */
                            adults?: number | null;
                            /** @default null */
                            from?: string | null;
                            /** @default null */
                            students?: number | null;
                        } | null;
                        /** @default [] */
                        events?: ({
                            /** @default null */
                            end?: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "absence";
                            staff: string;
                            /** @default null */
                            start?: string | null;
                            to: string;
                        } | {
                            /** @default null */
                            end?: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "room_closed";
                            room: string;
                            /** @default null */
                            start?: string | null;
                            to: string;
                        } | {
                            /** @default null */
                            end?: string | null;
                            from: string;
                            id: string;
                            /** @enum {string} */
                            kind: "venue_closed";
                            /** @default null */
                            start?: string | null;
                            to: string;
                            venue: string;
                        } | {
                            id: string;
                            /** @enum {string} */
                            kind: "budget_cut";
                            school: string;
                            weeklyBudget: number;
                        } | {
                            date: string;
                            id: string;
                            institution: string;
                            /** @enum {string} */
                            kind: "institution_struck";
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "vetting_expired";
                            staff: string;
                        } | {
                            day: {
                                /** @default [] */
                                extra?: string[];
                                from?: string;
                                /** @default false */
                                needsExtended?: boolean;
                                /** @default null */
                                until?: string | null;
                                weekday: number;
                            };
                            id: string;
                            /** @enum {string} */
                            kind: "sign_up";
                            student: string;
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "withdrawal";
                            student: string;
                        } | {
                            from: string;
                            homeroom: string;
                            id: string;
                            /** @enum {string} */
                            kind: "class_away";
                            school: string;
                            to: string;
                        } | {
                            group: string;
                            id: string;
                            /** @enum {string} */
                            kind: "join_group";
                            student: string;
                        } | {
                            group: string;
                            id: string;
                            /** @enum {string} */
                            kind: "leave_group";
                            student: string;
                        } | {
                            date: string;
                            id: string;
                            /** @enum {string} */
                            kind: "day_cancelled";
                            school: string | null;
                        } | {
                            date: string;
                            follows: number;
                            id: string;
                            /** @enum {string} */
                            kind: "make_up_day";
                        } | {
                            /** @enum {string} */
                            answer: "given" | "refused" | "recalled";
                            /** @enum {string} */
                            by: "home" | "teacher";
                            date: string;
                            host: string;
                            id: string;
                            /** @enum {string} */
                            kind: "loan_consent";
                            staff: string;
                        })[];
                        /** @default [] */
                        pins?: {
                            activity: string;
                            block: string;
                            by: string;
                            date: string;
                            id: string;
                            reason: string;
                            /** @default null */
                            role?: ("lead" | "assist") | null;
                            /** @default null */
                            room?: string | null;
                            school: string;
                            /** @default null */
                            staff?: string | null;
                            /** @default null */
                            student?: string | null;
                        }[];
                        /** @enum {string} */
                        schema: "kehou/changes/1";
                    };
                    /** @default 1 */
                    seed?: number;
                    /** @default 2 */
                    work?: number;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was taken on, and is being done */
            202: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolView"];
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postRostersStudies: {
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
                    /** @enum {string} */
                    kind: "unserved" | "worth" | "teacher_days";
                    school: string;
                } | {
                    /** @enum {string} */
                    kind: "value";
                    /** @description Null: the whole roster */
                    school: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        again: number;
                        causes: {
                            adults_exhausted?: number;
                            budget?: number;
                            by_hand?: number;
                            group_size?: number;
                            keep_apart?: number;
                            no_activity?: number;
                            no_eligible_adult?: number;
                            no_room?: number;
                            no_teacher_in_service?: number;
                            outside_share?: number;
                            rooms_exhausted?: number;
                            search_ended?: number;
                            site_duty?: number;
                        };
                        conflict: {
                            complete: boolean;
                            grounds: {
                                alone: number;
                                /** @enum {string} */
                                ground: "skill" | "source" | "hours" | "limits" | "vetting" | "lessons" | "ratio" | "duties" | "service" | "max" | "min" | "capacity" | "room_kind" | "room_hours" | "share" | "budget" | "rest" | "locks" | "apart" | "choices" | "homework" | "pattern";
                                /** @enum {string} */
                                rule: "H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21";
                                without: number;
                            }[];
                            unserved: number;
                        };
                        fixes: {
                            proved: boolean;
                            served: number;
                            unit: {
                                /** @enum {string} */
                                kind: "adult";
                                skill: string | null;
                            } | {
                                /** @enum {string} */
                                kind: "limit";
                            } | {
                                /** @enum {string} */
                                kind: "vetting";
                                staff: string;
                            } | {
                                /** @enum {string} */
                                kind: "room";
                                of: string;
                            } | {
                                /** @enum {string} */
                                kind: "group_size";
                            } | {
                                /** @enum {string} */
                                kind: "minimum";
                            } | {
                                /** @enum {string} */
                                kind: "budget";
                                yuan: number;
                            } | {
                                date: string;
                                from: string;
                                /** @enum {string} */
                                kind: "shared_adult";
                                staff: string;
                            } | {
                                date: string;
                                from: string;
                                /** @enum {string} */
                                kind: "shared_room";
                                room: string;
                            } | {
                                date: string;
                                /** @enum {string} */
                                kind: "loan";
                                listed: boolean;
                                staff: string;
                            };
                            verified: boolean;
                            weighted: number;
                        }[];
                        loans: {
                            possible: number;
                            tried: number;
                        };
                        school: string;
                        unserved: number;
                    } | {
                        school: string;
                        units: {
                            proved: boolean;
                            served: number;
                            unit: {
                                /** @enum {string} */
                                kind: "adult";
                                skill: string | null;
                            } | {
                                /** @enum {string} */
                                kind: "limit";
                            } | {
                                /** @enum {string} */
                                kind: "vetting";
                                staff: string;
                            } | {
                                /** @enum {string} */
                                kind: "room";
                                of: string;
                            } | {
                                /** @enum {string} */
                                kind: "group_size";
                            } | {
                                /** @enum {string} */
                                kind: "minimum";
                            } | {
                                /** @enum {string} */
                                kind: "budget";
                                yuan: number;
                            } | {
                                date: string;
                                from: string;
                                /** @enum {string} */
                                kind: "shared_adult";
                                staff: string;
                            } | {
                                date: string;
                                from: string;
                                /** @enum {string} */
                                kind: "shared_room";
                                room: string;
                            } | {
                                date: string;
                                /** @enum {string} */
                                kind: "loan";
                                listed: boolean;
                                staff: string;
                            };
                            verified: boolean;
                            weighted: number;
                        }[];
                        unserved: number;
                        weighted: number;
                    } | {
                        days: {
                            date: string;
                            served: number;
                            skill: string | null;
                            weighted: number;
                        }[];
                        school: string;
                    } | {
                        school: string | null;
                        schools: {
                            name: string;
                            school: string;
                            weighted: number;
                        }[];
                        terms: {
                            cost: number;
                            most: {
                                cost: number;
                                hours: string[];
                                name: string | null;
                                school: string;
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                } | null;
                                staff: string | null;
                                student: string | null;
                            }[];
                            /** @enum {string} */
                            term: "S01" | "S02" | "S03" | "S04" | "S05" | "S06" | "S07" | "S08" | "S09" | "S10" | "S11" | "S12" | "S13";
                            weight: number;
                        }[];
                        weighted: number;
                    };
                };
            };
        };
    };
    postRostersTargets: {
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
                    thing: {
                        /** @enum {string} */
                        kind: "adult";
                        /**
                         * @description The post that is given up; null: none, it is one more
                         * @default null
                         */
                        post?: ({
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "lead";
                        } | {
                            block: string;
                            date: string;
                            group: string;
                            /** @enum {string} */
                            role: "assist";
                        } | {
                            date: string;
                            duty: string;
                            /** @enum {string} */
                            role: "duty";
                            school: string;
                        }) | null;
                        school: string;
                        staff: string;
                    } | {
                        /** @enum {string} */
                        kind: "student";
                        school: string;
                        student: string;
                    } | {
                        /** @enum {string} */
                        kind: "session";
                        school: string;
                        session: {
                            block: string;
                            date: string;
                            group: string;
                        };
                    };
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        targets: {
                            at: {
                                block: string;
                                date: string;
                                group: string;
                                /** @enum {string} */
                                kind: "session";
                            } | {
                                date: string;
                                duty: string;
                                /** @enum {string} */
                                kind: "duty";
                            } | {
                                /** @enum {string} */
                                kind: "room";
                                room: string;
                            } | {
                                block: string;
                                date: string;
                                /** @enum {string} */
                                kind: "time";
                            };
                            effect: {
                                legal: boolean;
                                rules: ("H01" | "H02" | "H03" | "H04" | "H05" | "H06" | "H07" | "H08" | "H09" | "H10" | "H11" | "H12" | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21")[];
                                terms: {
                                    S01?: number;
                                    S02?: number;
                                    S03?: number;
                                    S04?: number;
                                    S05?: number;
                                    S06?: number;
                                    S07?: number;
                                    S08?: number;
                                    S09?: number;
                                    S10?: number;
                                    S11?: number;
                                    S12?: number;
                                    S13?: number;
                                };
                                unserved: number;
                                weighted: number;
                            };
                            moves: ({
                                from: string | null;
                                /** @enum {string} */
                                kind: "post";
                                post: {
                                    block: string;
                                    date: string;
                                    group: string;
                                    /** @enum {string} */
                                    role: "lead";
                                } | {
                                    block: string;
                                    date: string;
                                    group: string;
                                    /** @enum {string} */
                                    role: "assist";
                                } | {
                                    date: string;
                                    duty: string;
                                    /** @enum {string} */
                                    role: "duty";
                                    school: string;
                                };
                                to: string | null;
                            } | {
                                block: string;
                                date: string;
                                /** @enum {string} */
                                kind: "seat";
                                student: string;
                                to: string | null;
                            } | {
                                /** @enum {string} */
                                kind: "room";
                                room: string;
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                };
                            } | {
                                blocks: string[];
                                date: string;
                                /** @enum {string} */
                                kind: "time";
                                session: {
                                    block: string;
                                    date: string;
                                    group: string;
                                };
                            })[];
                            /** @enum {string} */
                            put: "lead" | "assist" | "duty" | "exchange" | "seat" | "room" | "time";
                        }[];
                    };
                };
            };
        };
    };
    postRostersTrials: {
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
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    school: string;
                    unit: {
                        /** @enum {string} */
                        kind: "adult";
                        skill: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "limit";
                    } | {
                        /** @enum {string} */
                        kind: "vetting";
                        staff: string;
                    } | {
                        /** @enum {string} */
                        kind: "room";
                        of: string;
                    } | {
                        /** @enum {string} */
                        kind: "group_size";
                    } | {
                        /** @enum {string} */
                        kind: "minimum";
                    } | {
                        /** @enum {string} */
                        kind: "budget";
                        yuan: number;
                    } | {
                        date: string;
                        from: string;
                        /** @enum {string} */
                        kind: "shared_adult";
                        staff: string;
                    } | {
                        date: string;
                        from: string;
                        /** @enum {string} */
                        kind: "shared_room";
                        room: string;
                    } | {
                        date: string;
                        /** @enum {string} */
                        kind: "loan";
                        listed: boolean;
                        staff: string;
                    };
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roster: components["schemas"]["Roster"];
                        week: components["schemas"]["Week"];
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description What was asked for */
            200: {
                headers: {
                    "set-cookie": components["headers"]["set-cookie"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "set-cookie": components["headers"]["set-cookie"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getTemplateXlsx: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "content-disposition": components["headers"]["content-disposition"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    getTokens: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
                            scopes: ("account.own" | "accounts.read" | "accounts.write" | "weeks.read" | "weeks.write" | "data.read" | "data.write" | "import.preview" | "import.commit" | "jobs.read" | "jobs.write" | "rosters.read" | "rosters.write" | "rosters.publish" | "rosters.verify" | "explain.read" | "recommend.read" | "loans.read" | "loans.consent" | "exports.read" | "ledger.read" | "staff.own" | "children.own" | "feeds.own" | "audit.read" | "privacy.erase")[];
                            usedAt: string | null;
                            version: number;
                        }[];
                        next: string | null;
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
                    scopes: ("account.own" | "accounts.read" | "accounts.write" | "weeks.read" | "weeks.write" | "data.read" | "data.write" | "import.preview" | "import.commit" | "jobs.read" | "jobs.write" | "rosters.read" | "rosters.write" | "rosters.publish" | "rosters.verify" | "explain.read" | "recommend.read" | "loans.read" | "loans.consent" | "exports.read" | "ledger.read" | "staff.own" | "children.own" | "feeds.own" | "audit.read" | "privacy.erase")[];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
                        scopes: ("account.own" | "accounts.read" | "accounts.write" | "weeks.read" | "weeks.write" | "data.read" | "data.write" | "import.preview" | "import.commit" | "jobs.read" | "jobs.write" | "rosters.read" | "rosters.write" | "rosters.publish" | "rosters.verify" | "explain.read" | "recommend.read" | "loans.read" | "loans.consent" | "exports.read" | "ledger.read" | "staff.own" | "children.own" | "feeds.own" | "audit.read" | "privacy.erase")[];
                        secret: string | null;
                        usedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getTokensById: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
                        scopes: ("account.own" | "accounts.read" | "accounts.write" | "weeks.read" | "weeks.write" | "data.read" | "data.write" | "import.preview" | "import.commit" | "jobs.read" | "jobs.write" | "rosters.read" | "rosters.write" | "rosters.publish" | "rosters.verify" | "explain.read" | "recommend.read" | "loans.read" | "loans.consent" | "exports.read" | "ledger.read" | "staff.own" | "children.own" | "feeds.own" | "audit.read" | "privacy.erase")[];
                        usedAt: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteTokensById: {
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
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postVerifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        certificate: {
                            [key: string]: unknown;
                        };
                        valid: boolean;
                    };
                };
            };
        };
    };
    getWeeks: {
        parameters: {
            query?: {
                /** @description true: those that are archived as well */
                archived?: string;
                copyOf?: string;
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                monday?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Week"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeks: {
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
                    frame: components["schemas"]["WeekFrameInput"];
                    monday: string;
                    name: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Week"];
                };
            };
        };
    };
    getWeeksByWeek: {
        parameters: {
            query?: never;
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Week"];
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteWeeksByWeek: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchWeeksByWeek: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    archived: boolean;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Week"];
                };
            };
        };
    };
    getWeeksActivities: {
        parameters: {
            query?: {
                category?: string;
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                name?: string;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Activity"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksActivities: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Activity"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksActivitiesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Activity"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksActivitiesById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Activity"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksActivitiesById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksActivitiesBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["ActivityInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    getWeeksBans: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Ban"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksBans: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BanInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Ban"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksBansById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Ban"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksBansById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BanInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Ban"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksBansById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksBansBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["BanInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    postWeeksCopies: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Week"];
                };
            };
        };
    };
    getWeeksEvents: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                kind?: string;
                limit?: number;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Event"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksEvents: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Event"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksEventsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Event"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksEventsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Event"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksEventsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksEventsBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["EventInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    getWeeksFaults: {
        parameters: {
            query?: {
                /** @description Only those in rows of a list: `staff`, `students` */
                list?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        counts: {
                            /** @description Those in rows, by their list */
                            lists: {
                                count: number;
                                list: string;
                            }[];
                            severity: {
                                error: number;
                                refused: number;
                                warning: number;
                            };
                        };
                        items: components["schemas"]["WeekFault"][];
                    };
                };
            };
        };
    };
    getWeeksFile: {
        parameters: {
            query?: {
                format?: "xlsx" | "json";
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
            /** @description What was asked for */
            200: {
                headers: {
                    "content-disposition": components["headers"]["content-disposition"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    getWeeksFrame: {
        parameters: {
            query?: never;
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
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        frame: components["schemas"]["WeekFrame"];
                        name: string;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksFrame: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    frame: components["schemas"]["WeekFrameInput"];
                    name: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        frame: components["schemas"]["WeekFrame"];
                        name: string;
                    };
                };
            };
        };
    };
    getWeeksInstitutions: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                name?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Institution"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksInstitutions: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Institution"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksInstitutionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Institution"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksInstitutionsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Institution"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksInstitutionsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksInstitutionsBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["InstitutionInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    getWeeksLoanBoard: {
        parameters: {
            query?: never;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanBoard"];
                };
            };
        };
    };
    getWeeksNames: {
        parameters: {
            query: {
                id: string | string[];
                kind: "school" | "venue" | "room" | "institution" | "staff" | "activity";
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    postWeeksNext: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Week"];
                };
            };
        };
    };
    getWeeksOpenEvents: {
        parameters: {
            query?: never;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            event: {
                                /** @default null */
                                end: string | null;
                                from: string;
                                id: string;
                                /** @enum {string} */
                                kind: "absence";
                                staff: string;
                                /** @default null */
                                start: string | null;
                                to: string;
                            } | {
                                /** @default null */
                                end: string | null;
                                from: string;
                                id: string;
                                /** @enum {string} */
                                kind: "room_closed";
                                room: string;
                                /** @default null */
                                start: string | null;
                                to: string;
                            } | {
                                /** @default null */
                                end: string | null;
                                from: string;
                                id: string;
                                /** @enum {string} */
                                kind: "venue_closed";
                                /** @default null */
                                start: string | null;
                                to: string;
                                venue: string;
                            } | {
                                id: string;
                                /** @enum {string} */
                                kind: "budget_cut";
                                school: string;
                                weeklyBudget: number;
                            } | {
                                date: string;
                                id: string;
                                institution: string;
                                /** @enum {string} */
                                kind: "institution_struck";
                            } | {
                                date: string;
                                id: string;
                                /** @enum {string} */
                                kind: "vetting_expired";
                                staff: string;
                            } | {
                                day: {
                                    /** @default [] */
                                    extra: string[];
                                    from?: string;
                                    /** @default false */
                                    needsExtended: boolean;
                                    /** @default null */
                                    until: string | null;
                                    weekday: number;
                                };
                                id: string;
                                /** @enum {string} */
                                kind: "sign_up";
                                student: string;
                            } | {
                                date: string;
                                id: string;
                                /** @enum {string} */
                                kind: "withdrawal";
                                student: string;
                            } | {
                                from: string;
                                homeroom: string;
                                id: string;
                                /** @enum {string} */
                                kind: "class_away";
                                school: string;
                                to: string;
                            } | {
                                group: string;
                                id: string;
                                /** @enum {string} */
                                kind: "join_group";
                                student: string;
                            } | {
                                group: string;
                                id: string;
                                /** @enum {string} */
                                kind: "leave_group";
                                student: string;
                            } | {
                                date: string;
                                id: string;
                                /** @enum {string} */
                                kind: "day_cancelled";
                                school: string | null;
                            } | {
                                date: string;
                                follows: number;
                                id: string;
                                /** @enum {string} */
                                kind: "make_up_day";
                            } | {
                                /** @enum {string} */
                                answer: "given" | "refused" | "recalled";
                                /** @enum {string} */
                                by: "home" | "teacher";
                                date: string;
                                host: string;
                                id: string;
                                /** @enum {string} */
                                kind: "loan_consent";
                                staff: string;
                            };
                            /** @description What whoever or whatever it is about is called; null: it has no name */
                            name: string | null;
                        }[];
                    };
                };
            };
        };
    };
    getWeeksPins: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Pin"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksPins: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Pin"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksPinsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Pin"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksPinsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Pin"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksPinsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksPinsBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["PinInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    getWeeksRooms: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                name?: string;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Room"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksRooms: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Room"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksRoomsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Room"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksRoomsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Room"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksRoomsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksRoomsBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["RoomInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
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
    getWeeksSchools: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                name?: string;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["School"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksSchools: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["School"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksSchoolsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["School"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksSchoolsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["School"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksSchoolsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getWeeksSchoolsLoad: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                school: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        items: components["schemas"]["TermLoad"][];
                        to: string;
                    };
                };
            };
        };
    };
    postWeeksSchoolsBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["SchoolInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    getWeeksSearch: {
        parameters: {
            query: {
                q: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            of: string;
                            school: string | null;
                            /** @enum {string} */
                            what: "school" | "person" | "room" | "activity" | "homeroom" | "student";
                        }[];
                    };
                };
            };
        };
    };
    getWeeksSignUps: {
        parameters: {
            query?: {
                activity?: string;
                /** @description `next` of the page before */
                cursor?: string;
                id?: string;
                limit?: number;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["SignUp"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksSignUps: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["SignUp"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksSignUpsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["SignUp"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksSignUpsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["SignUp"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksSignUpsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksSignUpsBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["SignUpInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    postWeeksSolves: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    coolings?: string[];
                    /** @default null */
                    gap?: number | null;
                    /** @default null */
                    loanRounds?: number | null;
                    /** @default true */
                    loans?: boolean;
                    name?: string;
                    /** @enum {string} */
                    preset?: "balanced" | "choice-first" | "cost-first" | "load-first" | "simple";
                    /** @default true */
                    proof?: boolean;
                    /** @default 28 */
                    rounds?: number | null;
                    seconds?: number;
                    /** @default 1 */
                    seed?: number;
                    weights?: {
                        S01?: number;
                        S02?: number;
                        S03?: number;
                        S04?: number;
                        S05?: number;
                        S06?: number;
                        S07?: number;
                        S08?: number;
                        S09?: number;
                        S10?: number;
                        S11?: number;
                        S12?: number;
                        S13?: number;
                    };
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was taken on, and is being done */
            202: {
                headers: {
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    getWeeksStaff: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                name?: string;
                school?: string;
                source?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Staff"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Staff"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksStaffById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Staff"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksStaffById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Staff"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksStaffById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksStaffBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["StaffInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    getWeeksStandingGroups: {
        parameters: {
            query?: {
                activity?: string;
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["StandingGroup"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksStandingGroups: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingGroupInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["StandingGroup"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksStandingGroupsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["StandingGroup"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksStandingGroupsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingGroupInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["StandingGroup"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksStandingGroupsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksStandingGroupsBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["StandingGroupInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    getWeeksStudents: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                grade?: number;
                homeroom?: string;
                id?: string;
                limit?: number;
                school?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Student"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksStudents: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudentInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Student"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksStudentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Student"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksStudentsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudentInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Student"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksStudentsById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksStudentsBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["StudentInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
    getWeeksVenues: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                name?: string;
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
            /** @description What was asked for */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: components["schemas"]["Venue"];
                            school: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    postWeeksVenues: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VenueInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was made */
            201: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    location: components["headers"]["location"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Venue"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWeeksVenuesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Venue"];
                        school: string | null;
                        version: number;
                    };
                };
            };
            /** @description It is as `if-none-match` has it */
            304: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putWeeksVenuesById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VenueInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["Venue"];
                        school: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteWeeksVenuesById: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description It was done; there is nothing to tell */
            204: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postWeeksVenuesBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the request’s own: however often it is sent, it is done once */
                "idempotency-key": string;
                /** @description ETag of the version that is to be changed */
                "if-match": string;
            };
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["VenueInput"][];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description What was asked for */
            200: {
                headers: {
                    etag: components["headers"]["etag"];
                    "idempotency-replayed": components["headers"]["idempotency-replayed"];
                    "x-ratelimit-limit": components["headers"]["x-ratelimit-limit"];
                    "x-ratelimit-remaining": components["headers"]["x-ratelimit-remaining"];
                    "x-ratelimit-reset": components["headers"]["x-ratelimit-reset"];
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        written: number;
                    };
                };
            };
        };
    };
}
